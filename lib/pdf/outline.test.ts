import { expect, test } from "vitest";
import { destinations, pageLabels } from "./outline";
import { samplePage } from "./sample-page";

const folios = (...folios: (string | undefined)[]) => folios.map((folio) => samplePage({ folio }));

test.each([
  [
    "unnumbered front matter, then the body from 1",
    folios(undefined, undefined, "1", "2"),
    [{ index: 0 }, { index: 2, style: "D", start: 1 }],
  ],
  [
    "roman contents",
    folios(undefined, "i", "ii", "1"),
    [{ index: 0 }, { index: 1, style: "r", start: 1 }, { index: 3, style: "D", start: 1 }],
  ],
  [
    "a blank page between numbered ones",
    folios("3", undefined, "5"),
    [{ index: 0, style: "D", start: 3 }, { index: 1 }, { index: 2, style: "D", start: 5 }],
  ],
  ["roman numerals beyond ten", folios("xiv", "xv"), [{ index: 0, style: "r", start: 14 }]],
])("page labels: %s", (_name, pages, labels) => {
  expect(pageLabels(pages)).toEqual(labels);
});

test("destinations keep their order under any collation, whatever the entries' numbers", () => {
  const anchor = (id: string) => ({ id, title: id, level: 1, y: 0 });
  const { nameOf } = destinations([samplePage({ anchors: ["1", "1.1", "1.2", "1.10", "2"].map(anchor) })]);
  const names = [...nameOf.values()];
  expect([...names].sort()).toEqual(names);
  expect([...names].sort((a, b) => a.localeCompare(b))).toEqual(names);
});
