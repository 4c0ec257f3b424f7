import { expect, test } from "vitest";
import { decode, readHouseWordsFile } from "./house-words-file";

const GBK = Uint8Array.from([0xbc, 0xbc, 0xd0, 0xa3]); // 技校

test("a list that a Chinese spreadsheet saved as GBK is read as well as UTF-8", () => {
  expect(decode(GBK)).toBe("技校");
  expect(decode(new TextEncoder().encode("技校"))).toBe("技校");
});

test("a file becomes words; what is no CSV becomes nothing", async () => {
  expect(await readHouseWordsFile(new File(["规范用语,技校,技工学校\n"], "a.csv"))).toEqual({
    words: [{ kind: "preferred", term: "技校", preferred: "技工学校" }],
    faults: [],
  });
  expect(await readHouseWordsFile(new File(['a,"b\n'], "a.csv"))).toBeUndefined();
});
