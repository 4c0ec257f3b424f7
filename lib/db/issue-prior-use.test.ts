import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { saveDraft } from "./article-drafts";
import { binArticle, createArticle, getArticle } from "./articles";
import { buildDraft, buildIssue, buildOffice, buildUser, type Office, paragraphs } from "./factories";
import { findIssuePriorUse } from "./issue-prior-use";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

const REPRINT =
  "学校与六家企业共建产业学院，首批招收数控技术专业学生八十名，九月正式入学。校企双方共同制订培养方案，企业派出十二名工程师担任兼职教师。";
const TWICE =
  "图书馆延长开放时间，增设自习座位二百个，并开通网上预约。读者可凭校园卡借阅外文期刊，每次不超过五册，借期一个月。";
const FRESH =
  "春季运动会昨日闭幕，田径项目刷新三项纪录，教工接力赛精彩纷呈，观众掌声不断，组委会为获奖者颁发证书。";

let office: Office;

async function write(articleId: string, title: string, ...texts: string[]): Promise<void> {
  const { version } = await getArticle(office.responsible, articleId);
  const draft = buildDraft({ title, headline: [], document: paragraphs(...texts) });
  await saveDraft(office.responsible, { articleId, version, draft });
}

beforeAll(async () => {
  office = await buildOffice();
});

test("what was printed before, and what stands twice in the issue, is told at its articles", async () => {
  const past = await buildIssue(office, ["ACCEPTED"], 1);
  await write(past.articles[0]!, "旧稿", REPRINT);
  const { issueId, articles } = await buildIssue(office, Array(4).fill("DRAFT"), 2);
  const [reprint = "", first = "", again = "", fresh = ""] = articles;
  await write(reprint, "转载", `据报道，${REPRINT}`);
  await write(first, "图书馆一", TWICE);
  await write(again, "图书馆二", TWICE.replaceAll("，", ","));
  await write(fresh, "运动会", FRESH);

  const { compared, articles: found } = await findIssuePriorUse(office.editor, issueId);
  expect(compared).toBe(4);
  expect(found).toMatchObject([
    {
      articleId: reprint,
      number: "1.1.1",
      title: "转载",
      uses: [
        { articleId: past.articles[0], issueId: past.issueId, place: "2026年第01期 1.1.1", shareThere: 1 },
      ],
    },
    // The two are told once, with the later.
    { articleId: again, number: "1.1.3", uses: [{ articleId: first, issueId, shareHere: 1 }] },
  ]);
  expect(found[0]?.uses[0]?.passages).toEqual([{ here: REPRINT.slice(0, -1), there: REPRINT.slice(0, -1) }]);
});

test("an unplaced copy is told without a place, one in the bin not at all", async () => {
  const { issueId, articles } = await buildIssue(office, ["DRAFT"], 3);
  const text = `${FRESH}${"本次比赛由工会与学生处联合举办，历时三天，共有七百余人报名参加，规模为历年之最。"}`;
  await write(articles[0]!, "运动会", text);
  const { articleId } = await createArticle(office.editor, {
    draft: buildDraft({ title: "副本", headline: [], document: paragraphs(text) }),
  });
  const uses = async () => (await findIssuePriorUse(office.editor, issueId)).articles[0]?.uses ?? [];
  const copy = (await uses()).find((use) => use.articleId === articleId);
  expect(copy).toMatchObject({ title: "副本", shareHere: 1 });
  expect(copy?.place).toBeUndefined();
  await binArticle(office.editor, articleId);
  expect((await uses()).map((use) => use.articleId)).not.toContain(articleId);
});

test("an issue without articles is compared with nothing, and only its desk asks", async () => {
  const { issueId } = await buildIssue(office, [], 4);
  expect(await findIssuePriorUse(office.editor, issueId)).toEqual({ compared: 0, articles: [] });
  await expect(findIssuePriorUse(office.reader, issueId)).rejects.toMatchObject({ id: "not-found" });
  const stranger = await buildUser({ roles: ["EDITOR"] });
  await expect(findIssuePriorUse(stranger, issueId)).rejects.toMatchObject({ id: "not-found" });
});
