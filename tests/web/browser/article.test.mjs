// The article page: text, marks, related, the way back, and articles that try to be more than text.
import assert from "node:assert/strict";
import { after as afterAll, afterEach, before, test } from "node:test";
import { headlines, openSite, settled, total } from "../support/site.mjs";

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

// Follows a link that loads another page.
async function follow(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
  await settled(page);
}

test("a result opens its article, with the query's words marked, and the way back leads to the same list", async () => {
  const { page, troubles } = await site.visit("/?q=ferry+passengers&sort=newest");
  const list = await headlines(page);
  const address = page.url();
  await follow(page, ".hit:nth-child(2) h2 a");
  assert.equal(await page.textContent(".article h1"), list[1]);
  const marks = await page.$$eval(".article mark", (nodes) =>
    nodes.map((node) => node.textContent.toLowerCase()),
  );
  assert.ok(marks.length >= 2);
  assert.ok(
    marks.every((word) => /^(ferr|passenger)/.test(word)),
    marks.join(),
  );
  assert.match(await page.textContent(".steps"), /2 of \d+ on this page/);
  await follow(page, ".steps a[rel=next]");
  assert.equal(await page.textContent(".article h1"), list[2]);
  await follow(page, ".back");
  assert.equal(page.url(), address);
  assert.deepEqual(await headlines(page), list);
  assert.deepEqual(troubles, []);
});

for (const [name, goBack] of [
  ["Back", (page) => page.goBack()],
  ["the link back", (page) => page.click(".back")],
]) {
  test(`${name} leads to where one was in the list, with the keyboard at the headline that was opened`, async () => {
    const { page } = await site.visit("/?q=league&sort=oldest");
    await page.focus(".hit:nth-child(15) h2 a");
    const scrolled = await page.evaluate(() => Math.round(window.scrollY));
    assert.ok(scrolled > 400);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    await settled(page);
    await goBack(page);
    await page.waitForFunction(() => document.activeElement === document.querySelectorAll(".hit h2 a")[14]);
    assert.ok(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled) < 5);
  });
}

test("n and p walk the marked places and say which one it is", async () => {
  const { page } = await site.visit("/a/story-0-1?q=passengers");
  const number = (await page.$$(".article mark")).length;
  assert.ok(number >= 3);
  assert.equal(await page.textContent(".hit-label"), `${number} places`);
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  assert.equal(await page.textContent(".hit-label"), `2 of ${number}`);
  assert.equal(
    await page.textContent("mark.current"),
    await page.evaluate(() => document.activeElement.textContent),
  );
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  assert.equal(
    await page.textContent(".hit-label"),
    `${number} of ${number}`,
    "from the first place back to the last",
  );
  await page.click("#hit-bar .down");
  assert.equal(await page.textContent(".hit-label"), `1 of ${number}`);
});

test("an article says all that is known of it: source, agency, place, date, topics, original, how to cite it", async () => {
  const { page, troubles } = await site.visit("/a/story-0-0");
  const { article } = await site.api("/api/v1/articles/story-0-0");
  const text = await page.textContent(".article");
  for (const said of [
    article.source,
    article.agency,
    article.place,
    "12 May 2025",
    ...article.topics,
    ...article.body,
    article.lead,
  ]) {
    assert.ok(text.includes(said), said);
  }
  assert.equal(await page.getAttribute(".papers a[rel~=nofollow]", "href"), article.url);
  assert.equal(await page.getAttribute(".papers a[rel~=nofollow]", "rel"), "noopener noreferrer nofollow");
  assert.match(
    await page.textContent("#citation"),
    /“Ferry crews vote to strike over night sailings\.” The Harbour Gazette \(NPA\), Port Ellery, 12 May 2025\./,
  );
  assert.equal(await page.$(".article mark"), null);
  assert.ok(await page.isHidden("#hit-bar"));
  await follow(page, ".article .topics a");
  assert.ok((await total(page)) >= 8);
  assert.deepEqual(troubles, []);
});

