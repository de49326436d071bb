import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { makeArticles } from "../support/make_articles.mjs";

test("the committed archive of the browser tests is what its program makes", async () => {
  const committed = await readFile(new URL("../../data/browser_articles.jsonl", import.meta.url), "utf8");
  assert.equal(
    committed,
    makeArticles()
      .map((article) => JSON.stringify(article) + "\n")
      .join(""),
  );
});

test("every article of it has an id of its own", () => {
  const ids = makeArticles().map((article) => article.id);
  assert.equal(new Set(ids).size, ids.length);
});
