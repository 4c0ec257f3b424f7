import type { StoredFont } from "@/components/settings/fonts";
import type { SessionActor } from "@/lib/auth/session";
import { listFonts } from "@/lib/db/fonts";

export async function storedFonts(actor: SessionActor): Promise<StoredFont[]> {
  const fonts = await listFonts(actor);
  return fonts.map((font) => ({ ...font, createdAt: font.createdAt.toISOString() }));
}
