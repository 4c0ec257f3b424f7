import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { binArticle, createArticle } from "./articles";
import { buildDraft, buildOffice, buildUser, type Office, paragraphs } from "./factories";
import { findPriorUse, findPriorUseOfText } from "./prior-use";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

const FIRST =
  "学校与六家企业共建产业学院，首批招收数控技术专业学生八十名，九月正式入学。校企双方共同制订培养方案，企业派出十二名工程师担任兼职教师。";
const SECOND =
  "产业学院实行双导师制，学生每周有两天在车间学习，技能考核由企业和学校共同组织，成绩计入学分。合格者可优先签订就业协议。";
const OTHER =
  "图书馆延长开放时间，增设自习座位二百个，并开通网上预约。读者可凭校园卡借阅外文期刊，每次不超过五册，借期一个月。";

let office: Office;
let reprint: string;

const make = async (title: string, ...texts: string[]) =>
  (
    await createArticle(office.editor, {
      draft: buildDraft({ title, headline: [], document: paragraphs(...texts) }),
    })
  ).articleId;

beforeAll(async () => {
  office = await buildOffice();
  reprint = await make("产业学院开学", FIRST, SECOND);
  await make("图书馆", OTHER);
});

test("the same text, whatever its signs, is found with all that is shared", async () => {
  const again = await make("再发一次", FIRST.replaceAll("，", ","), SECOND);
  const [use, ...rest] = await findPriorUse(office.editor, again);
  expect(rest).toEqual([]);
  expect(use).toMatchObject({ articleId: reprint, title: "产业学院开学", shareHere: 1, shareThere: 1 });
  await binArticle(office.editor, again);
  expect(await findPriorUse(office.editor, reprint)).toEqual([]);
});

test("a part of it, reworded around, is found where it stands in both", async () => {
  const part = "产业学院实行双导师制，学生每周有两天在车间学习，技能考核由企业和学校共同组织";
  const uses = await findPriorUseOfText(
    office.editor,
    `据了解，${part}。其余都是新写的内容，与旧稿毫无关系可言。`,
  );
  expect(uses.map(({ articleId }) => articleId)).toEqual([reprint]);
  expect(uses[0]!.passages).toEqual([{ here: part, there: part }]);
  expect(uses[0]!.shareHere).toBeGreaterThan(0.4);
  expect(uses[0]!.shareThere).toBeLessThan(0.5);
});

test("new text, short text and no text are nobody's", async () => {
  const fresh = "春季运动会昨日闭幕，田径项目刷新三项纪录，教工接力赛精彩纷呈，观众掌声不断。";
  for (const text of [fresh, "短", ""]) expect(await findPriorUseOfText(office.editor, text)).toEqual([]);
});

test("only the desk asks, and only in its journal", async () => {
  await expect(findPriorUse(office.reader, reprint)).rejects.toMatchObject({ id: "not-found" });
  await expect(findPriorUseOfText(office.reader, FIRST)).rejects.toMatchObject({ id: "forbidden" });
  const stranger = await buildUser({ roles: ["EDITOR"] });
  await expect(findPriorUse(stranger, reprint)).rejects.toMatchObject({ id: "not-found" });
  expect(await findPriorUseOfText(stranger, FIRST)).toEqual([]);
});
