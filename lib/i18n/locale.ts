/** Languages of the interface; the journal's own text is Chinese in each. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "zh-CN";
export const LOCALE_COOKIE = "locale";

export function readLocale(text: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === text);
}
