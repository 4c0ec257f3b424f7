/** What the review page of an import shows: made on the server from the stored file each time it is opened. */

export interface ImportedArticle {
  readonly number?: string;
  readonly title: string;
  readonly source?: string;
  /** Day. */
  readonly releasedOn?: string;
  readonly paragraphs: number;
  readonly tables: number;
}

export interface ImportedSection {
  readonly number?: string;
  readonly title: string;
  readonly sections: readonly ImportedSection[];
  readonly articles: readonly ImportedArticle[];
}

export interface ImportNote {
  readonly kind: string;
  /** Line of the file, from 1; 0 where something is missing altogether. */
  readonly line: number;
  readonly article?: string;
  readonly before?: string;
  readonly after?: string;
}

export interface NoteGroup {
  readonly kind: string;
  readonly notes: readonly ImportNote[];
}

export interface ImportView {
  readonly fileName?: string;
  readonly label: string;
  readonly serial?: number;
  readonly journal: { readonly title: string; readonly institution: string; readonly sponsor?: string };
  readonly masthead: readonly { readonly role: string; readonly names: readonly string[] }[];
  readonly statement?: { readonly title: string; readonly paragraphs: number };
  /** Counts by name under `intake.understood`, those that are not zero. */
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  readonly sections: readonly ImportedSection[];
  readonly doubtful: readonly NoteGroup[];
  readonly certain: readonly NoteGroup[];
  /** An issue of the same year and number that is here already. */
  readonly existing?: { readonly issueId: string; readonly label: string };
}
