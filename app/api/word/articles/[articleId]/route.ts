import { answerBytes } from "@/app/api/bytes";
import { loadArticleForWord } from "@/lib/db/word-copy";
import { articleAnswer } from "../../answer";

export async function GET(request: Request, { params }: { params: Promise<{ articleId: string }> }) {
  const { articleId } = await params;
  return answerBytes(request, async (actor) => articleAnswer(await loadArticleForWord(actor, articleId)));
}
