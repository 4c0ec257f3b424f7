import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, LOCALE_COOKIE, readLocale } from "./locale";

/** Language of a request: what its cookie says, else Chinese. Dates are those of the editorial office. */
export default getRequestConfig(async () => {
  const locale = readLocale((await cookies()).get(LOCALE_COOKIE)?.value) ?? DEFAULT_LOCALE;
  const { default: messages } = await import(`./messages/${locale}.json`);
  return { locale, messages, timeZone: "Asia/Shanghai", now: new Date() };
});
