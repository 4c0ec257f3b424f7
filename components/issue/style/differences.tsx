"use client";

import { useTranslations } from "next-intl";
import { millimetres } from "@/lib/typeset/paper-sizes";
import type { HouseStyle } from "@/lib/typeset/style";
import { type StyleDifference, styleDifferences } from "@/lib/typeset/style-difference";
import { sizeName } from "@/lib/typeset/type-sizes";
import { usePlaceLabel } from "./place-label";
import styles from "./style.module.css";

/** What a style changes of another, part by part. */
export function Differences({ usual, own }: { usual: HouseStyle; own: HouseStyle }) {
  const t = useTranslations("issues.style");
  const label = usePlaceLabel();
  const show = useShownValue();
  const differences = styleDifferences(usual, own);
  if (differences.length === 0) return <p className={styles.quiet}>{t("differences.none")}</p>;
  return (
    <table className={styles.differences}>
      <thead>
        <tr>
          <th scope="col">{t("differences.place")}</th>
          <th scope="col">{t("differences.usual")}</th>
          <th scope="col">{t("differences.own")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ place, usual, own }) => (
          <tr key={place}>
            <th scope="row">{label(place)}</th>
            <td>{show(place, usual)}</td>
            <td>{show(place, own)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MILLIMETRES = /^(paper|typeArea)\.(width|height|top|inner|outer)$|\.baseline$/;
const SIZES = /\.(size|smallest)$/;

function useShownValue(): (place: string, value: StyleDifference["own"]) => string {
  const t = useTranslations("issues.style");
  return (place, value) => {
    if (value === undefined || value === "") return "–";
    if (typeof value === "boolean") return t(value ? "values.yes" : "values.no");
    if (typeof value === "number") {
      if (MILLIMETRES.test(place)) return `${millimetres(value)} ${t("units.mm")}`;
      if (SIZES.test(place)) return [sizeName(value), t("points", { size: value })].filter(Boolean).join(" ");
      return String(value);
    }
    const text = Array.isArray(value) ? value.join(" ") : String(value);
    const names = CONTEXTS.map((context) => `values.${context}${text}`);
    const known = /^\w+$/.test(text) ? names.find((name) => t.has(name)) : undefined;
    if (/^[0-9a-f]{64}$/.test(text)) return text.slice(0, 8);
    return known ? t(known) : text;
  };
}

/** Under which one word means different things; the first that knows it names it. */
const CONTEXTS = [
  "",
  "start-",
  "opening-",
  "footnotes-",
  "links-",
  "contents-",
  "folio-",
  "table-",
  "numbers-",
  "lineEnd-",
  "level-",
  "cover-",
];
