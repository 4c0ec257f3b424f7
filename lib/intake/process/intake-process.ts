/**
 * The process in which foreign files are read (`../read-foreign.ts`): one file, one answer, and it ends. It gets no
 * environment, so that it knows neither the database nor a secret.
 */
import { FascicleError } from "../../errors";
import { readArticleFile } from "../read-article";
import type { IntakeAnswer, IntakeAsk } from "./protocol";

process.once("message", (asked: IntakeAsk) => {
  answer(asked).then((message) => process.send?.(message, () => process.disconnect()));
});
process.on("disconnect", () => process.exit(0));

async function answer({ bytes, name, as }: IntakeAsk): Promise<IntakeAnswer> {
  try {
    if (as === "article") return { kind: "article", intake: await readArticleFile(bytes, name) };
    const { readIssueFile } = await import("../read-issue-file");
    return { kind: "issue", intake: await readIssueFile(bytes, name) };
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
