/**
 * What each character is to the composer: the classes that rules R1 to R10 speak of.
 * Curly quotes are opening and closing marks here (R3), which plain UAX #14 does not say.
 */

export const CharacterClass = {
  /** Ideographs, kana, Hangul: may be parted from each other anywhere, take a gap beside Latin. */
  Han: 0,
  /** Other wide characters (① ■ → emoji, full-width letters): part like Han, take no gap. */
  Symbol: 1,
  /** ０ to ９. */
  WideDigit: 2,
  /** （《“ and their like, set in the right half of their em. */
  Open: 3,
  /** ）》” and their like, set in the left half. */
  Close: 4,
  /** ，、；：．inside a sentence. */
  Pause: 5,
  /** 。？！ at its end. */
  Stop: 6,
  /** · in the middle of its em. */
  MiddleDot: 7,
  /** — of which two are one mark. */
  Dash: 8,
  /** … of which two are one mark. */
  Ellipsis: 9,
  /** ～ ⁇ and a lone —: wide punctuation without a blank half, glued to what stands before. */
  WideMark: 10,
  /** ℃ ％ 々: wide signs, glued likewise. */
  Follower: 11,
  /** ￥ №: glued to what follows. */
  Prefix: 12,
  Letter: 13,
  Digit: 14,
  /** ( [ { and an opening straight quote. */
  HalfOpen: 15,
  /** ) ] } , . ; : ! ? and a closing straight quote. */
  HalfClose: 16,
  /** % ° ‰ ′ ″: part of the number before them. */
  UnitSign: 17,
  Hyphen: 18,
  Slash: 19,
  /** – ~ */
  RangeDash: 20,
  Space: 21,
  /** Also the space between a number and its unit: a quarter em, neither more nor less. */
  NoBreakSpace: 22,
  /** U+3000. */
  WideSpace: 23,
  /** U+200B: nothing to see, but the line may end here. */
  BreakHere: 24,
  /** Combining marks, variation selectors, joiners: one with the character before. */
  Extend: 25,
  /** $ ¥ £ €: part of the number behind them. */
  Currency: 26,
  /** Not a character: the place where a run forces the line to end. */
  LineEnd: 27,
  /** ' that is no apostrophe: which way it quotes cannot be told, so it leaves neither side (UAX #14, QU). */
  Quote: 28,
  /** ་ between Tibetan syllables: a line may end after it, though in the midst of letters. */
  SyllableMark: 29,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];
export const CLASS_COUNT = 30;

const C = CharacterClass;

const LISTED: readonly (readonly [CharacterClass, string])[] = [
  [C.Open, "“‘（〔［｛【〖《〈「『〘〚｟｢﹙﹛﹝〝"],
  [C.Close, "”’）〕］｝】〗》〉」』〙〛｠｣﹚﹜﹞〞〟"],
  [C.Pause, "，、；：．､﹐﹑﹔﹕"],
  [C.Stop, "。？！｡﹒﹖﹗"],
  [C.MiddleDot, "·・‧"],
  [C.WideDigit, "０１２３４５６７８９"],
  [C.Dash, "—―⸺"],
  [C.Ellipsis, "…⋯‥"],
  [C.WideMark, "‼⁇⁈⁉～〜゠／－"],
  [C.Follower, "℃℉％﹪￠々〻ーヽヾゝゞ゛゜･ｰﾞﾟ"],
  [C.Prefix, "￥＄￡￦﹩№"],
  [C.Currency, "$¥£€₩₽₹₫₱฿"],
  [C.HalfOpen, "([{¡¿"],
  [C.HalfClose, ")]},.;:!?‽⸮․،؛؟۔։।॥།༎༏༐༑༔᠂᠃᠈᠉"],
  [C.UnitSign, "%°‰‱′″‴¢٪"],
  [C.Hyphen, "-‐"],
  [C.Slash, "/"],
  [C.RangeDash, "–‒~"],
  // A minus is part of its number, as + is.
  [C.Letter, "−∓"],
  [C.Quote, "'❛❜❝❞"],
  [C.SyllableMark, "་"],
  [
    C.Space,
    " \t\n\r\v\f\u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f",
  ],
  [C.NoBreakSpace, "\u00a0\u2007\u202f"],
  [C.WideSpace, "\u3000"],
  [C.BreakHere, "\u200b"],
  [C.Extend, "\u00ad\u200c\u200d\u2060\ufeff"],
];

/** Blocks whose characters stand in a sentence as ideographs do. */
const HAN: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3040, 0x30ff],
  [0x3100, 0x312f],
  [0x31a0, 0x31bf],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
];

/** Blocks of wide signs that are neither ideographs nor listed punctuation. */
const SYMBOLS: readonly (readonly [number, number])[] = [
  [0x2030, 0x203f],
  [0x2100, 0x27bf],
  [0x2900, 0x2e7f],
  [0x2ff0, 0x303f],
  [0x3200, 0x33ff],
  [0xff01, 0xffee],
  [0x1f000, 0x1faff],
];

const listed = new Map<number, CharacterClass>();
for (const [kind, characters] of LISTED)
  for (const character of characters) listed.set(character.codePointAt(0)!, kind);

const within = (ranges: readonly (readonly [number, number])[], codePoint: number) =>
  ranges.some(([first, last]) => codePoint >= first && codePoint <= last);

