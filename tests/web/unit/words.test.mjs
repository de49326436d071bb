import assert from "node:assert/strict";
import { test } from "node:test";
import * as words from "../../../web/words.js";
import { citation } from "../../../web/citation.js";

test("counts agree with their noun", () => {
  assert.equal(words.plural(0, "article"), "No articles");
  assert.equal(words.plural(1, "article"), "1 article");
  assert.equal(words.plural(1234567, "article"), "1,234,567 articles");
});

test("shares keep the digits that say something", () => {
  for (const [share, text] of [
    [0, "0 %"],
    [0.00001, "under 0.01 %"],
    [0.0045, "0.45 %"],
    [0.0452, "4.5 %"],
    [0.452, "45 %"],
    [1, "100 %"],
  ]) {
    assert.equal(words.shareText(share), text);
  }
});

test("languages are named, and what is no language code is left as it is", () => {
  assert.equal(words.languageName("ja"), "Japanese");
  assert.equal(words.languageName("no such code!"), "no such code!");
  assert.equal(words.valueText("source", "ja"), "ja");
});

test("only http and https addresses may become links", () => {
  assert.equal(words.webAddress("https://news.example/caf%C3%A9"), "https://news.example/caf%C3%A9");
  for (const bad of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//news.example",
    "/a/x",
    "",
    null,
    undefined,
    "not an address",
  ]) {
    assert.equal(words.webAddress(bad), null, String(bad));
  }
});

test("a citation names what is known and nothing else", () => {
  const article = {
    title: "Rice prices climb.",
    authors: ["N. Ito", "M. Abe"],
    source: "The Mainichi",
    agency: "Kyodo",
    place: "Tokyo",
    partial: true,
    published: { value: "2025-06", precision: "month", method: "dateline", original: null },
  };
  assert.equal(
    citation(article, "https://a.example/a/1"),
    "N. Ito, M. Abe: “Rice prices climb.” The Mainichi (Kyodo), Tokyo, June 2025 " +
      "(month only, from the dateline). Excerpt. https://a.example/a/1",
  );
  const bare = { title: "", authors: [], published: { value: null, method: "none", original: null } };
  assert.equal(citation(bare, "https://a.example/a/2"), "“Without headline.” undated. https://a.example/a/2");
});

test("half-lives and weights are said as people write them", () => {
  assert.deepEqual(["30d", "1y", "2w", "1m"].map(words.halfLifeText), [
    "30 days",
    "1 year",
    "2 weeks",
    "1 month",
  ]);
  assert.deepEqual([7.306, -0.4, 0].map(words.weightText), ["7.31", "−0.40", "0.00"]);
});

test("each part of a score is a phrase, and one that the page does not know is named", () => {
  const phrase = (form, text, via = null) => words.contributionText({ form, text, via });
  assert.equal(phrase("stem", "tariffs", "tariff"), "“tariffs” in any form");
  assert.equal(phrase("pattern", "tarif*", "tariffs"), "“tarif*”, here “tariffs”");
  assert.equal(phrase("near", "steel tariff"), "“steel tariff” near one another");
  assert.equal(phrase("title_equal", "steel tariff"), "The headline is the query");
  assert.equal(phrase("recency", null), "Its age");
  assert.equal(phrase("surprise", "x"), "surprise: x");
});
