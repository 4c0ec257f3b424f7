/** The original as plain lines, to be shown beside what was made of it. */
import { type Inline, inlineText } from "../document/blocks";
import type { Piece, PlainList } from "./pieces";

export interface OriginalLine {
  /** As notes count them. */
  readonly line: number;
  readonly text: string;
}

export function originalLines(pieces: readonly Piece[]): OriginalLine[] {
  return pieces.flatMap((piece) => {
    const { line } = piece;
    switch (piece.kind) {
      case "text":
        return [{ line, text: `${piece.marker?.text ?? ""}${flat(piece.content)}` }];
      case "list":
        return itemTexts(piece.list).map((text) => ({ line, text: `· ${text}` }));
      case "table":
        return piece.rows.map((row) => ({
          line,
          text: row.map((cell) => cell.paragraphs.map(flat).join(" ")).join(" | "),
        }));
      case "quotation":
        return piece.quotation.paragraphs.map((content) => ({ line, text: flat(content) }));
      case "figure":
        return [{ line, text: "▢" }];
      default:
        return piece satisfies never;
    }
  });
}

const flat = (content: readonly Inline[]) => inlineText(content).replace(/\s+/g, " ").trim();

function itemTexts({ items }: PlainList): string[] {
  return items.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "list" ? itemTexts(block) : [flat(block.content)])),
  );
}