const COMBINING = /^\p{M}$/u;
export const isRegionalIndicator = (codePoint: number) => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
const isEmojiModifier = (codePoint: number) =>
  (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) || (codePoint >= 0xe0000 && codePoint <= 0xe01ef);

/** Brackets and quotation marks of other scripts: what opens, what closes. */
const OPENS = /^[\p{Ps}\p{Pi}]$/u;
const CLOSES = /^[\p{Pe}\p{Pf}]$/u;

function classify(codePoint: number): CharacterClass {
  const known = listed.get(codePoint);
  if (known !== undefined) return known;
  if (codePoint >= 0x30 && codePoint <= 0x39) return C.Digit;
  const character = String.fromCodePoint(codePoint);
  if (isEmojiModifier(codePoint) || isInvisible(codePoint) || COMBINING.test(character)) return C.Extend;
  if (within(HAN, codePoint)) return C.Han;
  if (OPENS.test(character)) return C.HalfOpen;
  if (CLOSES.test(character)) return C.HalfClose;
  return within(SYMBOLS, codePoint) ? C.Symbol : C.Letter;
}

const UNKNOWN = 255;
const known = new Uint8Array(0x10000).fill(UNKNOWN);

/** Class of one code point, whatever stands around it. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const kind = known[codePoint]!;
  if (kind !== UNKNOWN) return kind;
  known[codePoint] = classify(codePoint);
  return known[codePoint]!;
}

/** Latin letters with and without accents, digits, and the ASCII signs that stand among them. */
export function asciiOrLatin(codePoint: number): boolean {
  if (codePoint < 0x7f) return codePoint > 0x20;
  return codePoint >= 0xaa && codePoint <= 0x1eff && LATIN_LETTER.test(String.fromCodePoint(codePoint));
}

const LATIN_LETTER = /\p{Script=Latin}/u;

/** Nothing is drawn for these, even where a font has a glyph: joiners, selectors, soft hyphens, turns of direction. */
export function isInvisible(codePoint: number): boolean {
  // Where nearly all text lies, there are none.
  if (codePoint < 0xad || (codePoint > 0x3164 && codePoint < 0xfe00)) return false;
  if (codePoint > 0x206f && codePoint < 0x3164) return false;
  return IGNORABLE.test(String.fromCodePoint(codePoint));
}

/** Small marks that may hang outside the measure: those low in their em, whatever their width. */
export const HANGS: ReadonlySet<number> = new Set([..."、，。．､｡﹐﹑﹒"].map((c) => c.codePointAt(0)!));

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** Classes whose characters take a full em as a rule. */
export const isWide = (kind: number): boolean => kind <= C.Prefix;

const classSet = (...kinds: readonly CharacterClass[]): Uint8Array => {
  const set = new Uint8Array(CLASS_COUNT);
  for (const kind of kinds) set[kind] = 1;
  return set;
};

/** Marks of a full em half of which is blank (R6, R7). */
export const HALF_BLANK = classSet(C.Open, C.Close, C.Pause, C.Stop);
/** Those whose blank is the right half. */
export const BLANK_AFTER = classSet(C.Close, C.Pause, C.Stop);
/** Characters that make up Latin words and numbers; a gap parts them from Han (R8). */
export const WORD = classSet(C.Letter, C.Digit, C.UnitSign, C.Currency);
/** Everything of a Latin line: never stretched inside (R10). */
export const LATIN = classSet(
  C.Letter,
  C.Digit,
  C.UnitSign,
  C.Currency,
  C.HalfOpen,
  C.HalfClose,
  C.Hyphen,
  C.Slash,
  C.RangeDash,
  C.Quote,
  C.SyllableMark,
);
/** Chinese punctuation, beside which spaces of the source are dropped. */
export const CHINESE_MARK = classSet(
  C.Open,
  C.Close,
  C.Pause,
  C.Stop,
  C.MiddleDot,
  C.Dash,
  C.Ellipsis,
  C.WideMark,
);
/** Never at the start of a line (R1). A lone — joins this set in `breaks.ts`; —— may start a line. */
export const NEVER_STARTS = classSet(
  C.Close,
  C.Pause,
  C.Stop,
  C.MiddleDot,
  C.Ellipsis,
  C.WideMark,
  C.Follower,
  C.HalfClose,
  C.UnitSign,
  C.Hyphen,
  C.Slash,
  C.RangeDash,
  C.Space,
  C.NoBreakSpace,
  C.WideSpace,
  C.BreakHere,
  C.Extend,
  C.Quote,
  C.SyllableMark,
);
/** Never at the end of a line (R2). */
export const NEVER_ENDS = classSet(
  C.Open,
  C.Prefix,
  C.Currency,
  C.HalfOpen,
  C.Slash,
  C.NoBreakSpace,
  C.Quote,
);
/** Neither letter nor figure: a last line of one character and these is still a single character (R11). */
export const PUNCTUATION = classSet(
  C.Open,
  C.Close,
  C.Pause,
  C.Stop,
  C.MiddleDot,
  C.Dash,
  C.Ellipsis,
  C.WideMark,
  C.HalfOpen,
  C.HalfClose,
  C.Hyphen,
  C.Slash,
  C.RangeDash,
  C.Space,
  C.NoBreakSpace,
  C.WideSpace,
  C.BreakHere,
  C.Extend,
  C.Quote,
  C.SyllableMark,
);
