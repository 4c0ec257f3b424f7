import { answerBytes } from "@/app/api/bytes";
import { readFile } from "@/lib/db/files";

export async function GET(request: Request, { params }: { params: Promise<{ sha256: string }> }) {
  const { sha256 } = await params;
  return answerBytes(request, async (actor) => {
    const { name, ...file } = await readFile(actor, sha256);
    return { ...file, fileName: name };
  });
}
