/**
 * Text in the form in which it is searched: small letters, half width. As long as the text itself, so that places in
 * one are places in the other.
 */
export function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH))
    .replace(/[\u3000\u00a0\s]/g, " ")
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });
}

/** From ！ to !. */
const FULL_WIDTH = 0xfee0;
