import { answerBytes } from "@/app/api/bytes";
import { readEdition } from "@/lib/db/editions";

export async function GET(request: Request, { params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  return answerBytes(request, async (actor) => ({
    ...(await readEdition(actor, editionId)),
    mediaType: "application/pdf",
  }));
}
