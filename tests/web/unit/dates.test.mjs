import assert from "node:assert/strict";
import { test } from "node:test";
import * as dates from "../../../web/dates.js";

test("typed dates are read as people write them", () => {
  const cases = {
    "": "",
    2025: "2025",
    "2025-05": "2025-05",
    "2025-5": "2025-05",
    "2025-05-31": "2025-05-31",
    "2025/5/1": "2025-05-01",
    " 2025 ": "2025",
    "May 2025": "2025-05",
    "may, 2025": "2025-05",
    "Sept 2024": "2024-09",
    "Sep. 2024": "2024-09",
    "31 May 2025": "2025-05-31",
    "May 31, 2025": "2025-05-31",
    "1st June 2025": "2025-06-01",
    "31/5/2025": "2025-05-31",
    "5/31/2025": "2025-05-31",
    "31.5.2025": "2025-05-31",
    "7/7/2025": "2025-07-07",
    "-7d": "-7d",
    "29 February 2024": "2024-02-29",
    "2025-05-31T04:11:09Z": "2025-05-31T04:11:09Z",
  };
  for (const [typed, value] of Object.entries(cases))
    assert.deepEqual(dates.readDate(typed), { value }, typed);
});

test("a day that could be either way round is asked about, not guessed", () => {
  assert.deepEqual(dates.readDate("6/5/2025"), { choices: ["2025-05-06", "2025-06-05"] });
});

test("what is no date is null", () => {
  for (const typed of [
    "soon",
    "2025-13",
    "2025-02-30",
    "32/1/2025",
    "Ma 2025",
    "31 June 2025",
    "5/31/25",
    "20255",
    "2025-05-31-",
    "13/13/2025",
  ]) {
    assert.equal(dates.readDate(typed), null, typed);
  }
});

test("a date is said at its own precision, with how sure it is", () => {
  const said = (value, precision, method = "meta") =>
    dates.publishedText({ value, precision, method, original: null });
  assert.deepEqual(said("2025-06-02", "day"), { text: "2 June 2025", datetime: "2025-06-02", certainty: "" });
  assert.deepEqual(said("2025-06", "month"), {
    text: "June 2025",
    datetime: "2025-06",
    certainty: "month only",
  });
  assert.deepEqual(said("1963", "year", "dateline"), {
    text: "1963",
    datetime: "1963",
    certainty: "year only, from the dateline",
  });
  assert.equal(said("2025-06-02", "day", "relative").certainty, "from a relative date");
  assert.equal(said("2025-06-02", "day", "crawl").certainty, "day it was fetched");
});

test("an hour is said on the article page only, in the zone it was written in", () => {
  const published = {
    value: "2025-06-02T04:11:09+09:00",
    precision: "second",
    method: "meta",
    original: null,
  };
  assert.equal(dates.publishedText(published).text, "2 June 2025");
  assert.equal(dates.publishedMoment(published).text, "2 June 2025, 04:11 UTC+09:00");
  assert.equal(dates.momentText("2025-06-06T05:11:09Z"), "6 June 2025, 05:11 UTC");
  assert.equal(
    dates.publishedMoment({ value: "2025-06-02", precision: "day", method: "meta" }).text,
    "2 June 2025",
  );
});

test("undated is said in words, with why when it is known", () => {
  const said = (published) => dates.publishedText(published);
  assert.deepEqual(said({ value: null, method: "none", original: null }), {
    text: "Undated",
    datetime: "",
    certainty: "",
  });
  assert.equal(
    said({ value: null, method: "ambiguous", original: "7/6/18" }).certainty,
    "day and month unclear: “7/6/18”",
  );
  assert.equal(said(null).text, "Undated");
});

test("a bucket is the days from its first to its last", () => {
  assert.deepEqual(dates.bucketRange("2025-01-01", "year"), { from: "2025", to: "2025" });
  assert.deepEqual(dates.bucketRange("2025-05-01", "month"), { from: "2025-05", to: "2025-05" });
  assert.deepEqual(dates.bucketRange("2024-12-30", "week"), { from: "2024-12-30", to: "2025-01-05" });
  assert.deepEqual(dates.bucketRange("2025-05-31", "day"), { from: "2025-05-31", to: "2025-05-31" });
  assert.equal(dates.bucketText("2024-12-30", "week"), "week of 30 December 2024");
});

test("a date filter in words says what both ends share once", () => {
  const said = (from, to) => dates.intervalText({ from, to });
  assert.equal(said("2025-06-01", "2025-06-30"), "1–30 June 2025");
  assert.equal(said("2025-05-31", "2025-06-02"), "31 May – 2 June 2025");
  assert.equal(said("2024-12-30", "2025-01-05"), "30 December 2024 – 5 January 2025");
  assert.equal(said("2025-05", "2025-06"), "May–June 2025");
  assert.equal(said("2024", "2025"), "2024–2025");
  assert.equal(said("2025-05", "2025-05"), "May 2025");
  assert.equal(said("2025", "2025-06-02"), "2025 – 2 June 2025");
  assert.equal(said("2025", ""), "from 2025");
  assert.equal(said("", "2025-05"), "until May 2025");
  assert.equal(said("-7d", ""), "from -7d");
  assert.equal(dates.intervalText({ value: "none" }), "undated only");
});
