import Link from "next/link";
import styles from "./reading.module.css";
import type { ContentsSection } from "./reading-view";

/** The contents as printed: numbers, titles, leaders, page numbers. */
export function ContentsTree({
  issueId,
  sections,
}: {
  issueId: string;
  sections: readonly ContentsSection[];
}) {
  return (
    <div className={styles.tree}>
      {sections.map((section) => (
        <SectionPart key={section.number} issueId={issueId} section={section} level={1} />
      ))}
    </div>
  );
}

function SectionPart(props: { issueId: string; section: ContentsSection; level: number }) {
  const { issueId, section, level } = props;
  const Heading = level === 1 ? "h2" : "h3";
  return (
    <section>
      <Heading>
        <Entry number={section.number} title={section.title} page={section.page} />
      </Heading>
      {section.sections.map((child) => (
        <SectionPart key={child.number} issueId={issueId} section={child} level={level + 1} />
      ))}
      {section.articles.length > 0 && (
        <ul>
          {section.articles.map(({ articleId, ...article }) => (
            <li key={articleId}>
              <Link href={`/read/${issueId}/${articleId}`}>
                <Entry {...article} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({ number, title, page }: { number: string; title: string; page?: number }) {
  return (
    <span className={styles.entry}>
      <span className={styles.number}>{number}</span>
      <span className={styles.entryTitle}>{title}</span>
      {page !== undefined && <span className={styles.page}>{page}</span>}
    </span>
  );
}
