import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf } from "../../../web/highlight.js";

const marked = (text, ranges) =>
  partsOf(text, ranges)
    .filter((part) => part.marked)
    .map((part) => part.text);

test("ranges count code points, not UTF-16 units or bytes", () => {
  assert.deepEqual(
    marked("😀😀 tariff 関税", [
      [3, 9],
      [10, 12],
    ]),
    ["tariff", "関税"],
  );
  assert.deepEqual(marked("e\u0301 x", [[0, 2]]), ["e\u0301"]);
});

test("the parts always join to the text, whatever the ranges", () => {
  const text = "“Rice” — 米価 😀 <b>";
  const rows = [
    [],
    [[0, 0]],
    [[5, 2]],
    [[0, 999]],
    [[900, 999]],
    [
      [0, 4],
      [2, 6],
    ],
    [
      [6, 8],
      [0, 3],
    ],
    [[-3, 2]],
    undefined,
  ];
  for (const ranges of rows)
    assert.equal(
      partsOf(text, ranges)
        .map((part) => part.text)
        .join(""),
      text,
      JSON.stringify(ranges),
    );
});

test("overlapping ranges mark each character once", () => {
  assert.deepEqual(
    marked("abcdef", [
      [0, 4],
      [2, 6],
    ]),
    ["abcd", "ef"],
  );
});

test("markup in a text stays text", () => {
  assert.deepEqual(partsOf("<b>x</b>", [[3, 4]]), [
    { text: "<b>", marked: false },
    { text: "x", marked: true },
    { text: "</b>", marked: false },
  ]);
});

test("an empty text has no parts", () => {
  assert.deepEqual(partsOf("", [[0, 1]]), []);
});
