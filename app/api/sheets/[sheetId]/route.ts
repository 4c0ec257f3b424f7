import { answerBytes } from "@/app/api/bytes";
import { readSheet } from "@/lib/db/sheets";

export async function GET(request: Request, { params }: { params: Promise<{ sheetId: string }> }) {
  const { sheetId } = await params;
  return answerBytes(request, async (actor) => ({
    ...(await readSheet(actor, sheetId)),
    mediaType: "application/pdf",
  }));
}
