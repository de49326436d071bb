import assert from "node:assert/strict";
import { test } from "node:test";
import * as histogram from "../../../web/histogram.js";

const bucket = (start, articles = 1, share = 0.1) => ({ start, articles, all: articles * 10, share });
const months = (from_year, count) =>
  Array.from({ length: count }, (_, i) =>
    bucket(`${from_year + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`),
  );
const days = (first, count) =>
  Array.from({ length: count }, (_, i) =>
    bucket(new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10)),
  );

test("the axis ends at a round number not below the largest bar", () => {
  for (const [most, top] of [
    [0, 1],
    [1, 1],
    [3, 3],
    [5, 5],
    [7, 8],
    [11, 15],
    [412, 500],
    [25, 25],
    [1200, 1500],
    [9120, 10000],
  ]) {
    assert.equal(histogram.axisTop(most, "count"), top, String(most));
  }
  assert.equal(histogram.axisTop(0.0452, "share"), 0.05);
  assert.equal(histogram.axisTop(0.9, "share"), 1);
  assert.equal(histogram.axisTop(1, "share"), 1);
});

test("heights are in proportion, an empty bucket is empty, and one article among thousands can be seen", () => {
  const heights = histogram.barHeights(
    [bucket("2024-01-01", 0), bucket("2025-01-01", 1), bucket("2026-01-01", 5000)],
    "count",
  );
  assert.deepEqual(heights, [0, 0.02, 1]);
  assert.deepEqual(
    histogram.barHeights([bucket("2025-01-01", 9, 0.5), bucket("2026-01-01", 1, 1)], "share"),
    [0.5, 1],
  );
  assert.deepEqual(histogram.barHeights([], "count"), []);
});

test("there are never more labels than there is room for, at any width and length", () => {
  const rows = [
    [months(2003, 240), "month"],
    [months(2025, 1), "month"],
    [days("2024-11-20", 62), "day"],
    [days("2025-05-01", 3), "day"],
    [days("2020-01-06", 3000).filter((_, i) => i % 7 === 0), "week"],
    [Array.from({ length: 250 }, (_, i) => bucket(`${1776 + i}-01-01`)), "year"],
  ];
  for (const [buckets, interval] of rows) {
    for (let most = 1; most <= 16; most++) {
      const labels = histogram.tickLabels(buckets, interval, most);
      assert.ok(
        labels.length >= 1 && labels.length <= most,
        `${interval} ${buckets.length} ${most}: ${labels.length}`,
      );
      labels.forEach(({ index }, i) =>
        assert.ok(index < buckets.length && (i === 0 || index > labels[i - 1].index)),
      );
    }
  }
  assert.deepEqual(histogram.tickLabels([], "month", 5), []);
});

test("labels stand at the calendar's own steps", () => {
  assert.deepEqual(
    histogram.tickLabels(months(2023, 36), "month", 4).map((label) => label.text),
    ["2023", "2024", "2025"],
  );
  assert.deepEqual(
    histogram.tickLabels(months(2024, 12), "month", 5).map((label) => label.text),
    ["2024", "Apr", "Jul", "Oct"],
  );
  assert.deepEqual(
    histogram.tickLabels(days("2024-12-30", 4), "day", 9).map((label) => label.text),
    ["30 Dec 2024", "31 Dec", "1 Jan 2025", "2 Jan"],
  );
});

test("a stretch of bars is their first to their last day, whichever way it was drawn", () => {
  const buckets = months(2024, 24);
  assert.deepEqual(histogram.stretch(buckets, "month", 2, 4), { from: "2024-03", to: "2024-05" });
  assert.deepEqual(histogram.stretch(buckets, "month", 4, 2), { from: "2024-03", to: "2024-05" });
  assert.deepEqual(histogram.stretch(buckets, "month", -5, 99), { from: "2024-01", to: "2025-12" });
  assert.equal(histogram.stretchTotal(buckets, 4, 2), 3);
});
