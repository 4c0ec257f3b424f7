/**
 * The process in which foreign files are read (`../read-foreign.ts`): one file, one answer, and it ends. It gets no
 * environment, so that it knows neither the database nor a secret.
 */
import { FascicleError } from "../../errors";
import { readArticleFile } from "../read-article";
import type { IntakeAnswer, IntakeAsk } from "./protocol";

process.once("message", ({ bytes, name }: IntakeAsk) => {
  answer(bytes, name).then((message) => process.send?.(message, () => process.disconnect()));
});
process.on("disconnect", () => process.exit(0));

async function answer(bytes: Uint8Array, name: string): Promise<IntakeAnswer> {
  try {
    return { kind: "read", intake: await readArticleFile(bytes, name) };
  } catch (error) {
    if (error instanceof FascicleError) return { kind: "refused", id: error.id, values: error.values };
    // Depth that only the stack's end stops, a length no string can have: the file's doing, too.
    if (error instanceof RangeError) return { kind: "refused", id: "intake-limit", values: {} };
    return {
      kind: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
