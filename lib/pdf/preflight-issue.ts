/**
 * Preflight of a composed issue with all that the pure rules need to be told: images, fonts, and the print edition,
 * which is made in memory and read back object by object.
 */
import { createHash } from "node:crypto";
import type { IssueCopy } from "../document/issue-copy";
import { FascicleError } from "../errors";
import type { HouseStyle } from "../typeset/style";
import type { ComposedIssue } from "../typeset/types";
import { readImageFacts } from "./image-facts";
import type { Files } from "./images";
import { checkIssue } from "./preflight/check-issue";
import { articlesOf } from "./preflight/copy-places";
import type { PdfFacts } from "./preflight/pdf-facts";
import type { Found, PreflightFinding, PrintedBefore, Proofread } from "./preflight/types";
import { type ProductionProgress, produceEdition } from "./produce";
import type { TellProgress } from "./render-issue";

export interface PreflightRequest {
  readonly copy: IssueCopy;
  readonly style: HouseStyle;
  readonly composed: ComposedIssue;
  /** Composed as a proof, whose pages say so: no print edition is drawn from it. */
  readonly isProof?: boolean;
  /** Images by SHA-256. */
  readonly files: Files;
  readonly budgets?: ReadonlyMap<string, number>;
  readonly articleIds?: ReadonlyMap<string, string>;
  readonly proofreading?: ReadonlyMap<string, Proofread>;
  readonly priorUse?: ReadonlyMap<string, PrintedBefore>;
  /** Bytes of the print edition of this very issue, where they are at hand. */
  readonly print?: Uint8Array;
  /** Told while the print edition is made; what it throws ends all. */
  readonly tell?: TellProgress<ProductionProgress>;
}

export async function preflightIssue(request: PreflightRequest): Promise<PreflightFinding[]> {
  const { files, print: bytes, tell: _, ...rest } = request;
  const shown = articlesOf(request.copy).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "figure" ? [block.file] : [])),
  );
  const images = await readImageFacts(new Map([...files].filter(([sha256]) => shown.includes(sha256))));
  const { print, found } = await readPrint(request, bytes);
  return checkIssue({ ...rest, images, ...(print && { print }), digest }, found);
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

interface ReadPrint {
  readonly print?: PdfFacts;
  readonly found: readonly Found[];
}

/** An edition that cannot be made for an image's sake is told by the image's own finding. */
async function readPrint(
  { copy, style, files, composed, isProof, tell }: PreflightRequest,
  made: Uint8Array | undefined,
): Promise<ReadPrint> {
  const { readPdfFacts } = await import("./read-pdf/read-pdf-facts");
  const { PdfSyntaxError } = await import("./read-pdf/lexer");
  try {
    const details = isProof ? {} : { composed };
    const bytes = made ?? (await produceEdition(copy, style, "print", files, tell, details)).bytes;
    return { print: readPdfFacts(bytes), found: [] };
  } catch (error) {
    if (error instanceof FascicleError && error.id === "damaged-image") return { found: [] };
    if (error instanceof PdfSyntaxError || error instanceof FascicleError)
      return { found: [{ rule: "print-not-made", detail: { reason: error.message } }] };
    throw error;
  }
}
