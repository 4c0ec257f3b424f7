import type { ReactNode } from "react";
import styles from "./panel.module.css";

export interface PanelProps {
  readonly title?: ReactNode;
  /** How many things are in it, behind the title. */
  readonly count?: number;
  readonly extra?: ReactNode;
  /** Content reaches the edges, as lists and tables do. */
  readonly flush?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A white sheet on the paper, with a title of its own. */
export function Panel({ title, count, extra, flush = false, id, children }: PanelProps) {
  return (
    <section className={styles.panel} id={id}>
      {(title || extra) && (
        <header>
          <h2>
            {title}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </h2>
          {extra}
        </header>
      )}
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  );
}
