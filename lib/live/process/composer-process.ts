/**
 * The composer's process, started by the web process with a channel to it (`../composer.ts`). It ends with the channel:
 * a web process that is killed leaves none behind.
 */

import type { AnswerMessage, AskMessage } from "../protocol";
import { ComposeDesk } from "./compose-desk";

const desk = new ComposeDesk();

process.on("message", ({ number, ask }: AskMessage) => {
  const message: AnswerMessage = { number, answer: desk.answer(ask) };
  process.send?.(message);
});
process.on("disconnect", () => process.exit(0));
