/** The printing house's ICC profile, which a style may name as its printing condition. */
import { readOutputProfile } from "../document/output-profile";
import type { Actor } from "../workflow/actor";
import { keepFile } from "./files";
import { given } from "./json";
import { requireAllowed } from "./visibility";
import { write } from "./write";

export interface StoredProfile {
  readonly sha256: string;
  readonly space: "grey" | "cmyk";
  readonly description: string;
}

const MEDIA_TYPE = "application/vnd.iccprofile";

/** @throws FascicleError `bad-profile` where it is no output profile for grey or four inks */
export async function storeProfile(
  actor: Actor,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name?: string },
): Promise<StoredProfile> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "uploadFile", journalId });
  const { space, description } = readOutputProfile(bytes);
  return write(actor, async (tx, record) => {
    const upload = { bytes, mediaType: MEDIA_TYPE, ...given("name", name) };
    const sha256 = await keepFile(tx, actor, journalId, upload);
    record({
      action: "file.store",
      subjectType: "file",
      subjectId: sha256,
      journalId,
      detail: { mediaType: MEDIA_TYPE, space, description },
    });
    return { sha256, space, description };
  });
}
