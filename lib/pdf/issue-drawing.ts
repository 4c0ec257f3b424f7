/**
 * Sheets as PDF operators, which needs no document yet: what they show together, their fonts and their identity, is
 * known when all are drawn. `issue-writing.ts` writes them.
 */
import { createHash, type Hash } from "node:crypto";
import type { OutputProfile } from "../document/output-profile";
import type { PlacedImage } from "../typeset/types";
import { isForPress } from "./editions";
import { type EmbeddedFont, EmbeddedFonts, SheetFonts } from "./embedded-face";
import { fontsOf } from "./faces";
import { greyProfile } from "./grey-profile";
import { GREY, type Ink, PROCESS_BLACK } from "./ink";
import { Operators } from "./operators";
import { drawPage, points, strokes } from "./page-content";
import { drawProofMark } from "./proof-mark";
import type { RenderOptions } from "./render-issue";
import type { Box, Sheet, SheetPart } from "./sheet";
import { type PageMarks, type Structure, structureOf } from "./structure";

/** A sheet as it will be written: operators, and the images that come between them. */
export interface DrawnSheet {
  readonly sheet: Sheet;
  readonly content: readonly (Buffer | PlacedImage)[];
  readonly fonts: ReadonlySet<EmbeddedFont>;
}

export interface Drawn {
  readonly sheets: readonly DrawnSheet[];
  /** Printing condition of the press editions. */
  readonly profile?: OutputProfile;
  /** What is read aloud and in which order; on screen only. */
  readonly structure?: Structure;
  /** 16 bytes: a digest of all that is shown. */
  readonly identity: Uint8Array;
}

export class IssueDrawing {
  private readonly fonts: EmbeddedFonts;
  private readonly sheets: DrawnSheet[] = [];
  private readonly out = new Operators();
  /** Of the sheet that is being drawn. */
  private content: (Buffer | PlacedImage)[] = [];
  private readonly identity: Hash;
  private readonly profile: OutputProfile | undefined;
  private readonly ink: Ink;
  private readonly structure: Structure | undefined;

  constructor(
    sheets: readonly Sheet[],
    private readonly options: RenderOptions,
  ) {
    const { edition, title, author, profile, faces } = options;
    this.fonts = new EmbeddedFonts(fontsOf(faces));
    this.profile = isForPress(edition) ? (profile ?? greyProfile()) : undefined;
    this.ink = this.profile?.space === "grey" ? GREY : PROCESS_BLACK;
    if (edition === "screen") this.structure = structureOf(sheets.map(({ parts }) => parts[0]!.page));
    this.identity = createHash("sha256").update(JSON.stringify([edition, title, author]));
    if (this.profile) this.identity.update(this.profile.bytes);
  }

  /** In the order of the sheets, each once. */
  drawSheet(sheet: Sheet): void {
    const fonts = new SheetFonts(this.fonts);
    const marks = this.structure?.pages[this.sheets.length];
    for (const part of sheet.parts) this.drawPart(part, fonts, marks);
    if (sheet.marks.length > 0) this.drawMarks(sheet);
    this.close();
    this.sheets.push({ sheet, content: this.content, fonts: fonts.shown });
    this.content = [];
  }

  /** When all sheets are drawn. The fonts are being compressed in other threads by then. */
  finish(): Drawn {
    const { sheets, profile, structure } = this;
    this.fonts.prepare();
    return { sheets, profile, structure, identity: this.identity.digest().subarray(0, 16) };
  }

  private drawPart({ page, matrix, clip }: SheetPart, fonts: SheetFonts, marks: PageMarks | undefined): void {
    const { out } = this;
    const isMoved = matrix.some((value, place) => value !== UNMOVED[place]);
    if (isMoved || clip) {
      const clipping = clip ? ` ${rectangle(clip)} re W n` : "";
      out.line(`q${clipping} ${matrix.map(coefficient).join(" ")} cm`);
    }
    if (this.options.edition === "proof") drawProofMark(out, page, fonts, this.options.faces, this.ink);
    for (const [place, image] of page.images.entries()) {
      if (marks) out.line(`/Figure <</MCID ${marks.images[place]}>> BDC`);
      this.close();
      this.content.push(image);
      if (marks) out.line("EMC");
    }
    drawPage(out, page, fonts, this.ink, marks);
    if (isMoved || clip) out.line("Q");
  }

  private drawMarks({ marks, height }: Sheet): void {
    this.out.lines([
      "q",
      `1 0 0 -1 0 ${points(height)} cm`,
      this.ink.stroke(1),
      ...strokes(marks, height),
      "Q",
    ]);
  }

  /** What has been drawn since the last image is one part of the content. */
  private close(): void {
    const drawn = this.out.take();
    this.identity.update(drawn);
    this.content.push(drawn);
  }
}

const UNMOVED = [1, 0, 0, 1, 0, 0];

const rectangle = ({ left, top, width, height }: Box) => [left, top, width, height].map(points).join(" ");

/** Scales need more digits than places. */
const coefficient = (value: number) => Math.round(value * 1e6) / 1e6;
