import type { Actor, Principal } from "@/lib/workflow/actor";

export type EditionKind = "screen" | "print" | "proof" | "booklet" | "original";

/** A line of the printed contents; `page` is the printed page number. */
export interface EditionEntry {
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

export interface EditionView {
  readonly editionId: string;
  readonly kind: EditionKind;
  readonly sha256: string;
  readonly size: number;
  readonly pageCount: number;
  readonly createdAt: string;
  readonly contents: readonly EditionEntry[];
  /** Whether it shows the issue as it is now. */
  readonly current: boolean;
}

/** Newest first; readers see the screen editions and originals of published issues. */
export declare function listEditions(actor: Actor, issueId: string): Promise<EditionView[]>;
/** @throws `not-found` also where the person may not see it */
export declare function readEdition(
  actor: Actor,
  editionId: string,
): Promise<{ bytes: Uint8Array; sha256: string; fileName: string }>;
/** Called by worker and command line, and for an original that came with an import. */
export declare function storeEdition(
  actor: Principal,
  edition: {
    issueId: string;
    kind: EditionKind;
    bytes: Uint8Array;
    pageCount: number;
    contents: readonly EditionEntry[];
    /** Manifest of the issue it shows. */
    sourceHash?: string;
  },
): Promise<{ editionId: string; sha256: string }>;
