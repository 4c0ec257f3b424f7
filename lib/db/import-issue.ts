/** A whole issue coming in, as an archive or to be worked on: everything in one transaction. */
import { canonicalJson } from "../document/canonical";
import type { ArticleData, FileData, IssueData, SectionData } from "../document/issue";
import { FascicleError } from "../errors";
import { checkFont, type FontFacts } from "../pdf/check-font";
import { readStyle } from "../typeset/read-style";
import type { HouseStyle } from "../typeset/style";
import { styleFiles } from "../typeset/style-files";
import type { Principal } from "../workflow/actor";
import { linkImages, textColumns } from "./article-content";
import { sha256 } from "./audit-chain";
import type { Transaction } from "./client";
import { keepFile, type OriginalUpload } from "./files";
import { FONT_MEDIA, keepFont } from "./fonts";
import { checkImage } from "./images";
import { readIssueData } from "./issue-data";
import { openPdfJob } from "./jobs";
import { insertJournal } from "./journals";
import { given, toJson } from "./json";
import { makeManifest } from "./manifest";
import { queue } from "./queue";
import { makeRevision } from "./revisions";
import { putTags } from "./tags";
import { requireAllowed } from "./visibility";
import { write } from "./write";

export interface IssueImport {
  readonly issue: IssueData;
  /** `archive`: published as it came, without invented reviews; `draft`: articles to be worked on. */
  readonly as: "archive" | "draft";
  /** The file it was made from. */
  readonly original?: OriginalUpload;
  /** Intake report, kept as it is. */
  readonly report?: unknown;
  /** The actor's; the console's default is the journal of the same title, else the only one, else a new one. */
  readonly journalId?: string;
}

export interface ImportedIssue {
  readonly issueId: string;
  readonly journalId: string;
  /** An equal issue was there already and was left as it is. */
  readonly existed: boolean;
}

/**
 * An archive's screen edition is asked for in the same transaction. Files must match their SHA-256 and be images,
 * but for fonts and the printer's profile that the style names.
 * @throws FascicleError `issue-exists` where another issue has this year and number, `damaged-file`, `invalid-input`,
 * as `readStyle`, as `checkFont`
 */
export async function importIssue(actor: Principal, handed: IssueImport): Promise<ImportedIssue> {
  const style = readStyle(handed.issue.style);
  const input = { ...handed, issue: { ...handed.issue, style } };
  const images = await readFiles(input.issue.files, style);
  if (input.as === "archive") await queue();
  return write(actor, async (tx, record) => {
    const journalId = await chooseJournal(tx, actor, input);
    requireAllowed(actor, { action: "importIssue", journalId });
    for (const { image, size, font } of images) {
      const name = await keepFile(tx, actor, journalId, image, size);
      if (font) await keepFont(tx, { journalId, sha256: name, uploadedName: actor.name }, font);
    }
    const originalSha = input.original && (await keepFile(tx, actor, journalId, input.original));
    const issueId = await insertIssue(tx, journalId, input, originalSha);
    if (issueId === undefined) {
      const existing = await requireEqual(tx, journalId, input.issue);
      return { issueId: existing, journalId, existed: true };
    }
    const importer = new Importer(tx, actor, journalId, issueId, input.as);
    await importer.sections(input.issue.sections, null);
    record({
      action: "issue.import",
      subjectType: "issue",
      subjectId: issueId,
      journalId,
      detail: {
        label: input.issue.label,
        as: input.as,
        ...given("original", originalSha),
        ...given("name", input.original?.name),
      },
    });
    // What readers download; an archive has no publication that would ask for it.
    if (input.as === "archive") {
      const { hash } = await makeManifest(tx, issueId);
      await openPdfJob(tx, actor, { issueId, edition: "screen", sourceHash: hash });
    }
    return { issueId, journalId, existed: false };
  });
}

interface ReadFile {
  readonly image: OriginalUpload;
  readonly size: { readonly width?: number; readonly height?: number };
  /** Of a font, what it tells of itself. */
  readonly font?: FontFacts;
}

/** What profiles may call themselves; whatever they do, they are only ever handed out as attachments. */
const PRESS_MEDIA = /^application\/[\w.+-]{1,60}$/;

