import { expect, test } from "vitest";
import { readStyle } from "../typeset/read-style";
import { article, issueOf, paragraph } from "../typeset/sample-copy";
import { extractedText, judge, lacks } from "./pdf-tools";
import { produceEdition } from "./produce";

const WORDS =
  "编辑部讨论internationalisation与professional development两个词的译法，internationalisation用得更多，";
const style = readStyle({
  typeArea: { characters: 12, inner: 220, outer: 220 },
  composition: { lineEnd: "hanging", hyphenateBelow: 16 },
});

test.skipIf(lacks("pdftotext") || lacks("qpdf"))(
  "hyphens and hanging marks are drawn, and the copy comes back without them",
  async () => {
    const copy = issueOf(article([paragraph(WORDS.repeat(4))]));
    const { bytes, composed } = await produceEdition(copy, style, "screen", new Map());
    const shown = extractedText(bytes);
    const parted = shown.match(/\u00ad/gu)?.length ?? 0;
    expect(parted).toBeGreaterThan(0);
    expect(shown.replaceAll("\u00ad", "")).toContain(WORDS.repeat(4).replaceAll(" ", ""));
    expect(judge("qpdf", ["--check", "FILE"], bytes)).toContain("No syntax or stream encoding errors");
    const lines = composed.pages.flatMap((page) => page.lines.filter(({ role }) => role === "text"));
    expect(lines.map(({ text }) => text).join("")).toContain(WORDS.repeat(4));
  },
);
