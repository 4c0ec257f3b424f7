import { expect, test } from "vitest";
import english from "./messages/en.json";
import chinese from "./messages/zh-CN.json";

function texts(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : texts(value, `${path}${key}.`),
  );
}

const keys = (messages: object) => texts(messages).map(([key]) => key);
/** Names of what is filled in: {count} and {count, plural, …}. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((m) => m[1]!))].sort();

test("both languages have the same messages", () => {
  expect(keys(english).sort()).toEqual(keys(chinese).sort());
});

test("a message fills in the same values in both languages", () => {
  const chineseTexts = new Map(texts(chinese));
  const different = texts(english).filter(([key, text]) => {
    const other = chineseTexts.get(key) ?? "";
    return placeholders(text).join() !== placeholders(other).join();
  });
  expect(different.map(([key]) => key)).toEqual([]);
});

test("no message is empty", () => {
  const empty = [...texts(chinese), ...texts(english)].filter(([, text]) => text.trim() === "");
  expect(empty).toEqual([]);
});
