/** Tables whose figures do not add up, and whose 序号 do not go on. All but the latter are questions: rounding and notes explain much. */
import { inlineText, type Table, type TableCell } from "../document/blocks";
import { type PlacedCell, placeCells } from "../document/table-grid";
import { breaksOf } from "./numbering/sequence";
import type { ArticleCheck, Found, Passage } from "./types";

type Cell = PlacedCell<TableCell>;

export const checkTables: ArticleCheck = ({ article, passages }) =>
  article.blocks.flatMap((block) => (block.kind === "table" ? checkTable(block, passages) : []));

function checkTable(table: Table, passages: readonly Passage[]): Found[] {
  const cells = placeCells(table.rows);
  const passageAt = (cell: Cell) =>
    passages.find(
      ({ spot }) =>
        spot.block === table.id &&
        spot.cell?.row === cell.row &&
        spot.cell.column === cell.column &&
        !spot.part,
    );
  const columns = Array.from({ length: table.columns }, (_, column) =>
    cells.filter((cell) => cell.column <= column && column < cell.column + cell.cell.colspan),
  );
  return [
    ...columns.flatMap((column) => serials(column, table, passageAt)),
    ...columns.flatMap((column, index) => totals(column, cells, index, table, passageAt)),
    ...columns.flatMap((column) => shares(column, table, passageAt)),
  ];
}

type PassageAt = (cell: Cell) => Passage | undefined;
const textOf = ({ cell }: Cell) => cell.paragraphs.map(inlineText).join("").replace(/\s/g, "");
const headOf = (column: readonly Cell[], { headerRows }: Table) =>
  column
    .filter(({ row }) => row < headerRows)
    .map(textOf)
    .join("");
const bodyOf = (column: readonly Cell[], { headerRows }: Table) =>
  column.filter(({ row }) => row >= headerRows);

function serials(column: readonly Cell[], table: Table, passageAt: PassageAt): Found[] {
  if (!/^(?:序号|编号|序)$/.test(headOf(column, table))) return [];
  const steps = bodyOf(column, table)
    .filter((cell) => /^\d{1,3}$/.test(textOf(cell)))
    .map((item) => ({ value: Number(textOf(item)), item }));
  return breaksOf(steps).flatMap(({ item, kind, value, expected }) => {
    const passage = passageAt(item);
    if (!passage) return [];
    const detail = { number: value, expected };
    return [
      { rule: "table-serial", reason: `number-${kind}`, passage, from: 0, to: passage.text.length, detail },
    ];
  });
}

const TOTAL = /^(?:合计|总计|共计|总数)$/;
const PART = /^(?:小计|其中)/;
/** Columns whose figures are no amounts. */
const NO_AMOUNT = /序号|编号|代码|电话|日期|时间|年份|率|比|均|增速|增长|单价|%|％/;

/** The row 合计 is the sum of the rows above it; a question, where all of them are figures. */
function totals(
  column: readonly Cell[],
  cells: readonly Cell[],
  index: number,
  table: Table,
  passageAt: PassageAt,
): Found[] {
  if (NO_AMOUNT.test(headOf(column, table))) return [];
  const body = bodyOf(column, table);
  const labelOf = (row: number) =>
    cells
      .filter((cell) => cell.column < index && cell.row <= row && row < cell.row + cell.cell.rowspan)
      .map(textOf);
  const total = body.find(
    ({ row, column: at }) => at === index && labelOf(row).some((label) => TOTAL.test(label)),
  );
  if (!total || total.row !== Math.max(...body.map(({ row }) => row))) return [];
  const above = body.filter((cell) => cell.row < total.row);
  if (above.some(({ row }) => labelOf(row).some((label) => PART.test(label) || TOTAL.test(label)))) return [];
  const figures = above.map((cell) => figureOf(textOf(cell)));
  const stated = figureOf(textOf(total));
  const passage = passageAt(total);
  if (
    stated === undefined ||
    !passage ||
    above.length < 2 ||
    !figures.every((figure) => figure !== undefined)
  )
    return [];
  const sum = round(figures.reduce((whole, figure) => whole + figure, 0));
  // Figures given with decimals may each be rounded by half of their last place.
  const slack =
    decimalsOf([...above, total].map(textOf)) > 0
      ? (above.length * 10 ** -decimalsOf([...above, total].map(textOf))) / 2
      : 0;
  if (Math.abs(sum - stated) <= slack + 1e-9) return [];
  return [
    {
      rule: "table-total",
      reason: "table-total",
      passage,
      from: 0,
      to: passage.text.length,
      detail: { sum, stated },
    },
  ];
}

/** A column of shares comes to 100%; where it comes near, it is asked. */
function shares(column: readonly Cell[], table: Table, passageAt: PassageAt): Found[] {
  if (!/占比|比重|所占/.test(headOf(column, table))) return [];
  const body = bodyOf(column, table).filter((cell) => /^\d+(?:\.\d+)?[%％]?$/.test(textOf(cell)));
  const figures = body.map((cell) => Number.parseFloat(textOf(cell)));
  const last = body.at(-1);
  const passage = last && passageAt(last);
  if (!passage || body.length < 3) return [];
  const withTotal = figures.at(-1) === 100;
  const sum = round(
    (withTotal ? figures.slice(0, -1) : figures).reduce((whole, figure) => whole + figure, 0),
  );
  const slack = (body.length * 10 ** -decimalsOf(body.map(textOf))) / 2;
  if (Math.abs(sum - 100) <= slack + 1e-9 || Math.abs(sum - 100) > 10) return [];
  return [
    {
      rule: "table-share",
      reason: "table-share",
      passage,
      from: 0,
      to: passage.text.length,
      detail: { sum },
    },
  ];
}

/** 12,345.6 and an empty cell or a dash, which is nothing. */
function figureOf(text: string): number | undefined {
  if (text === "" || /^[-—－/]+$/.test(text)) return 0;
  const bare = text.replace(/[,，]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}

const decimalsOf = (texts: readonly string[]) =>
  Math.max(0, ...texts.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
const round = (value: number) => Math.round(value * 1e6) / 1e6;
