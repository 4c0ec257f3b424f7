import { describe, expect, test } from "vitest";
import { inlineText } from "../document/blocks";
import { readLines } from "./lines";
import { Notes } from "./report";
import { readTable } from "./table";
import { findTables } from "./table-lines";

function read(...source: string[]) {
  const notes = new Notes();
  const found = findTables(readLines(source.join("\n"), notes.for()), notes.for());
  const tables = found.map((lines, i) => readTable(lines, `t${i}`, {}, notes.for()));
  const cells = tables.map((table) =>
    table.rows.map((row) =>
      row.map(
        (c) =>
          c.paragraphs.map(inlineText).join("") +
          (c.rowspan * c.colspan > 1 ? ` ${c.rowspan}x${c.colspan}` : ""),
      ),
    ),
  );
  return { tables, cells: cells[0] ?? [], notes: notes.sorted().map((n) => `${n.certainty} ${n.kind}`) };
}

describe("merged cells", () => {
  test("an empty cell goes on from above in a group column, and is empty in a column that may be", () => {
    expect(
      read(
        "序号\t学校\t专业\t备注",
        "1\t甲校\t护理\t",
        "2\t\t药学\t新增",
        "3\t乙校\t车工\t",
        "4\t\t钳工\t",
        "5\t\t焊工\t",
      ).cells,
    ).toEqual([
      ["序号", "学校", "专业", "备注"],
      ["1", "甲校 2x1", "护理", ""],
      ["2", "药学", "新增"],
      ["3", "乙校 3x1", "车工", ""],
      ["4", "钳工", ""],
      ["5", "焊工", ""],
    ]);
  });

  test("a row without a number is a further line: all its empty cells go on from above", () => {
    expect(
      read(
        "序号\t专业\t层次\t学制\t备注",
        "1\t护理\t中级\t三年\t",
        "\t\t高级\t五年\t",
        "2\t药学\t中级\t三年\t新增",
      ).cells,
    ).toEqual([
      ["序号", "专业", "层次", "学制", "备注"],
      ["1 2x1", "护理 2x1", "中级", "三年", " 2x1"],
      ["高级", "五年"],
      ["2", "药学", "中级", "三年", "新增"],
    ]);
  });

  test("a group whose value is printed again at the head of a page is one cell", () => {
    const { cells, notes } = read(
      "序号\t学校\t专业",
      "1\t甲校\t护理",
      "2\t\t药学",
      "",
      "3\t甲校\t车工",
      "4\t\t钳工",
    );
    expect(cells[1]).toEqual(["1", "甲校 4x1", "护理"]);
    expect(notes).toContain("certain cells-merged");
  });

  test("equal values in a column that never merges stay apart", () => {
    expect(
      read("序号\t学校\t专业", "1\t甲校\t护理", "2\t甲校\t药学", "3\t乙校\t车工")
        .cells.flat()
        .filter((c) => / \dx/.test(c)),
    ).toEqual([]);
  });

  test("a header of two rows: what spans across and what spans down", () => {
    expect(
      read("学校\t人数\t\t备注", "\t男\t女\t", "甲校\t3\t4\t", "乙校\t5\t6\t").cells.slice(0, 2),
    ).toEqual([
      ["学校 2x1", "人数 1x2", "备注 2x1"],
      ["男", "女"],
    ]);
  });

  test("a total's label reaches to its first figure, a lone cell over the whole row", () => {
    const { cells } = read("序号\t专业\t人数", "公共类\t\t", "1\t护理\t30", "2\t药学\t20", "合计\t\t50");
    expect(cells[1]).toEqual(["公共类 1x3"]);
    expect(cells[4]).toEqual(["合计 1x2", "50"]);
  });
});

