import { useTranslations } from "next-intl";
import styles from "./demo-banner.module.css";

/** So that nobody takes the demonstration for the real journal. */
export function DemoBanner() {
  const t = useTranslations("ui");
  return (
    <p className={styles.banner} role="note">
      {t("demo")}
    </p>
  );
}
