/** Chinese numerals as they number headings: 一, 十, 十二, 二十, 二十三, 一百零五. */
const DIGITS = "零一二三四五六七八九";

/** 1 to 999. Larger or smaller values come back in Arabic digits. */
export function toHanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = "";
  if (hundreds > 0) text += `${DIGITS[hundreds]}百`;
  if (tens > 0) text += tens === 1 && hundreds === 0 ? "十" : `${DIGITS[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += "零";
  if (ones > 0) text += DIGITS[ones];
  return text;
}

/** Value of a numeral from 1 to 999, undefined for anything else. */
export function fromHanNumeral(text: string): number | undefined {
  const match =
    /^(?:([一二三四五六七八九])百)?(?:[零〇])?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(
      text,
    );
  if (!match || text === "") return undefined;
  const [, hundreds, tens, ones] = match;
  const value =
    digit(hundreds) * 100 + (tens === undefined ? 0 : tens === "" ? 10 : digit(tens) * 10) + digit(ones);
  return value > 0 ? value : undefined;
}

function digit(character: string | undefined): number {
  return character ? DIGITS.indexOf(character) : 0;
}
