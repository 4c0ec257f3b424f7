import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/read/1?x=2", "/read/1?x=2"],
  ["/", "/"],
])("%s is a path of this site", (wanted, path) => expect(ownPath(wanted)).toBe(path));

test.each([
  "//elsewhere.example/x",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "https://elsewhere.example/",
  "javascript:alert(1)",
  "read",
  "",
  undefined,
  ["/read"],
])("%s leads to the first page", (wanted) => expect(ownPath(wanted)).toBe("/"));
