/** 总编、主编和责编: roles with their names, one or several a line. */
import type { Masthead, MastheadEntry } from "../document/issue";
import { closeGaps, squash } from "./characters";
import type { SourceLine } from "./lines";

const ROLE =
  /^(?:(?:名誉|荣誉|常务|执行|值班|特约|责任|本期|英文|文字|美术|总|副|主|联合|编委会)*(?:总编辑?|主编|责编|编辑|美编|编务|编委|主任|主任委员|委员|顾问|校对|校审|审校|主审|审核|审稿|审定|统稿|策划|监制|排版|版式|设计|封面设计|版式设计|摄影|翻译|发行|社长|出版人|主管|通讯员)|编辑部|编辑委员会|编委会|总策划|总监制)$/;

/** The masthead among the front matter, and the indexes of the lines it took. */
export function findMasthead(lines: readonly SourceLine[]): { masthead: Masthead; taken: Set<number> } {
  const taken = new Set<number>();
  const entries: MastheadEntry[] = [];
  let first: number | undefined;
  lines.forEach((line, index) => {
    const read = readMastheadLine(line.text);
    const last = entries.at(-1);
    if (read.length > 0) {
      entries.push(...read);
      taken.add(index);
      first ??= index;
    } else if (last && taken.has(index - 1) && /[、，,]$/.test(lines[index - 1]?.text ?? "")) {
      entries[entries.length - 1] = { ...last, names: [...last.names, ...splitNames(line.text)] };
      taken.add(index);
    }
  });
  const before = first === undefined ? undefined : lines[first - 1];
  const isTitle =
    before && before.text.length <= 30 && /编|masthead/i.test(before.text) && !/[。；]/.test(before.text);
  if (isTitle && first !== undefined) taken.add(first - 1);
  return { masthead: { title: isTitle ? closeGaps(before.text) : "", entries }, taken };
}

/** As many lines may the masthead take at the end of the issue. */
const LONGEST_CLOSING = 20;

/** A masthead on the last page, behind the last article: the lines without it, and what it says. */
export function splitClosingMasthead(lines: readonly SourceLine[]): {
  lines: SourceLine[];
  closing?: Masthead;
} {
  const from = Math.max(0, lines.length - LONGEST_CLOSING);
  const { masthead, taken } = findMasthead(lines.slice(from));
  const first = Math.min(...taken);
  const closes = taken.size > 0 && from > 0 && taken.size === lines.length - from - first;
  return closes ? { lines: lines.slice(0, from + first), closing: masthead } : { lines: [...lines] };
}

/** [] unless the line begins with a role and a colon. */
export function readMastheadLine(text: string): MastheadEntry[] {
  if (text.length > 300) return [];
  const parts = text.split(/[:：]/);
  if (parts.length < 2 || !ROLE.test(squash(parts[0] ?? ""))) return [];
  let role = squash(parts[0] ?? "");
  const entries: MastheadEntry[] = [];
  parts.slice(1).forEach((part, index) => {
    const last = index === parts.length - 2;
    const { names, next } = last ? { names: part, next: "" } : splitNextRole(part);
    entries.push({ role, names: splitNames(names) });
    role = next;
  });
  return entries.every((entry) => ROLE.test(entry.role))
    ? entries.filter((entry) => entry.names.length > 0)
    : [];
}

/** 张三 李四 主 编 → names and the role that the next colon belongs to: the longest that is one. */
function splitNextRole(part: string): { names: string; next: string } {
  let best: { names: string; next: string } = { names: part, next: "" };
  for (let start = part.length - 1; start >= Math.max(0, part.length - 20); start--) {
    const next = squash(part.slice(start));
    if (ROLE.test(next) && !/^\s/.test(part.slice(start))) best = { names: part.slice(0, start), next };
  }
  return best;
}

/** Names stand apart by marks or white space; a name of two characters may be padded: 刘 乐. */
function splitNames(text: string): string[] {
  return text
    .split(/[、，,；;/|]/)
    .flatMap((part) => joinPadded(part.trim().split(/\s+/)))
    .filter((name) => name !== "");
}

function joinPadded(tokens: readonly string[]): string[] {
  const names: string[] = [];
  for (const token of tokens) {
    const last = names.at(-1);
    if ([...token].length === 1 && last !== undefined && [...last].length === 1)
      names[names.length - 1] = last + token;
    else names.push(token);
  }
  return names;
}
