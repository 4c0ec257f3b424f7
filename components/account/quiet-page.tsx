import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./quiet-page.module.css";

/** A page with one thing on it, under the journal's name: signing in, setting up, a new password. */
export function QuietPage(props: {
  name: string;
  title: string;
  description?: ReactNode;
  wide?: boolean;
  banner?: ReactNode;
  children: ReactNode;
}) {
  const { name, title, description, wide = false, banner, children } = props;
  const t = useTranslations("app");
  return (
    <div className={styles.page}>
      {banner}
      <main className={styles.main} data-wide={wide || undefined}>
        <p className={styles.name}>{name}</p>
        <div className={styles.sheet}>
          <h1>{title}</h1>
          {description && <p className={styles.description}>{description}</p>}
          {children}
        </div>
        <p className={styles.foot}>
          {t("name")} · {t("tagline")}
        </p>
      </main>
    </div>
  );
}
