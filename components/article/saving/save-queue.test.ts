import { describe, expect, test } from "vitest";
import { createSaveQueue, type SaveAnswer, type SaveState } from "./save-queue";

/** A queue whose clock and server are turned by hand. */
function build() {
  let timer: (() => void) | undefined;
  const sent: { draft: string; version: number; answer: (a: SaveAnswer | "unreachable") => Promise<void> }[] =
    [];
  const states: SaveState["kind"][] = [];
  const queue = createSaveQueue<string>({
    version: 1,
    savedAt: new Date(0),
    onState: (state) => states.push(state.kind),
    save: (draft, version) =>
      new Promise((resolve, reject) => {
        sent.push({
          draft,
          version,
          answer: async (a) => {
            if (a === "unreachable") reject(new Error(a));
            else resolve(a);
            await settled();
          },
        });
      }),
    timers: {
      set: (run) => {
        timer = run;
        return run;
      },
      clear: (which) => {
        if (which === timer) timer = undefined;
      },
    },
  });
  const tick = async () => {
    const run = timer;
    timer = undefined;
    run?.();
    await settled();
  };
  return { queue, sent, states, tick, waits: () => timer !== undefined };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const saved = (version: number): SaveAnswer => ({ kind: "saved", version, at: new Date(0) });

describe("the save queue", () => {
  test("sends the newest state once the typing pauses, with the version it builds on", async () => {
    const { queue, sent, tick } = build();
    queue.change("a");
    queue.change("ab");
    expect(sent).toHaveLength(0);
    await tick();
    expect(sent.map(({ draft, version }) => [draft, version])).toEqual([["ab", 1]]);
    await sent[0]!.answer(saved(2));
    expect(queue.version()).toBe(2);
    expect(queue.state().kind).toBe("saved");
  });

  test("never has two requests under way, and sends what was typed meanwhile on the new version", async () => {
    const { queue, sent, tick, waits } = build();
    queue.change("a");
    await tick();
    queue.change("ab");
    expect(waits()).toBe(false);
    await sent[0]!.answer(saved(2));
    expect(queue.state().kind).toBe("changed");
    await tick();
    expect(sent.map(({ draft, version }) => [draft, version])).toEqual([
      ["a", 1],
      ["ab", 2],
    ]);
  });

  test("an unreachable server is tried again with the newest state", async () => {
    const { queue, sent, states, tick } = build();
    queue.change("a");
    await tick();
    await sent[0]!.answer("unreachable");
    expect(states.at(-1)).toBe("offline");
    queue.change("ab");
    await tick();
    expect(sent[1]).toMatchObject({ draft: "ab", version: 1 });
  });

  test("a conflict stops the sending until it is resolved", async () => {
    const { queue, sent, tick, waits } = build();
    queue.change("mine");
    await tick();
    await sent[0]!.answer({ kind: "conflict" });
    queue.change("mine, longer");
    expect(waits()).toBe(false);
    await queue.flush();
    expect(sent).toHaveLength(1);
    queue.resolve(7, "mine, longer");
    await tick();
    expect(sent[1]).toMatchObject({ draft: "mine, longer", version: 7 });
  });

  test("taking over the server's text saves nothing", async () => {
    const { queue, sent, tick } = build();
    queue.change("mine");
    await tick();
    await sent[0]!.answer({ kind: "conflict" });
    queue.resolve(7);
    await tick();
    expect(sent).toHaveLength(1);
    expect(queue.state().kind).toBe("saved");
  });

  test("flush saves at once and says whether everything arrived", async () => {
    const { queue, sent } = build();
    queue.change("a");
    const first = queue.flush();
    await settled();
    await sent[0]!.answer({ kind: "refused", id: "forbidden", values: {} });
    expect(await first).toBe(false);
    const second = queue.flush();
    await settled();
    await sent[1]!.answer(saved(2));
    expect(await second).toBe(true);
  });

  test("a stopped queue sends nothing", async () => {
    const { queue, sent, tick } = build();
    queue.change("a");
    queue.stop();
    await tick();
    await queue.flush();
    expect(sent).toHaveLength(0);
  });
});
