import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { createArticle } from "./articles";
import { buildOffice, type Office } from "./factories";
import { readFile, storeOriginal } from "./files";
import { dropIncoming, listIncoming, queueIncoming } from "./incoming";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
beforeAll(async () => {
  office = await buildOffice();
});

async function bring(text: string, doubts = 0) {
  const bytes = new TextEncoder().encode(text);
  const { sha256 } = await storeOriginal(office.editor, {
    bytes,
    mediaType: "text/plain",
    name: `${text}.txt`,
  });
  await queueIncoming(office.editor, { sha256, name: `${text}.txt`, title: text, doubts, priorUses: 0 });
  return sha256;
}
const titles = async () => (await listIncoming(office.editor)).map(({ title }) => title);

test("copies wait in the order in which they came, for whoever brought them, until there is a draft", async () => {
  const first = await bring("晨读");
  await bring("晚自习");
  const third = await bring("午间操");
  expect(await titles()).toEqual(["晨读", "晚自习", "午间操"]);
  expect(await listIncoming(office.responsible)).toEqual([]);

  await bring("晨读", 2);
  expect((await listIncoming(office.editor))[0]).toMatchObject({ sha256: first, doubts: 2 });

  await createArticle(office.editor, { original: await readFile(office.editor, first) });
  expect(await titles()).toEqual(["晚自习", "午间操"]);

  await dropIncoming(office.responsible, third);
  expect(await titles()).toEqual(["晚自习", "午间操"]);
  await dropIncoming(office.editor, third);
  expect(await titles()).toEqual(["晚自习"]);
  expect((await readFile(office.editor, third)).name).toBe("午间操.txt");
});

test("readers bring nothing in", async () => {
  const sha256 = await bring("公告");
  const copy = { sha256, name: "公告.txt", title: "公告", doubts: 0, priorUses: 0 };
  await expect(queueIncoming(office.reader, copy)).rejects.toMatchObject({ id: "forbidden" });
});
