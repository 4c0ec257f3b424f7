/**
 * A whole issue as data: what an import yields, what `export` writes (the interchange format, with
 * `document` as Tiptap JSON) and what the composer sets. Accounts, reviews and history are not in it.
 */
import type { TiptapDocument } from "./tiptap";

export interface JournalFacts {
  /** 职教通讯 */
  readonly title: string;
  readonly titleEn?: string;
  /** The college whose journal it is. */
  readonly institution: string;
  /** What stands in brackets behind the institution on the cover. */
  readonly institutionNote?: string;
  readonly institutionEn?: string;
  /** 主办 */
  readonly sponsor?: string;
  /** 内部资料 */
  readonly classification?: string;
}

/** Optional print data of an internal publication (内部资料性出版物管理办法 §§14–16). */
export interface PrintData {
  /** 准印证号 */
  readonly permit?: string;
  /** 编印单位 */
  readonly compiler?: string;
  /** 印刷单位 */
  readonly printer?: string;
  /** 印刷日期, YYYY-MM-DD */
  readonly printedOn?: string;
  /** 印数 */
  readonly copies?: number;
  /** 发送对象 */
  readonly recipients?: string;
}

/** 总编：… 主编：… 责编：…, in printed order. */
export interface MastheadEntry {
  readonly role: string;
  readonly names: readonly string[];
}

export interface Masthead {
  readonly title: string;
  readonly entries: readonly MastheadEntry[];
}

export interface Statement {
  readonly title: string;
  readonly document: TiptapDocument;
}

export interface ArticleData {
  /** Printed number such as 1.1.1 or 3.2; absent, it follows from the place in the tree. */
  readonly number?: string;
  /** Short title, as in the contents. */
  readonly title: string;
  /** The full original title, one to three lines. */
  readonly headline: readonly string[];
  readonly subtitle?: string;
  readonly byline?: string;
  /** 资料来源 */
  readonly source?: string;
  readonly sourceUrl?: string;
  /** 发布日期, YYYY-MM-DD */
  readonly releasedOn?: string;
  /** 转载授权 */
  readonly permission?: string;
  readonly tags: readonly string[];
  readonly document: TiptapDocument;
}

export interface SectionData {
  readonly number?: string;
  readonly title: string;
  /** 栏目 of a 板块; empty where it holds articles directly. */
  readonly sections: readonly SectionData[];
  readonly articles: readonly ArticleData[];
}

/** A stored image or original file that travels with the issue. */
export interface FileData {
  readonly sha256: string;
  readonly mediaType: string;
  readonly name?: string;
  readonly base64: string;
}

export interface IssueData {
  readonly format: "fascicle-issue/1";
  readonly journal: JournalFacts;
  readonly year: number;
  readonly number: number;
  /** 2024年第01期 */
  readonly label: string;
  /** 总第N期 */
  readonly serial?: number;
  /** Cover lines as printed, top to bottom; empty, the cover is made from the journal's facts. */
  readonly coverLines: readonly string[];
  readonly print: PrintData;
  readonly statement: Statement;
  readonly masthead: Masthead;
  readonly contentsTitle: string;
  readonly sections: readonly SectionData[];
  /** Name of a house style preset, or a whole style. Opaque here; `lib/typeset/style.ts` reads it. */
  readonly style?: unknown;
  readonly files: readonly FileData[];
}
