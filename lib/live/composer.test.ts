import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { Composer, type Connection } from "./composer";
import type { Answer, AskMessage, OutlinesAsk } from "./protocol";

const ask = (glyph: number): OutlinesAsk => ({ kind: "outlines", glyphs: { song: [glyph] } });
const reply = (glyph: number): Answer => ({ kind: "done", json: Buffer.from(String(glyph)) });

/** A process that answers when told to. */
class Process extends EventEmitter {
  readonly asked: AskMessage[] = [];
  readonly signals: unknown[] = [];

  send(message: unknown): boolean {
    this.asked.push(message as AskMessage);
    return true;
  }

  kill(signal?: unknown): boolean {
    this.signals.push(signal);
    this.emit("exit", null, signal);
    return true;
  }

  get glyphs(): number[] {
    return this.asked.map(({ ask }) => (ask as OutlinesAsk).glyphs.song![0]!);
  }

  answerLast(): void {
    const { number, ask } = this.asked.at(-1)!;
    this.emit("message", { number, answer: reply((ask as OutlinesAsk).glyphs.song![0]!) });
  }
}

function setUp(options: Partial<ConstructorParameters<typeof Composer>[0]> = {}) {
  const processes: Process[] = [];
  const composer = new Composer({
    launch: () => {
      const launched = new Process();
      processes.push(launched);
      return launched as unknown as Connection;
    },
    ...options,
  });
  return { composer, processes };
}

test("nothing is started before the first ask, and one process answers all in turn", async () => {
  const { composer, processes } = setUp();
  expect(processes).toHaveLength(0);
  const answers = [composer.ask(ask(1)), composer.ask(ask(2))];
  const [process] = processes;
  expect(process!.glyphs).toEqual([1]);
  process!.answerLast();
  expect(process!.glyphs).toEqual([1, 2]);
  process!.answerLast();
  expect(await Promise.all(answers)).toEqual([reply(1), reply(2)]);
  expect(processes).toHaveLength(1);
});

test("of asks waiting under one key only the newest is put; others are not touched by it", async () => {
  const { composer, processes } = setUp();
  const first = composer.ask(ask(1), { key: "typing" });
  const [second, other, third] = [
    composer.ask(ask(2), { key: "typing" }),
    composer.ask(ask(3), { key: "else" }),
    composer.ask(ask(4), { key: "typing" }),
  ];
  expect(await second).toEqual({ kind: "dropped" });
  for (let n = 0; n < 3; n++) processes[0]!.answerLast();
  expect(await Promise.all([first, other, third])).toEqual([reply(1), reply(3), reply(4)]);
  expect(processes[0]!.glyphs).toEqual([1, 3, 4]);
});

test("whoever stops waiting is dropped from the line", async () => {
  const { composer, processes } = setUp();
  const under = composer.ask(ask(1));
  const stop = new AbortController();
  const left = composer.ask(ask(2), { signal: stop.signal });
  stop.abort();
  expect(await left).toEqual({ kind: "dropped" });
  processes[0]!.answerLast();
  expect(await under).toEqual(reply(1));
  expect(processes[0]!.glyphs).toEqual([1]);
});

test("a process that dies is followed by another, which takes what was under way and what waits", async () => {
  const { composer, processes } = setUp();
  const answers = [composer.ask(ask(1)), composer.ask(ask(2))];
  processes[0]!.kill("SIGSEGV");
  expect(processes[1]!.glyphs).toEqual([1]);
  processes[1]!.answerLast();
  processes[1]!.answerLast();
  expect(await Promise.all(answers)).toEqual([reply(1), reply(2)]);
});

test("an ask over which two processes died is refused, the next is answered", async () => {
  const { composer, processes } = setUp();
  const [deadly, next] = [composer.ask(ask(1)), composer.ask(ask(2))];
  processes[0]!.kill();
  processes[1]!.kill();
  await expect(deadly).rejects.toMatchObject({ id: "composer-down" });
  processes[2]!.answerLast();
  expect(await next).toEqual(reply(2));
});

test("a process that gives no answer is killed", async () => {
  const { composer, processes } = setUp({ patience: 1 });
  await expect(composer.ask(ask(1))).rejects.toMatchObject({ id: "composer-down" });
  expect(processes.map(({ signals }) => signals)).toEqual([["SIGKILL"], ["SIGKILL"]]);
});

test("an answer that comes after its process was given up is nobody's", async () => {
  const { composer, processes } = setUp();
  const answer = composer.ask(ask(1));
  processes[0]!.emit("exit");
  processes[0]!.answerLast();
  processes[1]!.answerLast();
  expect(await answer).toEqual(reply(1));
});

test("more than there is room for are told to come later", async () => {
  const { composer, processes } = setUp({ room: 1 });
  const answers = [composer.ask(ask(1)), composer.ask(ask(2))];
  await expect(composer.ask(ask(3))).rejects.toMatchObject({ id: "composer-busy" });
  processes[0]!.answerLast();
  processes[0]!.answerLast();
  expect(await Promise.all(answers)).toEqual([reply(1), reply(2)]);
});

test("a process with nothing to do is let go, and the next ask starts another", async () => {
  const { composer, processes } = setUp({ idle: 1 });
  const first = composer.ask(ask(1));
  processes[0]!.answerLast();
  await first;
  await expect.poll(() => processes[0]!.signals).toEqual(["SIGTERM"]);
  const second = composer.ask(ask(2));
  processes[1]!.answerLast();
  expect(await second).toEqual(reply(2));
});
