// Searching as a reader does it: words, filters, dates, sorts, pages and the way back.
import assert from "node:assert/strict";
import { after as afterAll, afterEach, before, test } from "node:test";
import { after, headlines, numberIn, openSite, settled, total } from "../support/site.mjs";

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

const count = (search) =>
  site.api(`/api/v1/search?limit=0&${search}`).then((answer) => answer.total.articles);

test("typed words are found, echoed and counted, and stand in the address", async () => {
  const { page, troubles } = await site.visit("/");
  await page.fill("#q", "ferry strike");
  await after(page, () => page.press("#q", "Enter"));
  assert.equal(new URL(page.url()).search, "?q=ferry+strike");
  const answer = await site.api("/api/v1/search?q=ferry%20strike&limit=20");
  assert.ok(answer.total.articles > 5);
  assert.equal(await total(page), answer.total.articles);
  assert.deepEqual(
    await headlines(page),
    answer.results.map((result) => result.title),
  );
  assert.match(
    await page.textContent(".interpreted"),
    new RegExp(`Searched for: ${answer.query.interpreted}`),
  );
  assert.ok(
    (
      await page.$$eval(".snippet mark", (marks) => marks.map((mark) => mark.textContent.toLowerCase()))
    ).every((word) => /^(ferr|strik|str)/.test(word)),
  );
  assert.match(await page.title(), /articles for ferry strike – Backfile/);
  assert.deepEqual(troubles, []);
});

test("the form works as a plain form: its own address is a search", async () => {
  const { page } = await site.visit("/?q=herring&from=&to=");
  assert.equal(await total(page), await count("q=herring"));
  assert.equal(await page.getAttribute("#search-form", "method"), "get");
});

for (const field of ["source", "topic", "lang", "agency"]) {
  test(`choosing a ${field} narrows to exactly the number shown`, async () => {
    const { page, troubles } = await site.visit("/?q=ferry+OR+steel");
    const boxes = await page.$$eval(`.facet-${field} label`, (labels) =>
      labels.map((label) => ({
        value: label.querySelector("input").value,
        text: label.querySelector(".facet-count").textContent,
      })),
    );
    assert.ok(boxes.length > 0);
    for (const { value, text } of boxes.slice(0, 3)) {
      await after(page, () => page.check(`.facet-${field} input[value=${JSON.stringify(value)}]`));
      assert.equal(await total(page), numberIn(text.replace(/^, /, "")), value);
      assert.deepEqual(new URL(page.url()).searchParams.getAll(field), [value]);
      const key = await page.evaluate(() => document.activeElement.dataset.key);
      assert.equal(key, `facet-${field}-${value}`, "the keyboard keeps its place");
      await after(page, () => page.uncheck(`.facet-${field} input[value=${JSON.stringify(value)}]`));
    }
    assert.deepEqual(troubles, []);
  });
}

test("two values of one filter mean either, two filters mean both", async () => {
  const { page } = await site.visit("/");
  await after(page, () => page.check(".facet-source input[value='Northern Courier']"));
  const one = await total(page);
  await after(page, () => page.check(".facet-source input[value='Ledger & Post']"));
  assert.ok((await total(page)) > one);
  assert.equal(await total(page), await count("source=Northern%20Courier&source=Ledger%20%26%20Post"));
  await after(page, () => page.check(".facet-topic input[value=football]"));
  assert.equal(
    await total(page),
    await count("source=Northern%20Courier&source=Ledger%20%26%20Post&topic=football"),
  );
  assert.equal((await page.$$(".chip")).length, 3);
});

test("each year and the undated lead to exactly the number shown", async () => {
  const { page } = await site.visit("/?q=ferry");
  const years = await page.$$eval(".facet-date a.facet-value", (links) =>
    links.map((link) => ({
      href: link.getAttribute("href"),
      text: link.querySelector(".facet-count").textContent,
    })),
  );
  assert.ok(years.length >= 3);
  for (const { href, text } of years) {
    await page.goto(site.base + href);
    await settled(page);
    assert.equal(await total(page), numberIn(text.replace(/^, /, "")), href);
  }
});

test("chips take filters away one by one or all together", async () => {
  const { page } = await site.visit(
    "/?q=ferry&source=Northern+Courier&topic=harbour&from=2025-05&to=2025-06",
  );
  assert.deepEqual(await page.$$eval(".chip", (chips) => chips.map((chip) => chip.textContent)), [
    "Remove filter Source: Northern Courier",
    "Remove filter Topic: harbour",
    "Remove filter Date: May–June 2025",
  ]);
  await after(page, () => page.click(".chip >> text=Northern Courier"));
  assert.equal(new URL(page.url()).search, "?q=ferry&topic=harbour&from=2025-05&to=2025-06");
  await after(page, () => page.click("text=Clear all"));
  assert.equal(new URL(page.url()).search, "?q=ferry");
  assert.equal(await total(page), await count("q=ferry"));
});

test("undated articles that a date filter leaves out are counted, and one click away", async () => {
  const { page } = await site.visit("/?q=herring&from=2019");
  const text = await page.textContent(".asides");
  const left_out = (await site.api("/api/v1/search?q=herring&from=2019&limit=0")).total.excluded_undated;
  assert.ok(left_out >= 2);
  assert.match(text, new RegExp(`^${left_out} undated left out`));
  await after(page, () => page.click("[data-key=show-undated]"));
  assert.equal(await total(page), left_out);
  assert.match(await page.textContent(".hits"), /Undated/);
});

