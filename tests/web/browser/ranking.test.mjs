// How the list is made: all words or any, recent articles first, related words, and why an article is here.
import assert from "node:assert/strict";
import { after as afterAll, afterEach, before, test } from "node:test";
import { after, headlines, openSite, settled, total } from "../support/site.mjs";

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

const titles = (answer) => answer.results.map((result) => result.title);

async function choose(page, key) {
  if (!(await page.isVisible(`[data-key=${key}]`))) await page.click(".ranking summary");
  await after(page, () => page.click(`[data-key=${key}]`));
}

test("any of the words finds more, in the list, its filters and in context", async () => {
  const { page, troubles } = await site.visit("/?q=ferry+strike");
  const all = await total(page);
  await choose(page, "match-any");
  assert.equal(new URL(page.url()).search, "?q=ferry+strike&match=any");
  const answer = await site.api("/api/v1/search?q=ferry+strike&match=any&facets=source");
  assert.ok(answer.total.articles > all);
  assert.equal(await total(page), answer.total.articles);
  assert.deepEqual(await headlines(page), titles(answer));
  assert.equal(await page.textContent(".ranking summary"), "Ranking: any of the words");
  assert.ok(await page.isVisible("[data-key=match-off]"), "the choices stay open");
  const [first] = answer.facets.source.values;
  await after(page, () => page.check(`.facet-source input[value=${JSON.stringify(first.value)}]`));
  assert.equal(await total(page), first.articles);
  await after(page, () => page.uncheck(`.facet-source input[value=${JSON.stringify(first.value)}]`));
  await after(page, () => page.click("[data-key=view-kwic]"));
  assert.equal(await total(page), answer.total.articles);
  await choose(page, "match-off");
  assert.equal(await total(page), all);
  assert.deepEqual(troubles, []);
});

test("nothing has all the words: any of them is one click away", async () => {
  const { page } = await site.visit("/?q=ferry+herring+tariff+football");
  assert.equal(await total(page), 0);
  await after(page, () => page.click("text=Search for any of the words"));
  assert.ok((await total(page)) > 10);
});

test("a preference for recent articles is asked for, and loses none", async () => {
  const { page, troubles } = await site.visit("/?q=ferry");
  const found = await total(page);
  const by_words = await headlines(page);
  await choose(page, "recency-30d");
  assert.equal(new URL(page.url()).search, "?q=ferry&recency=30d");
  assert.deepEqual(await headlines(page), titles(await site.api("/api/v1/search?q=ferry&recency=30d")));
  assert.match(await page.getAttribute("[data-key=api]", "href"), /recency=30d/);
  assert.equal(await total(page), found);
  assert.equal(await page.textContent(".ranking summary"), "Ranking: recent first (30 days)");
  await choose(page, "recency-off");
  assert.deepEqual(await headlines(page), by_words);
  await page.goto(`${site.base}/?q=ferry&recency=2w`);
  await settled(page);
  await page.click(".ranking summary");
  assert.equal(await page.textContent("[data-key=recency-2w]"), "2 weeks");
  assert.deepEqual(troubles, []);
});

test("related words are named, and only join the ranking", async () => {
  const { page, troubles } = await site.visit("/?q=ferry+strike");
  const found = await total(page);
  await choose(page, "expand-true");
  const answer = await site.api("/api/v1/search?q=ferry+strike&expand=1");
  assert.ok(answer.expansion.length > 0);
  assert.equal(
    await page.textContent(".related-words"),
    `Ranked with related words: ${answer.expansion.join(", ")}`,
  );
  assert.deepEqual(await headlines(page), titles(answer));
  assert.equal(await total(page), found);
  assert.deepEqual(troubles, []);
});

test("sorted by date, only what changes the list is offered; without a query nothing", async () => {
  const { page } = await site.visit("/?q=ferry&sort=newest&recency=30d&expand=1");
  assert.equal(await page.textContent(".ranking summary"), "Ranking");
  await page.click(".ranking summary");
  assert.ok(await page.isVisible("[data-key=match-any]"));
  assert.equal(await page.$("[data-key=recency-off]"), null);
  assert.equal(await page.$(".why-link"), null);
  await after(page, () => page.click("[data-key=sort-relevance]"));
  assert.match(await page.textContent(".ranking summary"), /recent first \(30 days\), related words/);
  await page.goto(site.base);
  await settled(page);
  assert.equal(await page.$(".ranking"), null);
});

test("why an article is here: the parts of its score, which sum to it, on any page of the list", async () => {
  const { page, troubles } = await site.visit("/?q=league+ferry&match=any");
  await after(page, () => page.click(".paging a.next"));
  const second = await headlines(page);
  const link = page.locator(".why-link").first();
  await link.focus();
  await after(page, () => page.keyboard.press("Enter"));
  assert.deepEqual(await headlines(page), second, "the list stays where it is");
  assert.equal(await page.locator(".contributions").count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "true");
  const numbers = await page.$$eval(".contributions td", (cells) =>
    cells.map((cell) => Number(cell.textContent.replace("−", "-"))),
  );
  const score = numbers.pop();
  const sum = numbers.reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(sum - score) <= 0.005 * (numbers.length + 1), `${numbers} sum to ${score}`);
  assert.match(await page.textContent(".contributions"), /“(ferry|league)” in any form/);
  await after(page, () => page.click("text=Hide why"));
  assert.equal(await page.locator(".contributions").count(), 0);
  await page.goBack();
  await page.waitForSelector(".contributions");
  assert.deepEqual(troubles, []);
});
