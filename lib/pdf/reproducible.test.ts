/** Same input, same bytes: on any day, in any time zone and language, side by side and under load. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { EDITIONS } from "./editions";

const run = promisify(execFile);

/** Produces every edition and once more the first, all at once, in a process of its own. */
const PROGRAM = `
  import sharp from "sharp";
  import { article, cell, heading, issueOf, lines, paragraph, table } from "./lib/typeset/sample-copy";
  import { STYLE_2024 } from "./lib/typeset/presets/style-2024";
  import { EDITIONS } from "./lib/pdf/editions";
  import { produceEdition } from "./lib/pdf/produce";
  const names = ["a", "b", "c"].map((name) => name.repeat(64));
  const image = (background) => sharp({ create: { width: 90, height: 60, channels: 4, background } });
  const files = new Map([
    [names[0], await image("#ff000080").png().toBuffer()],
    [names[1], await image("#00ff0080").png({ progressive: true }).toBuffer()],
    [names[2], await image("#0000ff").jpeg().toBuffer()],
  ]);
  const figures = names.map((file, i) => ({ kind: "figure", id: "f" + i, file, width: 90, height: 60, caption: "图" }));
  const rows = Array.from({ length: 40 }, (_, row) => [cell(String(row)), cell("单位")]);
  const blocks = [heading("一、标题"), paragraph(lines(12)), ...figures, table(rows)];
  const copy = issueOf(...Array.from({ length: 3 }, (_, i) => article(blocks, { title: "第" + i + "篇" })));
  const produced = await Promise.all(
    [...EDITIONS, "screen"].map((edition) => produceEdition(copy, STYLE_2024, edition, files)),
  );
  process.stdout.write(JSON.stringify(produced.map(({ sha256 }) => sha256)));
`;

async function hashes(env: Record<string, string>): Promise<string[]> {
  const argv = ["--import", "tsx", "--input-type=module", "-e", PROGRAM];
  const { stdout } = await run(process.execPath, argv, { env: { ...process.env, ...env } });
  return JSON.parse(stdout);
}

const PATIENCE = 240_000;

test(
  "every edition has the same bytes in two processes at once, in other zones and languages",
  async () => {
    const [here, elsewhere] = await Promise.all([
      hashes({ TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" }),
      hashes({ TZ: "America/Los_Angeles", LC_ALL: "C", LANG: "C", UV_THREADPOOL_SIZE: "1" }),
    ]);
    expect(new Set(here).size).toBe(EDITIONS.length);
    expect(here.at(-1)).toBe(here[0]);
    expect(elsewhere).toEqual(here);
  },
  PATIENCE,
);
