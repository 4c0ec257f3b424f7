/** A published issue as readers see it. */

export interface JournalName {
  readonly title: string;
  readonly titleEn?: string;
  readonly institution: string;
}

export interface Download {
  readonly address: string;
  readonly bytes: number;
  readonly pages: number;
}

export interface ShelvedIssue {
  readonly issueId: string;
  readonly year: number;
  readonly number: number;
  readonly label: string;
  readonly serial?: number;
  readonly articles: number;
  readonly download?: Download;
}

export interface ContentsSection {
  readonly number: string;
  readonly title: string;
  readonly page?: number;
  readonly sections: readonly ContentsSection[];
  readonly articles: readonly {
    readonly articleId: string;
    readonly number: string;
    readonly title: string;
    readonly page?: number;
  }[];
}
