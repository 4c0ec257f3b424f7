/**
 * Foreign files are read in a process of their own, with an end to its memory and its time: whatever a file does, the
 * server goes on. Two are read at a time, the others wait.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { FascicleError } from "../errors";
import type { ArticleIntake } from "./article-intake";
import type { IssueIntake } from "./intake-issue";
import type { ForeignFile, IntakeAnswer, IntakeAsk } from "./process/protocol";

/** Bytes of one file. */
export const MAX_SOURCE_BYTES = 50_000_000;

/** MB; an article with a hundred images stays far below. */
const HEAP = 512;
/** ms. The refusal has to be there within ten seconds. */
const PATIENCE = 8500;
const AT_A_TIME = 2;

/**
 * @throws FascicleError `file-too-large`, `intake-limit` where memory or time gave out, else as `readArticleFile`
 */
export async function readForeignFile(file: ForeignFile): Promise<ArticleIntake> {
  const answer = await read({ ...file, as: "article" });
  if (answer.kind !== "article") throw new FascicleError("damaged-file");
  return answer.intake;
}

/** A whole issue from a Word file or a text, by the same limits. @throws FascicleError as `readIssueFile` */
export async function readForeignIssue(file: ForeignFile): Promise<IssueIntake> {
  const answer = await read({ ...file, as: "issue" });
  if (answer.kind !== "issue") throw new FascicleError("damaged-file");
  return answer.intake;
}

type Read = Extract<IntakeAnswer, { intake: unknown }>;

async function read(file: IntakeAsk): Promise<Read> {
  if (file.bytes.length > MAX_SOURCE_BYTES)
    throw new FascicleError("file-too-large", { limit: MAX_SOURCE_BYTES / 1_000_000 });
  const leave = await enter();
  try {
    const answer = await ask(file);
    switch (answer.kind) {
      case "article":
      case "issue":
        return answer;
      case "refused":
        throw new FascicleError(answer.id, { ...answer.values });
      case "failed":
        throw new FascicleError("damaged-file", {}, { cause: new Error(answer.message) });
    }
  } finally {
    leave();
  }
}

let reading = 0;
const waiting: (() => void)[] = [];

async function enter(): Promise<() => void> {
  if (reading >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading++;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else reading--;
  };
}

function ask(file: IntakeAsk): Promise<IntakeAnswer> {
  // Asked for at run time: Next would take the file for a module of its own and look for it while building.
  const { fork } = process.getBuiltinModule("node:child_process");
  return new Promise((resolve, reject) => {
    const child = fork(program(), {
      execArgv: [`--max-old-space-size=${HEAP}`],
      // A process without environment has no address of a database and no secret to give away.
      env: { NODE_ENV: "production" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const giveUp = () => reject(new FascicleError("intake-limit"));
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    child.once("message", (answer) => resolve(answer as IntakeAnswer));
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(timer);
      giveUp();
    });
    child.send(file, (error) => error && giveUp());
  });
}

/** Bundled like the worker, in dist/ of the project's root or beside the bundle that asks. */
function program(): string {
  const atRoot = path.join(process.cwd(), "dist/intake.mjs");
  return existsSync(atRoot) ? atRoot : path.join(import.meta.dirname, "intake.mjs");
}
