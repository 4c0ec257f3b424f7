/** 资料来源 and 发布日期 in their variants: one a line, both on one line, in brackets, with an address. */
import { fromHanNumeral } from "../document/han-numeral";
import { closeGaps, squash } from "./characters";

export interface Origin {
  readonly source?: string;
  readonly sourceUrl?: string;
  /** YYYY-MM-DD */
  readonly releasedOn?: string;
  readonly permission?: string;
  /** Only where it stands on one line with the others. */
  readonly byline?: string;
  /** A date was announced but is none. */
  readonly unreadableDate?: string;
}

const SOURCE = "(?:资料|文章|信息|稿件|内容)?来源|稿源|转载自|摘自|来源于|原载";
const DATE = "(?:发布|发表|刊发|刊登|发文|成文|更新|出版|印发|原文)?(?:日期|时间)|发布于";
const PERMISSION = "转载授权|授权说明|转载许可";
const ADDRESS = "(?:原文|文章|来源)?(?:链接|网址|地址)";
const BYLINE = "作者|撰文|记者";
/** What web pages print beside them; it is nobody's fact. */
const APART =
  "(?:点击|阅读|浏览|访问|人气)(?:量|数|次数|率)?|字体(?:大小)?|字号|打印|分享(?:到|至)?|责任编辑|责编|编辑|审核|编审|校对|评论";
const KEY = new RegExp(`(${SOURCE}|${DATE}|${PERMISSION}|${ADDRESS}|${BYLINE}|${APART})\\s?[:：]`, "g");
const LONGEST = 300;

/** undefined unless the whole line says where a text comes from or when it was released. */
export function readOrigin(text: string): Origin | undefined {
  if (text.length > LONGEST) return undefined;
  const line = text.replace(/^[（(【[]\s?(.*?)\s?[）)】\]]$/, "$1");
  const keys = [...line.matchAll(KEY)];
  const [first] = keys;
  if (!first || new RegExp(`^(?:${BYLINE}|${APART})$`).test(first[1] ?? "")) return undefined;
  // 2024-07-22 来源：南方日报
  const before = line.slice(0, first.index).trim();
  const dated = before === "" ? undefined : readDate(before.replace(/[,，;；|｜/]$/, ""));
  if (before !== "" && !dated) return undefined;
  let origin: Origin = dated ? { releasedOn: dated } : {};
  keys.forEach((key, i) => {
    const value = line
      .slice(key.index + key[0].length, keys[i + 1]?.index)
      .trim()
      .replace(/[;；,，|｜/。]+$/, "")
      .trim();
    origin = { ...readValue(key[1] ?? "", value), ...origin };
  });
  return Object.keys(origin).length > 0 ? origin : undefined;
}

function readValue(key: string, value: string): Origin {
  if (value === "" || new RegExp(`^(?:${APART})$`).test(key)) return {};
  if (new RegExp(`^(?:${BYLINE})$`).test(key)) return { byline: closeGaps(value) };
  if (new RegExp(`^(?:${DATE})$`).test(key)) {
    const releasedOn = readDate(value);
    if (releasedOn) return { releasedOn };
    return /^(?:日期|时间)$/.test(key) ? {} : { unreadableDate: value }; // 时间：下午三点 is no release date
  }
  if (new RegExp(`^(?:${PERMISSION})$`).test(key)) return { permission: closeGaps(value) };
  const address = /https?:\/\/[^\s（）()<>，。]+/.exec(value)?.[0];
  if (new RegExp(`^(?:${ADDRESS})$`).test(key)) return address ? { sourceUrl: address } : {};
  return readSource(value, address);
}

/** 南方日报 2024-07-22: a date may follow the source without a key of its own. */
function readSource(value: string, address: string | undefined): Origin {
  const plain = (address ? value.replace(address, "") : value).replace(/[（(]\s*[）)]/, "").trim();
  const dated =
    /^(.+?)(?:[\s,，（(]\s?|(?=(?:19|20)\d{2}\s?(?:年.{1,4}月.{1,4}日|[-/.]\d{1,2}[-/.]\d{1,2})))((?:19|20)\d{2}\s?[年./-].{3,18}?)[）)]?$/.exec(
      plain,
    );
  const releasedOn = dated ? readDate(dated[2] ?? "") : undefined;
  const source = closeGaps(releasedOn ? (dated?.[1] ?? "") : plain);
  return {
    ...(source ? { source } : {}),
    ...(releasedOn ? { releasedOn } : {}),
    ...(address ? { sourceUrl: address } : {}),
  };
}

const ARABIC = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:\d{1,2}:\d{2}(?::\d{2})?|$)/;
const HAN =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;

/** A day as YYYY-MM-DD; undefined where it is none that the calendar has. */
export function readDate(text: string): string | undefined {
  const flat = squash(text.slice(0, 60)).replaceAll("／", "/").replaceAll("－", "-").replaceAll("．", ".");
  const arabic = ARABIC.exec(flat);
  if (arabic) return calendarDay(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const han = HAN.exec(flat);
  if (!han) return undefined;
  const year = [...(han[1] ?? "")]
    .map((c) => "〇一二三四五六七八九".indexOf(c.replace(/[○零]/, "〇")))
    .join("");
  return calendarDay(Number(year), fromHanNumeral(han[2] ?? "") ?? 0, fromHanNumeral(han[3] ?? "") ?? 0);
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
