import { useTranslations } from "next-intl";
import styles from "./intake.module.css";
import type { ArticleIntakeView } from "./intake-view";

export interface OriginalTextProps {
  readonly lines: ArticleIntakeView["original"];
  /** Lines that a doubtful note names. */
  readonly doubted: ReadonlySet<number>;
}

/** The original as plain lines with their numbers; nothing of its looks or its code. */
export function OriginalText({ lines, doubted }: OriginalTextProps) {
  const t = useTranslations("articles.intake");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard, too
    <ol className={styles.original} tabIndex={0} aria-label={t("original")}>
      {lines.map(({ line, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the original does not move
        <li key={index} data-doubted={doubted.has(line) || undefined}>
          <span aria-hidden>{line}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
