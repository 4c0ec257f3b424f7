"use client";

import { useFormatter, useLocale, useNow } from "next-intl";
import { useMemo } from "react";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * 7月22日 周一, with the year where it is another one; the exact time on hover.
 * @param value ISO time, or a day `YYYY-MM-DD`
 */
export function DateText({ value, weekday = true }: { value: string; weekday?: boolean }) {
  const format = useFormatter();
  const chinese = useLocale() === "zh-CN";
  const now = useNow();
  const isDay = DAY.test(value);
  // A day has no hour: noon keeps it the same day in the office's time zone.
  const date = useMemo(() => new Date(isDay ? `${value}T12:00:00+08:00` : value), [isDay, value]);
  const year = format.dateTime(date, { year: "numeric" });
  const sameYear = year === format.dateTime(now, { year: "numeric" });
  const day = format.dateTime(date, {
    ...(sameYear ? {} : { year: "numeric" }),
    month: chinese ? "long" : "short",
    day: "numeric",
  });
  const exact = format.dateTime(date, { dateStyle: "long", ...(isDay ? {} : { timeStyle: "short" }) });
  return (
    <time dateTime={value} title={exact}>
      {day}
      {weekday && ` ${format.dateTime(date, { weekday: "short" })}`}
    </time>
  );
}