async function readFiles(files: readonly FileData[], style: HouseStyle): Promise<ReadFile[]> {
  const kinds = new Map(styleFiles(style).map(({ sha256, kind }) => [sha256, kind]));
  const read: ReadFile[] = [];
  for (const file of files) {
    const bytes = Buffer.from(file.base64, "base64");
    if (sha256(bytes) !== file.sha256) throw new FascicleError("damaged-file");
    const kind = kinds.get(file.sha256);
    if (kind === "font") {
      const image = { bytes, mediaType: FONT_MEDIA, ...given("name", file.name) };
      read.push({ image, size: {}, font: await checkFont(bytes) });
      continue;
    }
    if (kind === "profile") {
      const mediaType = PRESS_MEDIA.test(file.mediaType) ? file.mediaType : "application/octet-stream";
      read.push({ image: { bytes, mediaType, ...given("name", file.name) }, size: {} });
      continue;
    }
    const { mediaType, width, height } = await checkImage(bytes);
    read.push({ image: { bytes, mediaType, ...given("name", file.name) }, size: { width, height } });
  }
  return read;
}

async function chooseJournal(tx: Transaction, actor: Principal, input: IssueImport): Promise<string> {
  if (input.journalId !== undefined) return input.journalId;
  if (actor.kind === "person") return actor.journalId;
  const journals = await tx.journal.findMany({ select: { id: true, title: true } });
  const [only, ...others] = journals;
  const same = journals.find(({ title }) => title === input.issue.journal.title);
  if (same) return same.id;
  if (!only) return insertJournal(tx, input.issue.journal);
  if (others.length > 0) throw new FascicleError("not-found");
  return only.id;
}

/** The new issue; undefined where year and number are taken. */
async function insertIssue(
  tx: Transaction,
  journalId: string,
  input: IssueImport,
  originalSha: string | undefined,
): Promise<string | undefined> {
  const { issue, report } = input;
  const isArchive = input.as === "archive";
  const [made] = await tx.issue.createManyAndReturn({
    data: [
      {
        journalId,
        year: issue.year,
        number: issue.number,
        label: issue.label,
        serial: issue.serial ?? null,
        status: isArchive ? "PUBLISHED" : "PLANNING",
        journalFacts: toJson(issue.journal),
        coverLines: [...issue.coverLines],
        print: toJson(issue.print),
        mastheadTitle: issue.masthead.title,
        masthead: toJson(issue.masthead.entries),
        statementTitle: issue.statement.title,
        statement: toJson(issue.statement.document),
        contentsTitle: issue.contentsTitle,
        style: toJson(issue.style),
        imported: true,
        originalSha: originalSha ?? null,
        ...(report === undefined ? {} : { intakeReport: toJson(report) }),
        publishedAt: isArchive ? new Date() : null,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  return made?.id;
}

async function requireEqual(tx: Transaction, journalId: string, issue: IssueData): Promise<string> {
  const { year, number } = issue;
  const { id } = await tx.issue.findUniqueOrThrow({
    where: { journalId_year_number: { journalId, year, number } },
    select: { id: true },
  });
  const existing = await readIssueData(tx, id);
  const isEqual = canonicalJson({ ...existing, files: [] }) === canonicalJson({ ...issue, files: [] });
  if (!isEqual) throw new FascicleError("issue-exists", { label: issue.label });
  return id;
}

/** Writes the tree of one issue, top down. */
class Importer {
  constructor(
    private readonly tx: Transaction,
    private readonly actor: Principal,
    private readonly journalId: string,
    private readonly issueId: string,
    private readonly as: "archive" | "draft",
  ) {}

  async sections(sections: readonly SectionData[], parentId: string | null): Promise<void> {
    for (const [position, section] of sections.entries()) {
      const { id } = await this.tx.section.create({
        data: {
          issueId: this.issueId,
          parentId,
          position,
          title: section.title,
          ...this.printed(section.number),
        },
        select: { id: true },
      });
      await this.sections(section.sections, id);
      for (const [index, article] of section.articles.entries()) await this.article(article, id, index);
    }
  }

  private async article(data: ArticleData, sectionId: string, position: number): Promise<void> {
    const { tx, actor, journalId } = this;
    const { number, tags, ...text } = data;
    const columns = textColumns(text);
    const isArchive = this.as === "archive";
    const { id } = await tx.article.create({
      data: {
        journalId,
        ...columns,
        ...(isArchive ? { status: "PUBLISHED", acceptedHash: columns.contentHash } : {}),
        authorId: actor.kind === "person" ? actor.userId : null,
        updatedBy: actor.name,
      },
      select: { id: true },
    });
    await linkImages(tx, { id, journalId }, text.document);
    await putTags(tx, { id, journalId }, tags);
    await makeRevision(tx, actor, id, text, "IMPORT");
    await tx.placement.create({
      data: { articleId: id, sectionId, position, ...this.printed(number) },
    });
  }

  /** An archived issue keeps its printed numbers; in one still being arranged they follow from the place. */
  private printed(number: string | undefined): { number?: string } {
    return this.as === "archive" ? given("number", number) : {};
  }
}
