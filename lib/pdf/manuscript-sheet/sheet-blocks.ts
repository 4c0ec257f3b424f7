/** 发稿单 as blocks: what the printing house has to know of an issue, who signed it, and what was waived. Pure. */
import type { Block, Inline, Table, TableCell } from "../../document/blocks";

export interface SheetSignature {
  /** 主编签发, 总编付印 */
  readonly kind: string;
  readonly name: string;
  /** As it is printed. */
  readonly at: string;
  /** Of what was signed, shortened. */
  readonly mark: string;
}

export interface SheetWaiver {
  readonly rule: string;
  /** 1.1.4 题名, 第 12 页 */
  readonly place: string;
  readonly reason: string;
  readonly name: string;
  readonly at: string;
}

export interface SheetRecords {
  readonly journal: string;
  readonly label: string;
  /** Names and values of the facts, in printed order. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly signatures: readonly SheetSignature[];
  readonly waivers: readonly SheetWaiver[];
  /** What was found and neither mended nor waived. */
  readonly open: { readonly errors: number; readonly warnings: number } | undefined;
  /** Full hash of what the sheet speaks of. */
  readonly manifestHash: string;
}

export function sheetBlocks(records: SheetRecords): Block[] {
  const { journal, label, facts, signatures, waivers, open, manifestHash } = records;
  return [
    centred("issue", `${journal}　${label}`),
    table("facts", inPairs(facts), { headerRows: 0 }),
    heading("signed", "签名"),
    signatures.length === 0
      ? paragraph("unsigned", "尚未签发。")
      : table("signatures", [
          ["事项", "签名", "时间", "内容摘要"],
          ...signatures.map(({ kind, name, at, mark }) => [kind, name, at, mark]),
        ]),
    heading("preflight", "预检"),
    paragraph(
      "open",
      open === undefined
        ? "按现在的内容还没有预检。"
        : `未处理的错误 ${open.errors} 条，警告 ${open.warnings} 条；豁免 ${waivers.length} 条。`,
    ),
    ...(waivers.length === 0
      ? []
      : [
          table("waivers", [
            ["豁免事项", "位置", "理由", "豁免人", "时间"],
            ...waivers.map(({ rule, place, reason, name, at }) => [rule, place, reason, name, at]),
          ]),
        ]),
    paragraph("hash", `本单由记录生成，对应内容摘要（SHA-256）${manifestHash}。`),
  ];
}

/** Two facts a row; a row that is not full has empty cells. */
function inPairs(facts: SheetRecords["facts"]): string[][] {
  const rows: string[][] = [];
  for (let index = 0; index < facts.length; index += 2)
    rows.push([...(facts[index] ?? ["", ""]), ...(facts[index + 1] ?? ["", ""])]);
  return rows;
}

const text = (value: string): Inline[] => (value === "" ? [] : [{ kind: "text", text: value }]);

const paragraph = (id: string, value: string): Block => ({ kind: "paragraph", id, content: text(value) });

const centred = (id: string, value: string): Block => ({ kind: "attachmentTitle", id, content: text(value) });

const heading = (id: string, value: string): Block => ({
  kind: "heading",
  id,
  level: 1,
  content: text(value),
});

function table(id: string, rows: readonly (readonly string[])[], { headerRows = 1 } = {}): Table {
  const cell = (value: string): TableCell => ({
    paragraphs: [text(value)],
    rowspan: 1,
    colspan: 1,
    align: "left",
  });
  return {
    kind: "table",
    id,
    columns: rows[0]?.length ?? 0,
    headerRows,
    rows: rows.map((row) => row.map(cell)),
  };
}
