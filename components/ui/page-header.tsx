import type { ReactNode } from "react";
import styles from "./page-header.module.css";

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** A link back, or what the page belongs to. */
  readonly above?: ReactNode;
  /** Beside the title, such as a status. */
  readonly beside?: ReactNode;
  readonly description?: ReactNode;
  /** Buttons; the primary one last. */
  readonly children?: ReactNode;
}

/** Head of a page: its title, what it is about, and what can be done. */
export function PageHeader({ title, above, beside, description, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above && <div className={styles.above}>{above}</div>}
        <div className={styles.title}>
          <h1>{title}</h1>
          {beside}
        </div>
        {description && <p>{description}</p>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  );
}
