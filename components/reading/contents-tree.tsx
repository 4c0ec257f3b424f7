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

/** Of the contents, what has the words in a title; a section that has them keeps all of its articles. */
export function holding(sections: readonly ContentsSection[], words: string): ContentsSection[] {
  if (words === "") return [...sections];
  const has = (title: string) => title.toLowerCase().includes(words.toLowerCase());
  return sections.flatMap((section) => {
    if (has(section.title)) return [section];
    const inner = holding(section.sections, words);
    const articles = section.articles.filter((article) => has(article.title));
    return inner.length + articles.length > 0 ? [{ ...section, sections: inner, articles }] : [];
  });
}
