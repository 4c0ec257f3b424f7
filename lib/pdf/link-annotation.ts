/** A link as an annotation (PDF 32000-1, 12.5.6.5), with what PDF/UA-1 wants of one: a description and its key. */
import type { PdfValue } from "pdfkit";
import type { Page, PageLink } from "../typeset/types";
import type { Destinations } from "./outline";
import { textBytes } from "./text-string";

const PRINTED = 4;

/** @param key  of the annotation in the structure's parent tree */
export function linkAnnotation(
  { x, y, width, height, to }: PageLink,
  page: Page,
  places: Destinations,
  key: number | undefined,
): Record<string, PdfValue | undefined> {
  const top = page.height - y;
  return {
    Type: "Annot",
    Subtype: "Link",
    Rect: [x, top - height, x + width, top].map((value) => Math.round(value * 100) / 100),
    Border: [0, 0, 0],
    F: PRINTED,
    Contents: textBytes("href" in to ? to.href : (places.titleOf.get(to.anchor) ?? to.anchor)),
    StructParent: key,
    ...("href" in to
      ? { A: { S: "URI", URI: Buffer.from(asciiAddress(to.href), "latin1") } }
      : { Dest: Buffer.from(places.nameOf.get(to.anchor) ?? "", "latin1") }),
  };
}

/** Addresses hold ASCII alone (12.6.4.7). */
const asciiAddress = (href: string) =>
  href.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
