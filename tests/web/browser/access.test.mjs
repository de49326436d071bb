// For everybody: keyboard alone, narrow windows, both themes, and what axe-core finds.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { mkdir } from "node:fs/promises";
import { after as afterAll, afterEach, before, test } from "node:test";
import { after, openSite, settled, total } from "../support/site.mjs";

const axe = createRequire(import.meta.url)("axe-core");
const PAGES = {
  home: "/",
  search: "/?q=ferry&topic=harbour&from=2019&open=topic",
  context: "/?q=ferry&view=kwic",
  ranking: "/?q=ferry+strike&match=any&recency=30d&expand=1&why=story-0-1",
  translate: "/?q=ferry&dialect=factiva&foreign=hd%3D%28ferry+w%2F5+strike%29+and+wc%3E500+and+rst%3Dsfferr",
  empty: "/?q=ferry&topic=football&source=La+Tribune+du+Littoral",
  error: "/?q=ferry+AND",
  article: "/a/story-0-1?q=ferry+passengers",
  japanese: "/?q=%E3%82%B9%E3%83%88",
  long: "/a/long-title?q=report",
};

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

async function picture(page, name) {
  if (!process.env.SCREENSHOTS) return;
  await mkdir(process.env.SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` });
}

async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(" ")}`,
    );
}

for (const [name, address] of Object.entries(PAGES)) {
  for (const theme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      test(`${name}, ${theme}, ${width} px: nothing serious for axe-core, nothing wider than the window`, async () => {
        const { page } = await site.visit(address, { width, theme, height: width > 600 ? 900 : 760 });
        await page.waitForTimeout(50);
        await picture(page, `${name}-${theme}-${width}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
        assert.deepEqual(await violations(page), []);
      });
    }
  }
}

test("320 px, the width of a page zoomed four times, needs no sideways scrolling", async () => {
  for (const address of Object.values(PAGES)) {
    const { page } = await site.visit(address, { width: 320 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), address);
  }
});

test("the filters open on a narrow page, and axe-core finds nothing serious in them", async () => {
  const { page } = await site.visit("/?q=ferry", { width: 360 });
  assert.ok(await page.isHidden(".facet-source"));
  await page.click("#filters summary");
  assert.ok(await page.isVisible(".facet-source"));
  await picture(page, "filters-light-360");
  assert.deepEqual(await violations(page), []);
  await after(page, () => page.check(".facet-source input >> nth=0"));
  assert.ok(await page.isVisible(".facet-source"), "choosing does not fold the filters away");
  assert.equal(await page.textContent("#filters summary"), "Filters · 1 on");
});

test("search, read and come back with the keyboard alone", async () => {
  const { page, troubles } = await site.visit("/");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await page.keyboard.type("ferry / strike?");
  await after(page, () => page.keyboard.press("Enter"));
  assert.equal(await page.inputValue("#q"), "ferry / strike?", "letters typed in the box are letters");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  const focused = () =>
    page.evaluate(() => [...document.querySelectorAll(".hit h2 a")].indexOf(document.activeElement));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await focused(), 1);
  const headline = await page.evaluate(() => document.activeElement.textContent);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await settled(page);
  assert.equal(await page.textContent(".article h1"), headline);
  await page.keyboard.press("n");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "MARK");
  await page.goBack();
  await page.waitForSelector(".hit");
  assert.match(await page.textContent("h1"), /ferry/);
  assert.deepEqual(troubles, []);
});

test("Tab reaches every link, box and button, and skip links lead past the filters", async () => {
  const { page } = await site.visit("/?q=ferry&topic=harbour");
  let searches = 0;
  page.on("request", (request) => {
    searches += request.url().includes("/api/v1/search") ? 1 : 0;
  });
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to results");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "results-heading");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
  assert.equal(searches, 0, "skipping is not searching");
  const unreachable = await page.evaluate(() =>
    [...document.querySelectorAll("a, button, input, summary")]
      .filter((node) => node.tabIndex < 0 && !node.classList.contains("bar"))
      .map((node) => node.outerHTML),
  );
  assert.deepEqual(unreachable, []);
});

test("what is clicked is at least 24 pixels high, or a link within a line", async () => {
  for (const width of [1280, 360]) {
    const { page } = await site.visit("/?q=ferry&topic=harbour", { width });
    const small = await page.$$eval(
      "button, .chip, .facet-value, .choice a, .paging a, summary, input:not([type=checkbox])",
      (nodes) =>
        nodes
          .filter((node) => node.offsetParent && node.getBoundingClientRect().height < 23.5)
          .map((node) => node.outerHTML),
    );
    assert.deepEqual(small, []);
  }
});

test("? lists the keys; switched off, no single key does anything, also on the next page", async () => {
  const { page, troubles } = await site.visit("/?q=ferry");
  await page.keyboard.press("?");
  assert.match(await page.textContent("dialog[open]"), /next, previous result/);
  await picture(page, "settings-light-1280");
  assert.deepEqual(await violations(page), []);
  await page.uncheck("dialog .switch input");
  await page.keyboard.press("Escape");
  assert.equal(await page.$("dialog[open]"), null);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  await page.reload();
  await settled(page);
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  assert.deepEqual(troubles, []);
});

test("the chosen theme is remembered and wins over the system's", async () => {
  const { page } = await site.visit("/?q=ferry", { theme: "light" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.click(".theme-button");
  const dark = await background();
  assert.notEqual(dark, light);
  await page.goto(`${site.base}/a/story-0-0`);
  await settled(page);
  assert.equal(await background(), dark);
});

test("nothing runs that the page did not bring: the policy says so on every page", async () => {
  for (const address of ["/", "/a/story-0-0", "/a/no-such-article", "/app.css"]) {
    const policy = (await fetch(site.base + address)).headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/, address);
    assert.match(policy, /script-src 'self'(;|$)/, address);
    assert.doesNotMatch(policy, /unsafe/, address);
  }
});

test("on paper there is the list with its addresses, and no controls", async () => {
  const { page } = await site.visit("/?q=ferry");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isHidden("#filters"));
  assert.ok(await page.isHidden("#search-form"));
  assert.match(await page.$eval(".hit h2 a", (link) => getComputedStyle(link, "::after").content), /\/a\//);
  assert.ok((await total(page)) > 0);
});
