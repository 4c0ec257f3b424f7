/** The `fascicle` command: finds the command, reads its arguments, runs it, says how it ended. */
import { parseArgs } from "node:util";
import { type Command, type Outcome, UsageError } from "./command";
import { COMMANDS, type CommandEntry, helpText } from "./commands";

/**
 * @param argv  without Node and script
 * @returns exit code: 0 done, 1 refused or found wanting, 2 wrong usage
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    console.error(helpText());
    return 2;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    console.log(helpText());
    return 0;
  }
  const entry = COMMANDS.find((command) => command.name === name);
  if (!entry) {
    console.error(`没有“${name}”这个命令。 / There is no command “${name}”.\n\n${helpText()}`);
    return 2;
  }
  if (rest.includes("--help")) {
    console.log(`${entry.usage}\n    ${entry.chinese}\n    ${entry.english}`);
    return 0;
  }
  return run(entry, rest);
}

async function run(entry: CommandEntry, argv: readonly string[]): Promise<number> {
  const json = argv.includes("--json");
  try {
    const { default: command } = await entry.load();
    const outcome = await command.run(readInput(command, argv));
    report(outcome, json);
    return outcome.ok ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      if (json)
        console.log(
          JSON.stringify({ ok: false, error: "usage", message: `${error.chinese}\n${error.english}` }),
        );
      console.error(`${error.chinese}\n${error.english}\n${entry.usage}`);
      return 2;
    }
    const { sentenceOf } = await import("./sentences");
    const { id, sentence } = sentenceOf(error);
    if (json) console.log(JSON.stringify({ ok: false, error: id, message: sentence }));
    console.error(sentence);
    return 1;
  }
}

function readInput(command: Command, argv: readonly string[]) {
  const { values, positionals } = parse(command, argv);
  const names = command.positionals.map((name) => name.replace("?", ""));
  const required = command.positionals.filter((name) => !name.endsWith("?")).length;
  if (positionals.length < required || positionals.length > names.length)
    throw new UsageError("参数个数不对。", "The number of arguments is wrong.");
  const named = names.flatMap((name, index) => {
    const value = positionals[index];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    arguments: Object.fromEntries(named),
    options: values,
    say: (message: string) => console.error(message),
  };
}

function parse(command: Command, argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...command.options, json: { type: "boolean" } },
      allowPositionals: true,
    });
    const single = Object.entries(values).filter(([, value]) => !Array.isArray(value));
    return { values: Object.fromEntries(single) as Record<string, string | boolean>, positionals };
  } catch (error) {
    throw new UsageError("参数不对。", error instanceof Error ? error.message : String(error));
  }
}

function report({ result, message }: Outcome, json: boolean): void {
  if (json && result) console.log(JSON.stringify(result));
  else if (message) console.error(message.join("\n"));
}
