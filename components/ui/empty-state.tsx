import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  /** What belongs here. */
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The next act. */
  readonly children?: ReactNode;
  /** Inside a panel, where little room is wanted. */
  readonly small?: boolean;
}

/** Says what belongs here and offers the next act. */
export function EmptyState({ icon, title, description, children, small = false }: EmptyStateProps) {
  return (
    <div className={small ? `${styles.empty} ${styles.small}` : styles.empty}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <p className={styles.title}>{title}</p>
      {description && <p className={styles.description}>{description}</p>}
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  );
}
