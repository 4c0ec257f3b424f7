/** The page on which a 板块 opens: its number and title high on the page, below them what it holds. */
import type { Entry } from "./entries";
import type { FlowItem, LineItem } from "./flow";
import { numberedTitle, titleIndent } from "./set-article";
import { setText, type TextPlacing } from "./set-text";
import type { Setting } from "./setting";
import type { TextStyle } from "./style";

/** Number and title against a 板块's title in the text. */
const NUMBER_SCALE = 2.4;
const TITLE_SCALE = 1.5;
/** Share of the type area down to the title's foot; of its width on both sides of the list. */
const HEAD = 0.4;
const LIST_INSET = 0.14;
/** Body lines in the midst of which number and title each stand. */
const TITLE_LINES = 3;
/** The rule between title and list, pt. */
const RULE = 0.5;

/** `held` are the columns and articles of the section, in printed order. */
export function setSectionOpening(section: Entry, held: readonly Entry[], setting: Setting): FlowItem[] {
  const { sectionTitle, contents } = setting.style;
  const { id, number, title, level, parent } = section;
  const anchor = { id, title, level, ...(parent !== undefined && { parent }) };
  const head = Math.max(2 * TITLE_LINES, Math.round(setting.area.lines * HEAD));
  /** Type in the last of its lines, so that the others stay clear above it. */
  const look = (scale: number, lines: number, last: number): TextStyle => ({
    face: sectionTitle.face,
    size: sectionTitle.size * scale,
    lines,
    rise: (last - lines) / 2,
    align: "center",
  });
  const line = (text: string, style: TextStyle, more: Partial<TextPlacing>) =>
    setText(
      [{ text, face: style.face }],
      { article: number, block: "title", role: "title", style, ...more },
      setting,
    );
  const titles =
    number === ""
      ? line(title, look(TITLE_SCALE, head, TITLE_LINES), { anchor })
      : [
          ...line(number, look(NUMBER_SCALE, head - TITLE_LINES, TITLE_LINES), { anchor, keepsNext: true }),
          ...line(title, look(TITLE_SCALE, TITLE_LINES, TITLE_LINES), {}),
        ];
  const list = held.flatMap((entry): LineItem[] => {
    const style = contents.levels[entry.article ? 2 : 1];
    const inset = LIST_INSET * setting.area.width;
    return line(
      numberedTitle(entry),
      { ...style, lines: 1, align: "left" },
      {
        block: "opening",
        role: "furniture",
        hang: titleIndent(entry, style, setting) / style.size,
        left: inset,
        right: inset,
        ...(!entry.article && { keepsNext: true }),
      },
    ).map((item) => ({ ...item, leadsTo: entry.id }));
  });
  const [first, ...others] = list;
  // The list begins a line below its rule.
  const below = { lines: 2, lift: -0.5, ruleAbove: RULE };
  return first ? [...titles, { ...first, ...below }, ...others] : titles;
}
