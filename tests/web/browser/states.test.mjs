// What the page says when there is nothing, when the query cannot be read, when the list is gone and while it waits.
import assert from "node:assert/strict";
import { after as afterAll, afterEach, before, test } from "node:test";
import { after, headlines, numberIn, openSite, settled, total } from "../support/site.mjs";

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

// The browser itself logs answers of 4xx and 5xx; that is no trouble of the page's own.
const own = (troubles) => troubles.filter((trouble) => !trouble.includes("Failed to load resource"));

// Each link of the list with its number, and whether following it shows that number.
async function checkRelaxations(page, address) {
  const { relaxations } = await site.api(address);
  const shown = await page.$$eval(".give-up li", (items) =>
    items.map((item) => ({
      text: item.textContent,
      href: item.querySelector("a").getAttribute("href"),
      count: item.querySelector(".count").textContent,
    })),
  );
  assert.deepEqual(
    shown.map(({ count }) => numberIn(count)),
    relaxations.map(({ articles }) => articles),
  );
  for (const { href, count } of shown) {
    await page.goto(site.base + href);
    await settled(page);
    assert.equal(await total(page), numberIn(count), href);
  }
  return shown.map(({ text }) => text);
}

test("nothing found: each filter that could be given up is named with the number it would give", async () => {
  const search = "q=ferry&topic=football&source=La+Tribune+du+Littoral";
  const { page, troubles } = await site.visit(`/?${search}`);
  assert.equal(await total(page), 0);
  const texts = await checkRelaxations(page, `/api/v1/search?${search}`);
  assert.ok(texts.length >= 1);
  for (const text of texts) assert.match(text, /^Without (topic “football”|source “La Tribune|any filter)/);
  assert.match(texts.at(-1), /^Without any filter: [\d,]+ articles$/);
  assert.deepEqual(troubles, []);
});

test("a misspelt word: the one that is meant, and the query without it, lead to what they promise", async () => {
  const { page, troubles } = await site.visit("/?q=ferry+strkie");
  assert.equal(await total(page), 0);
  const texts = await checkRelaxations(page, "/api/v1/search?q=ferry+strkie");
  assert.match(texts[0], /^Did you mean “strike”\? \d+ articles$/);
  assert.ok(texts.some((text) => /^Without “strkie”: \d+ articles$/.test(text)));
  assert.deepEqual(troubles, []);
});

test("few found: below them stands what would find more", async () => {
  const search = "q=%22Ferry+strike+ends+as+operator%22+herring+OR+%22ferry+strike+ends+as+operator%22";
  const { page } = await site.visit(`/?${search}&topic=harbour`);
  assert.ok((await total(page)) >= 1);
  assert.ok((await total(page)) < 3);
  assert.ok((await headlines(page)).length >= 1);
  await checkRelaxations(page, `/api/v1/search?${search}&topic=harbour`);
});

test("nothing to give up: the sentence says so, without a list", async () => {
  const { page } = await site.visit("/?q=qqqqzzzz");
  assert.equal(await page.$(".give-up"), null);
  assert.match(await page.textContent(".empty"), /fewer words/);
  await page.goto(`${site.base}/?q=qqqqzzzz&lang=fr`);
  await settled(page);
  assert.match(await page.textContent(".empty"), /without the filters/);
});

test("a query that cannot be read: the place is marked, and the suggestion is a link that works", async () => {
  const { page, troubles } = await site.visit("/?q=ferry+AND");
  const answer = await site.api("/api/v1/search?q=ferry%20AND");
  assert.equal(await page.textContent("h1"), answer.title);
  assert.equal(await page.textContent(".problem-detail"), answer.detail);
  assert.equal(await page.textContent("mark.wrong"), "AND");
  assert.equal(await page.inputValue("#q"), "ferry AND", "what was typed is still there to be mended");
  await after(page, () => page.click(".problem a"));
  assert.ok((await total(page)) > 0);
  assert.deepEqual(own(troubles), []);
});

test("a date in the address that is none: a sentence, and a way on", async () => {
  const { page } = await site.visit("/?q=ferry&from=yesterday");
  assert.match(await page.textContent(".problem-detail"), /yesterday|date/);
  await after(page, () => page.click("text=Search without the dates"));
  assert.equal(new URL(page.url()).search, "?q=ferry");
});

test("a cursor that is no cursor: a sentence, and the first page", async () => {
  const { page } = await site.visit("/?q=ferry&cursor=tampered&page=3");
  await after(page, () => page.click("text=Go to the first page"));
  assert.equal(new URL(page.url()).search, "?q=ferry");
  assert.ok((await total(page)) > 0);
});

test("a list that the server no longer holds: the same", async () => {
  const { page } = await site.visit("/?q=league&sort=relevance");
  // 410 needs a server that has forgotten a revision; the page only sees its answer.
  await page.route("**/api/v1/search*cursor=*", (route) =>
    route.fulfill({
      status: 410,
      contentType: "application/problem+json",
      body: JSON.stringify({
        type: "/problems/cursor-expired",
        title: "The list has moved on",
        status: 410,
        detail: "Begin again.",
        errors: [],
      }),
    }),
  );
  await page.click(".paging a.next");
  await page.waitForSelector(".problem");
  assert.match(await page.textContent(".problem"), /archive has changed/);
  await after(page, () => page.click("text=Go to the first page"));
  assert.equal(await total(page), 30);
});

test("a server that cannot be reached is said, and can be tried again", async () => {
  const { page } = await site.visit("/?q=ferry");
  await page.route("**/api/v1/search*", (route) => route.abort());
  await page.fill("#q", "herring");
  await page.press("#q", "Enter");
  await page.waitForSelector(".problem");
  assert.match(await page.textContent("h1"), /could not be reached/);
  await page.unroute("**/api/v1/search*");
  await after(page, () => page.click("a >> text=Try again"));
  assert.ok((await total(page)) > 0);
});

test("while it waits the old list stays, marked as busy, and the last of several searches wins", async () => {
  const { page } = await site.visit("/?q=ferry");
  const old = await headlines(page);
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**/api/v1/search?q=herring*", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.fill("#q", "herring");
  await page.press("#q", "Enter");
  await page.waitForSelector("main[aria-busy=true]");
  assert.deepEqual(await headlines(page), old);
  await page.fill("#q", "tariff");
  await after(page, () => page.press("#q", "Enter"));
  release();
  await page.waitForTimeout(200);
  assert.match(await page.textContent("h1"), /for tariff$/);
  assert.match(page.url(), /q=tariff/);
});

test("a new total is announced once; the first page is not announced over its own title", async () => {
  const { page } = await site.visit("/?q=ferry");
  assert.equal(await page.textContent("#announcer"), "");
  await after(page, () => page.check(".facet-topic input[value=harbour]"));
  assert.match(await page.textContent("#announcer"), /^\d+ articles for ferry$/);
});

test("a query is only ever text: its markup does nothing anywhere on the page", async () => {
  const { page, troubles } = await site.visit(
    `/?q=${encodeURIComponent('"<img src=x onerror=alert(1)>"')}&source=${encodeURIComponent("<b>x</b>")}`,
  );
  assert.equal((await page.$$("#main img, #main b")).length, 0);
  assert.match(await page.textContent("h1"), /<img src=x onerror=alert\(1\)>/);
  assert.match(await page.textContent(".chip"), /<b>x<\/b>/);
  assert.deepEqual(own(troubles), []);
});