test("the head is filled in for reference managers", async () => {
  const { page } = await site.visit("/a/story-0-0");
  const html = await (await fetch(`${site.base}/a/story-0-0`)).text();
  assert.match(html, /<title>[^<]*Ferry crews vote/);
  assert.doesNotMatch(html, /article-head/);
  const data = JSON.parse(await page.textContent("script[type='application/ld+json']"));
  assert.equal(data.headline, "Ferry crews vote to strike over night sailings");
  assert.ok(await page.getAttribute("link[rel=canonical]", "href"));
});

test("related articles say why, and lead on", async () => {
  const { page, troubles } = await site.visit("/a/story-0-0");
  await page.waitForSelector(".related li");
  const answer = await site.api("/api/v1/articles/story-0-0/related?limit=6");
  assert.deepEqual(
    await page.$$eval(".related h3", (titles) => titles.map((title) => title.textContent)),
    answer.results.map((result) => result.title),
  );
  assert.ok(
    (await page.$$eval(".because", (nodes) => nodes.map((node) => node.textContent))).every((text) =>
      /^Shares \S/.test(text),
    ),
  );
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".related") !== null), true);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await settled(page);
  assert.equal(await page.textContent(".article h1"), answer.results[0].title);
  assert.deepEqual(troubles, []);
});

test("an excerpt says that it is one; an unclear date says why", async () => {
  const { page } = await site.visit("/a/partial");
  assert.match(await page.textContent(".notice"), /Only an excerpt was captured/);
  await page.goto(`${site.base}/a/ambiguous`);
  await settled(page);
  assert.match(await page.textContent(".byline"), /Undated \(day and month unclear: “7\/6\/18”\)/);
  await page.goto(`${site.base}/a/story-7-2`);
  await settled(page);
  assert.match(await page.textContent(".byline"), /2022 \(year only\)/);
});

test("scripts in a title, lead, body or topic stay words", async () => {
  for (const address of ["/?q=guest+book", "/a/script-title?q=alert"]) {
    const { page, troubles } = await site.visit(address);
    await page.waitForTimeout(200);
    assert.match(await page.textContent("main"), /<script>alert\(1\)<\/script>/);
    assert.equal((await page.$$("main script, main img, main b")).length, 0);
    assert.deepEqual(troubles, []);
  }
});

test("an address that would run a script is no link", async () => {
  const { page, troubles } = await site.visit("/a/script-url");
  assert.deepEqual(
    await page.$$eval("a", (links) =>
      links.map((link) => link.protocol).filter((protocol) => !/^https?:$/.test(protocol)),
    ),
    [],
  );
  assert.deepEqual(troubles, []);
});

test("other languages say which they are, to the reader and to the browser", async () => {
  const { page } = await site.visit("/?lang=ja");
  assert.deepEqual(
    await page.$$eval(".hit h2 a, .hit .snippet", (nodes) => [...new Set(nodes.map((node) => node.lang))]),
    ["ja"],
  );
  assert.match(await page.textContent(".hit .byline"), /Japanese/);
  await follow(page, ".hit h2 a");
  assert.equal(await page.getAttribute(".text", "lang"), "ja");
});

test("lines of text are at most 75 characters long", async () => {
  const { page } = await site.visit("/a/story-0-1", { width: 1600 });
  const longest = await page.$$eval(".text p:not(.lead)", (paragraphs) =>
    Math.max(
      ...paragraphs.flatMap((paragraph) => {
        const node = paragraph.firstChild;
        const range = document.createRange();
        const tops = new Map();
        for (let i = 0; i < node.length; i++) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          tops.set(top, (tops.get(top) ?? 0) + 1);
        }
        return [...tops.values()];
      }),
    ),
  );
  assert.ok(longest <= 75 && longest > 45, String(longest));
});

test("an article that is not there is said, with status 404", async () => {
  const { page } = await site.visit("/a/no-such-article");
  assert.equal(await page.textContent("h1"), "No such article");
  assert.equal((await fetch(`${site.base}/a/no-such-article`)).status, 404);
});
