import type { Actor } from "@/lib/workflow/actor";

/** At the end of its siblings; `parentId` undefined adds a 板块, else a 栏目. */
export declare function addSection(
  actor: Actor,
  section: { issueId: string; parentId?: string; title: string },
): Promise<{ sectionId: string }>;
export declare function renameSection(actor: Actor, sectionId: string, title: string): Promise<void>;
/** The index counts without the section itself. A 板块 with 栏目 cannot become a 栏目: `invalid-input`. */
export declare function moveSection(
  actor: Actor,
  move: { sectionId: string; parentId?: string; index: number },
): Promise<void>;
/** @throws `section-not-empty` */
export declare function deleteSection(actor: Actor, sectionId: string): Promise<void>;
