import { answerBytes } from "@/app/api/bytes";
import { loadIssueForWord } from "@/lib/db/word-copy";
import { issueAnswer } from "../../answer";

export async function GET(request: Request, { params }: { params: Promise<{ issueId: string }> }) {
  const { issueId } = await params;
  return answerBytes(request, async (actor) => issueAnswer(await loadIssueForWord(actor, issueId)));
}
