import type { ReactNode } from "react";
import styles from "./page-head.module.css";

/** The heading of a list page with its actions at the right. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <div>{children}</div>
    </header>
  );
}
