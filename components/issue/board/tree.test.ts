import { describe, expect, test } from "vitest";
import {
  arrangementOf,
  type BoardTree,
  findPlace,
  moveArticle,
  neighbourPlace,
  numberTree,
  UNPLACED,
} from "./tree";

const articles = (...ids: string[]) => ids.map((id) => ({ id }));
const TREE: BoardTree<{ id: string }> = {
  sections: [
    {
      id: "S1",
      title: "职教动态",
      sections: [
        { id: "S11", title: "通知", sections: [], articles: articles("a", "b") },
        { id: "S12", title: "要闻", sections: [], articles: [] },
      ],
      articles: articles("c"),
    },
    { id: "S2", title: "理论", sections: [], articles: articles("d") },
  ],
  unplaced: articles("e"),
};

test("numbers follow from the place: columns first, then a 板块's own articles", () => {
  expect(Object.fromEntries(numberTree(TREE.sections))).toEqual({
    S1: "1",
    S11: "1.1",
    a: "1.1.1",
    b: "1.1.2",
    S12: "1.2",
    c: "1.3",
    S2: "2",
    d: "2.1",
  });
});

describe("moving an article", () => {
  test.each([
    ["within its column", "a", { container: "S11", index: 1 }],
    ["into an empty column", "a", { container: "S12", index: 0 }],
    ["out of the issue", "d", { container: UNPLACED, index: 1 }],
    ["into the issue", "e", { container: "S2", index: 0 }],
  ])("%s puts it exactly there and nowhere else", (_, id, place) => {
    const moved = moveArticle(TREE, id, place);
    expect(findPlace(moved, id)).toEqual(place);
    expect(JSON.stringify(moved).split(`"${id}"`)).toHaveLength(2);
  });
});

test.each([
  ["a", 1, { container: "S11", index: 1 }],
  ["b", 1, { container: "S12", index: 0 }],
  ["d", -1, { container: "S1", index: 1 }],
  ["c", -1, { container: "S12", index: 0 }],
  ["a", -1, undefined],
  ["e", 1, undefined],
  ["d", 1, undefined],
] as const)("one step from %s by %i", (id, step, place) => {
  expect(neighbourPlace(TREE, id, step)).toEqual(place);
});

test("an arrangement names every section, empty ones too, and nothing unplaced", () => {
  expect(arrangementOf(TREE)).toEqual({ S1: ["c"], S11: ["a", "b"], S12: [], S2: ["d"] });
});
