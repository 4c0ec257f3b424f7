import type { Choice } from "@/components/article/list/article-filters";
import { childNumber } from "@/lib/document/issue-copy";

interface NumberedSection {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly sections: readonly NumberedSection[];
}

/** Sections of an issue with their numbers, in printed order, to choose from. */
export function sectionChoices(sections: readonly NumberedSection[], parent?: string): Choice[] {
  return sections.flatMap((section, index) => {
    const number = section.number ?? (parent ? childNumber(parent, index) : String(index + 1));
    return [
      { id: section.id, name: `${number} ${section.title}` },
      ...sectionChoices(section.sections, number),
    ];
  });
}
