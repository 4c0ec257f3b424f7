import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./back-link.module.css";

/** The way up, above a page that has no header of its own. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={styles.back}>
      <span aria-hidden>← </span>
      {children}
    </Link>
  );
}
