/**
 * An issue of the real one's size for machines that do not have it: 4 departments, 8 columns, 34 articles,
 * some 100 000 characters, five tables with merged cells. The same each time.
 */
import type { Block, Inline, TableCell } from "../../lib/document/blocks";
import { toDocument } from "../../lib/document/convert";
import type { ArticleData, IssueData, SectionData } from "../../lib/document/issue";

/** Articles per column; a department without columns holds its articles itself. */
const PLAN: readonly (readonly number[] | number)[] = [[6, 4], [4, 5, 5], 3, [3, 2, 2]];
const TABLE_ROWS = [83, 17, 12, 8, 6];

const SUBJECTS = [
  "学校",
  "各教研室",
  "实训中心",
  "专业建设委员会",
  "教务部门",
  "合作企业",
  "骨干教师",
  "青年教师",
];
const VERBS = ["围绕", "推进", "完善", "研究", "总结", "优化", "落实", "评估"];
const OBJECTS = [
  "课程标准",
  "实训条件",
  "校企合作机制",
  "教材建设",
  "技能竞赛组织",
  "教学评价办法",
  "数字资源",
  "顶岗实习管理",
];
const QUALITIES = ["持续改进的", "面向岗位的", "分层分类的", "可以检查的", "贴近生产的", "协同育人的"];
const MEANS = [
  "通过集体备课和公开课",
  "依托“双师型”工作室",
  "按照《专业教学标准》的要求",
  "结合 2023 年的调研数据",
  "对照 36 项观测指标",
  "采用 AI 辅助分析",
];
const RESULTS = [
  "取得了阶段性成果",
  "形成了可推广的经验",
  "明确了下一步的任务",
  "提高了课堂教学质量",
  "缩短了与岗位要求的距离",
  "惠及 1200 余名学生（含中职、高职）",
];

/** A linear congruential generator (Numerical Recipes): chance that repeats itself. */
export class Sequence {
  private state = 20240101;

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  pick(list: readonly string[]): string {
    return list[this.below(list.length)]!;
  }
}

export function generatedIssue(): IssueData {
  const sequence = new Sequence();
  const writer = new Writer(sequence);
  return {
    format: "fascicle-issue/1",
    year: 2024,
    number: 1,
    journal: {
      title: "教研通讯",
      institution: "某某职业学院",
      sponsor: "教学研究室",
      classification: "内部资料",
    },
    label: "2024年第01期",
    coverLines: [],
    print: {},
    statement: { title: "声明", document: toDocument([writer.paragraph("s1", 5)]) },
    masthead: { title: "编委会", entries: [{ role: "主编", names: ["编辑部"] }] },
    contentsTitle: "目录",
    sections: PLAN.map((columns, index) => writer.section(columns, String(index + 1))),
    files: [],
  };
}

class Writer {
  private tables = 0;

  constructor(private readonly sequence: Sequence) {}

  section(columns: readonly number[] | number, number: string): SectionData {
    const title = `${this.sequence.pick(OBJECTS)}专栏`;
    if (typeof columns === "number")
      return { number, title, sections: [], articles: this.articles(columns, number) };
    const sections = columns.map((count, index): SectionData => {
      const path = `${number}.${index + 1}`;
      return {
        number: path,
        title: this.sequence.pick(OBJECTS),
        sections: [],
        articles: this.articles(count, path),
      };
    });
    return { number, title, sections, articles: [] };
  }

  private articles(count: number, parent: string): ArticleData[] {
    return Array.from({ length: count }, (_, index) => this.article(`${parent}.${index + 1}`));
  }

  private article(number: string): ArticleData {
    const { sequence } = this;
    const subject = `${sequence.pick(SUBJECTS)}${sequence.pick(VERBS)}${sequence.pick(OBJECTS)}`;
    const blocks: Block[] = [{ kind: "salutation", id: "b0", content: plain("各教研室、各专业组：") }];
    const parts = 3 + sequence.below(2);
    for (let part = 0; part < parts; part++) {
      const numeral = "一二三四五六"[part]!;
      const heading = `${numeral}、${sequence.pick(VERBS)}${sequence.pick(OBJECTS)}`;
      blocks.push({ kind: "heading", id: `h${part}`, level: 1, content: plain(heading) });
      const paragraphs = 3 + sequence.below(3);
      for (let i = 0; i < paragraphs; i++)
        blocks.push(this.paragraph(`p${part}-${i}`, 3 + sequence.below(4)));
    }
    // Every sixth article ends in a table until all are placed.
    const rows = Number(number.split(".").at(-1)) === 2 ? TABLE_ROWS[this.tables] : undefined;
    if (rows !== undefined) {
      this.tables++;
      blocks.push({ kind: "attachmentLabel", id: "a1", content: plain("附件 1") }, this.table(rows));
    }
    return {
      number,
      title: subject,
      headline: [`关于${subject}的报告`],
      source: "教学研究室",
      releasedOn: "2024-01-15",
      tags: [],
      document: toDocument(blocks),
    };
  }

  paragraph(id: string, sentences: number): Block {
    return {
      kind: "paragraph",
      id,
      content: plain(Array.from({ length: sentences }, () => this.sentence()).join("")),
    };
  }

  private sentence(): string {
    const { sequence } = this;
    const [subject, verb, object] = [sequence.pick(SUBJECTS), sequence.pick(VERBS), sequence.pick(OBJECTS)];
    return `${subject}${sequence.pick(MEANS)}，${verb}${sequence.pick(QUALITIES)}${object}，${sequence.pick(RESULTS)}。`;
  }

  /** Nine columns; the second is merged over groups of up to seven rows. */
  private table(count: number): Block {
    const { sequence } = this;
    const header = ["序号", "学校", "专业", "类别", "代码", "层次", "级别", "学制", "备注"].map((text) =>
      cell(text),
    );
    const rows: TableCell[][] = [header];
    while (rows.length <= count) {
      const group = Math.min(1 + sequence.below(7), count + 1 - rows.length);
      for (let i = 0; i < group; i++) {
        const school = i === 0 ? [cell(`第${"一二三四五六七八九"[sequence.below(9)]}技师学院`, group)] : [];
        const rest = [
          sequence.pick(OBJECTS),
          "服务类",
          String(1000 + sequence.below(9000)),
          "初中起点",
          "高级",
          "五年",
          "",
        ];
        rows.push([cell(String(rows.length)), ...school, ...rest.map((text) => cell(text))]);
      }
    }
    return { kind: "table", id: "t1", columns: 9, headerRows: 1, rows };
  }
}

const plain = (text: string): Inline[] => [{ kind: "text", text }];

const cell = (text: string, rowspan = 1): TableCell => ({ paragraphs: [plain(text)], rowspan, colspan: 1 });
