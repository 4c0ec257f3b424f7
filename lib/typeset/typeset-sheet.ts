/**
 * A sheet of the office (发稿单 and its like): a title, and blocks under it, set as articles are but without issue,
 * contents and running lines.
 */
import type { Block } from "../document/blocks";
import type { FlowItem } from "./flow";
import { flowPages } from "./flow-pages";
import { Notes } from "./foot-notes";
import { noMemory } from "./memory";
import { setBlocks } from "./set-blocks";
import { setText } from "./set-text";
import { settingOf } from "./setting";
import type { HouseStyle } from "./style";
import { typeArea } from "./type-area";
import type { ComposedIssue, Faces } from "./types";

export interface SheetCopy {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function typesetSheet({ title, blocks }: SheetCopy, style: HouseStyle, faces: Faces): ComposedIssue {
  const area = typeArea(style);
  const setting = settingOf(style, faces, area, noMemory());
  const heading = {
    article: "",
    block: "title",
    role: "title",
    style: style.statementTitle,
    keepsNext: true,
  } as const;
  const items: FlowItem[] = [
    ...setText([{ text: title, face: style.statementTitle.face }], heading, setting),
    ...setBlocks("", blocks, new Notes("article"), setting),
  ];
  const { pages, findings } = flowPages([{ items, recto: false }], setting, {
    kind: "statement",
    folio: (index) => `${index + 1}`,
    area,
  });
  return { pages, contents: [], bodyPages: 0, findings };
}
