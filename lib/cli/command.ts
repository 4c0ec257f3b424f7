/** What a command of the command line is. */
import type { ParseArgsConfig } from "node:util";

export interface Command {
  /** As `util.parseArgs` takes them; `--json` and `--help` are understood everywhere. */
  readonly options?: ParseArgsConfig["options"];
  /** Names of the arguments, in order; those ending in "?" may be left out. */
  readonly positionals: readonly string[];
  run(input: Input): Promise<Outcome>;
}

export interface Input {
  /** Arguments by name. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Options that were given, without the dashes. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Tells the person what is going on; never on standard output. */
  readonly say: (message: string) => void;
}

export interface Outcome {
  /** False: it was done, and something was found wanting (exit code 1). */
  readonly ok: boolean;
  /** What `--json` prints; undefined where the command has printed its own lines. */
  readonly result?: Readonly<Record<string, unknown>>;
  /** What is said otherwise, Chinese and English. */
  readonly message?: readonly [chinese: string, english: string];
}

/** The command was not understood: exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly chinese: string,
    readonly english: string,
  ) {
    super(english);
    this.name = "UsageError";
  }
}

/** An option that takes a value; undefined where it was not given. */
export function textOption({ options }: Input, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function requiredOption(input: Input, name: string): string {
  const value = textOption(input, name);
  if (value) return value;
  throw new UsageError(`缺少 --${name}。`, `--${name} is missing.`);
}

/** One of a few words. */
export function choice<T extends string>(name: string, value: string, words: readonly T[]): T {
  const word = words.find((candidate) => candidate === value);
  if (word) return word;
  throw new UsageError(
    `${name} 只能是 ${words.join("、")}，而不是 ${value}。`,
    `${name} is one of ${words.join(", ")}, not ${value}.`,
  );
}
