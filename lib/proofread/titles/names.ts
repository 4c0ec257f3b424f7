/** Names of institutions and people that an issue spells in two ways. Asked, not asserted: there may be two of them. */
import type { Found, Passage } from "../types";

const INSTITUTION =
  /(?<=^|[，。；：、！？“”（）《》\s由在对向与和从据经])(?![和与及由在对向从])([\p{Script=Han}]{2,16}(?:学院|大学|学校|委员会|教育局|教育厅|保障厅|保障局|保障部|教育部|信息化部|集团|研究院|研究所|研究会|协会|联合会))(?=$|[，。；：、！？“”（）《》\s]|网站|等|的|与|和|在|将|有关|党委|副?[院校厅局部处]长|发布|印发|联合|相关|负责|官网)/gu;
const PERSON =
  /([\p{Script=Han}]{1,8}?(?:部长|厅长|局长|院长|校长|书记|主任|会长|教授|处长|主席|董事长|总经理|所长|研究员))([\p{Script=Han}]{2,3})(?=[，。：、（）“”\s]|说|表示|介绍|认为|指出|强调|在|告诉|带领|出席|坦言|透露)/gu;

interface Mention {
  readonly article: string;
  readonly passage: Passage;
  readonly from: number;
  readonly text: string;
  /** What has to be equal for two to be one. */
  readonly group: string;
}

export interface NamedPassage {
  readonly article: string;
  readonly passage: Passage;
}

export interface NameFound {
  readonly article: string;
  readonly found: Found;
}

/** The rarer spelling of a pair is told each time it stands. */
export function checkNames(passages: readonly NamedPassage[]): NameFound[] {
  const institutions = passages.flatMap((named) => mentions(named, INSTITUTION, 1, () => ""));
  const people = passages.flatMap((named) =>
    mentions(named, PERSON, 2, (match) => (match[1] ?? "").slice(-4)),
  );
  return [...variants(institutions, areOneInstitution), ...variants(people, areOnePerson)];
}

function mentions(
  { article, passage }: NamedPassage,
  pattern: RegExp,
  group: number,
  groupOf: (match: RegExpExecArray) => string,
): Mention[] {
  return [...passage.text.matchAll(pattern)].map((match) => {
    const text = match[group] ?? "";
    return { article, passage, from: match.index + match[0].lastIndexOf(text), text, group: groupOf(match) };
  });
}

function variants(all: readonly Mention[], areOne: (one: Mention, other: Mention) => boolean): NameFound[] {
  const byText = new Map<string, Mention[]>();
  for (const mention of all) byText.set(mention.text, [...(byText.get(mention.text) ?? []), mention]);
  const spellings = [...byText.values()].sort((a, b) => b.length - a.length);
  return spellings.flatMap((rarer, index) => {
    const usual = spellings.slice(0, index).find(([first]) => areOne(first!, rarer[0]!));
    if (!usual) return [];
    return rarer.map(({ article, passage, from, text }) => ({
      article,
      found: {
        rule: "name-variant",
        reason: "name-variant",
        passage,
        from,
        to: from + text.length,
        // Of two full names the right one is not always the one that is used more.
        ...(text.length === usual[0]!.text.length && { suggestion: usual[0]!.text }),
        detail: { given: text, other: usual[0]!.text, count: usual.length },
      },
    }));
  });
}

/** 人力资源和社会保障厅 and 人力资源社会保障厅; or one character of five at least is another. */
function areOneInstitution({ text: one }: Mention, { text: other }: Mention): boolean {
  const bare = (text: string) => text.replace(/[和与及暨]/g, "");
  if (one.length < 6) return false;
  if (bare(one) === bare(other)) return true;
  const at = onlyDifference(one, other);
  if (at === undefined || at < PLACE_NAME) return false;
  return !MEANINGFUL.test(one.charAt(at) + other.charAt(at));
}

/** Digits, directions, places and ranks tell institutions apart. */
const MEANINGFUL =
  /[一二三四五六七八九十东西南北中上下前后左右大小新老省市区县州部厅局处院校所国轻重化商农林工职医师艺理文财电机建交铁航海水矿体警政法]/;
/** The names of provinces and cities stand first, and differ by one character too. */
const PLACE_NAME = 3;

/** Under the same title, one character of the given name is another. */
function areOnePerson(one: Mention, other: Mention): boolean {
  if (one.group !== other.group || one.group.length < 4) return false;
  const at = onlyDifference(one.text, other.text);
  return at !== undefined && at > 0;
}

/** Place of the single differing character, or of two that changed places. */
function onlyDifference(one: string, other: string): number | undefined {
  if (one.length !== other.length) return undefined;
  const places = [...one].flatMap((character, at) => (character === other[at] ? [] : [at]));
  const [first, second] = places;
  if (places.length === 1) return first;
  const isSwapped =
    places.length === 2 &&
    second === first! + 1 &&
    one[first!] === other[second!] &&
    one[second!] === other[first!];
  return isSwapped ? first : undefined;
}