test("sorting changes the order, not the number", async () => {
  const { page } = await site.visit("/?q=ferry");
  const number = await total(page);
  await after(page, () => page.click("text=Oldest"));
  assert.equal(await total(page), number);
  const dates = await page.$$eval(".hit time", (times) => times.map((time) => time.dateTime));
  assert.deepEqual(dates, [...dates].sort());
  assert.equal(await page.getAttribute("[data-key=sort-oldest]", "aria-current"), "true");
});

test("next, previous and first page walk every hit exactly once, with the keyboard at the heading", async () => {
  const { page, troubles } = await site.visit("/?q=&sort=newest");
  const seen = await headlines(page);
  const first_page = [...seen];
  for (;;) {
    const next = await page.$(".paging a.next");
    if (!next) break;
    await after(page, () => next.click());
    assert.equal(await page.evaluate(() => document.activeElement.id), "results-heading");
    seen.push(...(await headlines(page)));
  }
  assert.equal(seen.length, await total(page));
  const links = new Set();
  for (const hit of (await site.api("/api/v1/search?sort=newest&limit=200")).results) links.add(hit.title);
  assert.deepEqual(new Set(seen), links);
  await page.click("text=Previous page");
  await settled(page);
  assert.match(await page.textContent(".paging"), /81–100 of/);
  await after(page, () => page.click("text=First page"));
  assert.deepEqual(await headlines(page), first_page);
  assert.deepEqual(troubles, []);
});

test("a page deep in a list can be opened from its address alone", async () => {
  const { page } = await site.visit("/?q=league&sort=oldest");
  await after(page, () => page.click(".paging a.next"));
  const second = await headlines(page);
  const elsewhere = await site.visit(page.url().slice(site.base.length));
  assert.deepEqual(await headlines(elsewhere.page), second);
  assert.equal(await elsewhere.page.getAttribute(".hits", "start"), "21");
});

test("Back and Forward restore query, filters, list and place on the page", async () => {
  const { page, troubles } = await site.visit("/?q=ferry");
  const first = await headlines(page);
  await after(page, () => page.check(".facet-topic input[value=harbour]"));
  const second = await headlines(page);
  await page.evaluate(() => window.scrollTo(0, 600));
  await after(page, () => page.click(".hit:nth-child(4) .topics a"));
  await page.goBack();
  await page.waitForFunction(
    (wanted) => document.querySelector(".hit h2 a").textContent === wanted,
    second[0],
  );
  assert.deepEqual(await headlines(page), second);
  assert.ok(await page.isChecked(".facet-topic input[value=harbour]"));
  await page.waitForFunction(() => Math.abs(window.scrollY - 600) < 5);
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector(".facet-topic input:checked"));
  assert.deepEqual(await headlines(page), first);
  assert.equal(await page.inputValue("#q"), "ferry");
  await page.goForward();
  await page.waitForFunction(() => document.querySelector(".facet-topic input[value=harbour]").checked);
  assert.deepEqual(await headlines(page), second);
  assert.deepEqual(troubles, []);
});

test("More opens a filter at length, and its box finds a value in it", async () => {
  const { page } = await site.visit("/");
  const before_opening = (await page.$$(".facet-topic li")).length;
  await after(page, () => page.click("[data-key=more-topic]"));
  const all = (await page.$$(".facet-topic li")).length;
  assert.ok(all > 20 && all > before_opening);
  await page.fill(".facet-topic .facet-filter", "LETTER");
  assert.deepEqual(
    await page.$$eval(".facet-topic li:not([hidden]) .facet-text", (texts) =>
      texts.map((text) => text.textContent).sort(),
    ),
    ["arts & letters", "letters to the editor"],
  );
  assert.match(page.url(), /open=topic/);
  await after(page, () => page.click("[data-key=more-topic]"));
  assert.equal((await page.$$(".facet-topic li")).length, before_opening);
});

test("the API link gives the same search, and the permanent link opens it", async () => {
  const { page } = await site.visit("/?q=ferry&topic=harbour");
  const answer = await site.api(await page.getAttribute("[data-key=api]", "href"));
  assert.equal(answer.total.articles, await total(page));
  assert.equal(await page.getAttribute("[data-key=permalink]", "href"), "/?q=ferry&topic=harbour");
});

test("a filter can be opened, and share chosen, deep in a list without losing the place", async () => {
  const { page } = await site.visit("/?q=league&sort=relevance");
  await after(page, () => page.click(".paging a.next"));
  const second = await headlines(page);
  await after(page, () => page.click("[data-key=chart-share]"));
  assert.deepEqual(await headlines(page), second);
  assert.ok(await page.isVisible("text=Previous page"));
  await page.goto(`${page.url()}&open=topic`);
  await settled(page);
  assert.deepEqual(await headlines(page), second);
});

test("words in context show every occurrence, and the list comes back", async () => {
  const { page, troubles } = await site.visit("/?q=ferry&sort=newest");
  const articles = await total(page);
  await after(page, () => page.click("[data-key=view-kwic]"));
  assert.equal(new URL(page.url()).searchParams.get("view"), "kwic");
  assert.equal(await total(page), articles);
  const first = await site.api("/api/v1/search?q=ferry&view=kwic&limit=50");
  assert.equal(await page.locator(".kwic-line").count(), first.occurrences.length);
  assert.deepEqual(
    await page.$$eval(".kwic-line mark", (marks) => marks.map((mark) => mark.textContent)),
    first.occurrences.map((occurrence) => occurrence.match),
  );
  if (first.next) {
    await after(page, () => page.click(".paging [rel=next]"));
    const second = await site.api(first.next);
    assert.equal(await page.locator(".kwic-line").count(), second.occurrences.length);
  }
  await after(page, () => page.click("[data-key=view-list]"));
  assert.equal(new URL(page.url()).search, "?q=ferry&sort=newest");
  assert.ok((await headlines(page)).length > 0);
  assert.deepEqual(troubles, []);
});
