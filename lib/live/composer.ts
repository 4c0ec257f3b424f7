/**
 * The web process's side of the composer process: started at the first ask, started again when it dies, one for all
 * requests of this web process. Composition never runs here, so that the event loop stays free.
 */
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { FascicleError } from "../errors";
import type { Answer, AnswerMessage, Ask, AskMessage } from "./protocol";

/** What there is to talk to: a child process, or in tests whatever answers. */
export type Connection = Pick<ChildProcess, "send" | "on" | "kill">;

export interface ComposerOptions {
  readonly launch: () => Connection;
  /** An ask without answer for so long has hung its process, ms. */
  readonly patience?: number;
  /** A process with nothing to do for so long is let go, ms. */
  readonly idle?: number;
  /** Asks that may wait; who comes after them is told to come later. */
  readonly room?: number;
}

/** `dropped`: something newer was asked under the same key, or nobody waits any more. */
export type Answered = Answer | { readonly kind: "dropped" };

interface Waiting {
  readonly ask: Ask;
  readonly key: string | undefined;
  readonly answer: (answer: Answered) => void;
  readonly fail: (error: unknown) => void;
  /** How many processes died over it. */
  deaths: number;
}

/** An ask over which two processes died is not put to a third. */
const MOST_DEATHS = 2;

export class Composer {
  private readonly launch: () => Connection;
  private readonly patience: number;
  private readonly idle: number;
  private readonly room: number;
  private connection: Connection | undefined;
  private readonly line: Waiting[] = [];
  private current: { readonly number: number; readonly waiting: Waiting } | undefined;
  private count = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor({ launch, patience = 20_000, idle = 1_800_000, room = 64 }: ComposerOptions) {
    this.launch = launch;
    this.patience = patience;
    this.idle = idle;
    this.room = room;
  }

  /**
   * Asks are answered in turn. One that waits under the same key as a newer one is dropped, so that fast typing
   * composes the last state and not all of them.
   * @throws FascicleError `composer-down` where the process died over it, `composer-busy` where too many wait
   */
  ask(ask: Ask, { key, signal }: { key?: string; signal?: AbortSignal } = {}): Promise<Answered> {
    return new Promise((answer, fail) => {
      if (signal?.aborted) return answer({ kind: "dropped" });
      const waiting: Waiting = { ask, key, answer, fail, deaths: 0 };
      if (key !== undefined) this.drop((other) => other.key === key);
      if (this.line.length >= this.room) return fail(new FascicleError("composer-busy"));
      signal?.addEventListener("abort", () => this.drop((other) => other === waiting), { once: true });
      this.line.push(waiting);
      this.next();
    });
  }

  /** Lets the process go; the next ask starts another. */
  stop(): void {
    clearTimeout(this.timer);
    this.connection?.kill("SIGTERM");
  }

  private drop(isDropped: (waiting: Waiting) => boolean): void {
    for (const waiting of this.line.filter(isDropped)) {
      this.line.splice(this.line.indexOf(waiting), 1);
      waiting.answer({ kind: "dropped" });
    }
  }

  private next(): void {
    if (this.current) return;
    clearTimeout(this.timer);
    const waiting = this.line.shift();
    if (!waiting) {
      this.timer = setTimeout(() => this.stop(), this.idle).unref();
      return;
    }
    const number = ++this.count;
    this.current = { number, waiting };
    this.timer = setTimeout(() => this.connection?.kill("SIGKILL"), this.patience).unref();
    const message: AskMessage = { number, ask: waiting.ask };
    // Where sending fails the process is gone or going, and its end is told by itself.
    this.connected().send(message, () => {});
  }

  private connected(): Connection {
    if (this.connection) return this.connection;
    const connection = this.launch();
    this.connection = connection;
    connection.on("message", (message: AnswerMessage) => {
      if (connection === this.connection) this.answered(message);
    });
    const ended = () => {
      if (connection === this.connection) this.died();
    };
    connection.on("exit", ended);
    connection.on("error", ended);
    return connection;
  }

  private answered({ number, answer }: AnswerMessage): void {
    if (this.current?.number !== number) return;
    const { waiting } = this.current;
    this.current = undefined;
    waiting.answer(answer);
    this.next();
  }

  /** What was under way is put to a new process once more. */
  private died(): void {
    this.connection = undefined;
    const waiting = this.current?.waiting;
    this.current = undefined;
    if (waiting && ++waiting.deaths < MOST_DEATHS) this.line.unshift(waiting);
    else waiting?.fail(new FascicleError("composer-down"));
    if (this.line.length > 0) this.next();
  }
}

/** Memory of the process, MB: caches and the issue under way fit well; what runs away ends before the machine. */
const HEAP = 512;

function launchProcess(): Connection {
  // Asked for at run time: Next would take the file for a module of its own and look for it while building.
  const { fork } = process.getBuiltinModule("node:child_process");
  // Bundled like the worker; `process.cwd()` is the project's root, wherever Next has moved this module.
  const child = fork(path.join(process.cwd(), "dist/composer.mjs"), {
    execArgv: ["--enable-source-maps", `--max-old-space-size=${HEAP}`],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  // Neither keeps the web process from ending.
  child.unref();
  child.channel?.unref();
  return child;
}

// Next loads this module anew for each bundle and hot reload; the process must not multiply.
const shared: { fascicleComposer?: Composer } & typeof globalThis = globalThis;

/** The composer of this web process. */
export function composer(): Composer {
  shared.fascicleComposer ??= new Composer({ launch: launchProcess });
  return shared.fascicleComposer;
}