describe("cells split by the page", () => {
  const rows = [
    "序号\t学校\t专业\t层次",
    "1\t甲市机电技师学院\t护理\t初中起点",
    "2\t乙市工贸技师学院\t药学\t高中起点",
    "3\t丙市轻工技师学院\t车工\t初中起点",
  ];

  test("a row cut by a page end is joined cell by cell", () => {
    const { cells, notes } = read(
      ...rows,
      "4\t丁市公\t工业机器\t初中起",
      "",
      "\t用事 业学 校\t人应用\t点",
      "5\t戊市交通技师学院\t钳工\t高中起点",
    );
    expect(cells[4]).toEqual(["4", "丁市公用事业学校", "工业机器人应用", "初中起点"]);
    expect(notes).toContain("certain row-joined");
  });

  test("a further line of a merged cell right after a page end is not taken for the rest of a row", () => {
    const { cells } = read(
      ...rows,
      "4\t丁市职业学校\t焊工\t初中起点",
      "",
      "\t\t\t高中起点",
      "5\t戊市职业学校\t钳工\t高中起点",
    );
    expect(cells.slice(4, 6)).toEqual([["4 2x1", "丁市职业学校 2x1", "焊工 2x1", "初中起点"], ["高中起点"]]);
  });

  test("a merged cell cut while its rows are whole: the rest moves up", () => {
    const { cells } = read(
      "序号\t学校\t专业",
      "1\t甲市工贸技师学院\t护理",
      "2\t\t药学",
      "3\t甲市工贸技师学\t车工",
      "",
      "4\t院\t钳工",
      "5\t\t焊工",
      "6\t\t电工",
    );
    expect(cells[1]).toEqual(["1", "甲市工贸技师学院 6x1", "护理"]);
  });

  test("a character printed on both sides of the page end counts once, and doubtful", () => {
    const { cells, notes } = read(...rows, "4\t丁市职业学校\t人才培养\t初中起", "", "\t\t养基地\t点");
    expect(cells[4]?.[2]).toBe("人才培养基地");
    expect(notes).toContain("doubtful doubled-character-dropped");
  });

  test("the header repeated on the next page is dropped", () => {
    const { cells, notes } = read(rows[0]!, rows[1]!, "", rows[0]!, rows[2]!);
    expect(cells).toHaveLength(3);
    expect(notes).toContain("certain table-header-dropped");
  });

  test("line ends inside a cell leave no space between Chinese characters", () => {
    expect(read("专业\t类别", "电商\t财经 商贸 类", "编程\tWeb Design").cells.slice(1)).toEqual([
      ["电商", "财经商贸类"],
      ["编程", "Web Design"],
    ]);
  });
});

describe("cells that slid aside", () => {
  const rows = [
    "序号\t学校\t专业\t代码\t层次\t学制",
    "1\t甲校\t护理\t0515\t初中起点\t三年",
    "2\t\t药学\t1301\t高中起点\t五年",
    "3\t乙校\t车工\t0102\t初中起点\t三年",
    "4\t\t钳工\t0103\t高中起点\t五年",
  ];

  test("go back where the columns' other values say they belong", () => {
    const { cells, notes } = read(...rows, "5\t护理\t0515\t初中起点\t三年\t");
    expect(cells[5]).toEqual(["5", "护理", "0515", "初中起点", "三年"]);
    expect(cells[3]).toEqual(["3", "乙校 3x1", "车工", "0102", "初中起点", "三年"]);
    expect(notes).toContain("doubtful cells-shifted");
  });

  test("stay where the evidence is one cell only", () => {
    const { cells } = read(...rows, "5\t丙校\t甲校\t0104\t初中起点\t三年");
    expect(cells[5]).toEqual(["5", "丙校", "甲校", "0104", "初中起点", "三年"]);
  });
});

describe("what is a table", () => {
  test.each([
    ["two lines with tabs", ["甲\t乙", "1\t2"], 1],
    ["one line with a tab is none", ["图1\t实训中心"], 0],
    ["bars at both ends", ["| 甲 | 乙 |", "| --- | --- |", "| 1 | 2 |"], 1],
    ["three rows of columns set by spaces", ["学校  人数  备注", "甲校  30    新设", "乙校  20    停招"], 1],
    ["a title with a wide space is none", ["立德树人  服务发展", "这是一段正文。"], 0],
  ])("%s", (_, source, count) => {
    expect(read(...source).tables).toHaveLength(count);
  });

  test("columns set by spaces keep their empty cells", () => {
    expect(
      read("学校    男    女", "甲校    3     4", "乙校          6", "丙校    5     7").cells[2],
    ).toEqual(["乙校", "", "6"]);
  });

  test("text beyond the last column is kept and reported", () => {
    const { cells, notes } = read("甲\t乙", "1\t2", "3\t4\t5");
    expect(cells[2]).toEqual(["3", "4 5"]);
    expect(notes).toContain("doubtful row-overlong");
  });
});
