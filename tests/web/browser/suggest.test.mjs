// Suggestions under the search box: keyboard, mouse, screen readers, and the switch that stops them.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { mkdir } from "node:fs/promises";
import { after as afterAll, afterEach, before, test } from "node:test";
import { after, openSite, settled, total } from "../support/site.mjs";

const axe = createRequire(import.meta.url)("axe-core");

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

const OPTIONS = "#q-suggestions [role=option]";

async function type(page, text) {
  await page.click("#q");
  await page.fill("#q", "");
  await page.keyboard.type(text);
  await page.waitForSelector(OPTIONS);
}

const offered = (page) =>
  page.$$eval(`${OPTIONS} .suggestion-text`, (nodes) => nodes.map((n) => n.textContent));
const isOpen = (page) => page.isVisible("#q-suggestions");
const attribute = (page, name) => page.getAttribute("#q", name);

// Addresses of suggestions the page has asked for so far.
function watchRequests(page) {
  const asked = [];
  page.on("request", (request) => request.url().includes("/api/v1/suggest") && asked.push(request.url()));
  return asked;
}

test("what the server suggests is listed and announced, and the box keeps what was typed", async () => {
  const { page, troubles } = await site.visit("/");
  assert.equal(await attribute(page, "role"), "combobox");
  assert.equal(await attribute(page, "aria-expanded"), "false");
  await type(page, "ferr");
  const [, completions] = await site.api("/api/v1/suggest?q=ferr");
  assert.ok(completions.length > 1);
  assert.deepEqual(await offered(page), completions);
  assert.equal(await attribute(page, "aria-expanded"), "true");
  assert.equal(await attribute(page, "aria-controls"), "q-suggestions");
  assert.equal(await attribute(page, "aria-activedescendant"), null);
  assert.equal(await page.inputValue("#q"), "ferr");
  assert.equal(await page.textContent("#announcer"), `${completions.length} suggestions`);
  assert.deepEqual(troubles, []);
});

test("the arrows choose, Enter searches for the choice, and its number is the one that was shown", async () => {
  const { page, troubles } = await site.visit("/");
  await type(page, "northern");
  const texts = await offered(page);
  const at = texts.findIndex((text) => text.startsWith("source:"));
  assert.ok(at >= 0, texts.join("; "));
  for (let i = 0; i <= at; i++) await page.keyboard.press("ArrowDown");
  assert.equal(await attribute(page, "aria-activedescendant"), `q-suggestions-${at}`);
  assert.equal(await page.getAttribute(`#q-suggestions-${at}`, "aria-selected"), "true");
  assert.equal(await page.inputValue("#q"), "northern", "nothing is taken before Enter");
  const description = await page.textContent(`#q-suggestions-${at} .suggestion-kind`);
  await after(page, () => page.keyboard.press("Enter"));
  assert.equal(new URL(page.url()).searchParams.get("q"), texts[at]);
  assert.equal(await page.inputValue("#q"), texts[at]);
  assert.equal(`source, ${(await total(page)).toLocaleString("en")} articles`, description);
  assert.equal(await isOpen(page), false);
  assert.deepEqual(troubles, []);
});

test("Enter without a choice searches for what was typed; arrows go round", async () => {
  const { page } = await site.visit("/");
  await type(page, "ferry");
  const count = (await offered(page)).length;
  await page.keyboard.press("ArrowUp");
  assert.equal(await attribute(page, "aria-activedescendant"), `q-suggestions-${count - 1}`);
  await page.keyboard.press("ArrowDown");
  assert.equal(await attribute(page, "aria-activedescendant"), null);
  await after(page, () => page.keyboard.press("Enter"));
  assert.equal(new URL(page.url()).searchParams.get("q"), "ferry");
  await page.waitForTimeout(300);
  assert.equal(await isOpen(page), false, "no list comes late over the results");
});

test("Escape closes the list first and keeps the text; Tab leaves and takes nothing", async () => {
  const { page } = await site.visit("/");
  await type(page, "ferr");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await isOpen(page), false);
  assert.equal(await page.inputValue("#q"), "ferr");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector(OPTIONS);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.equal(await isOpen(page), false);
  assert.equal(await page.inputValue("#q"), "ferr");
  assert.equal(new URL(page.url()).search, "");
});

test("a click chooses, under the filters of the page", async () => {
  const { page, troubles } = await site.visit("/?source=Northern+Courier");
  const asked = watchRequests(page);
  await type(page, "ferr");
  assert.ok(asked.every((address) => new URL(address).searchParams.get("source") === "Northern Courier"));
  const [first] = await offered(page);
  await after(page, () => page.click(OPTIONS));
  const address = new URL(page.url()).searchParams;
  assert.equal(address.get("q"), first);
  assert.equal(address.get("source"), "Northern Courier");
  assert.ok((await total(page)) > 0);
  assert.deepEqual(troubles, []);
});

test("a fast typist is asked for once, and an emptied box closes its list", async () => {
  const { page } = await site.visit("/");
  const asked = watchRequests(page);
  await type(page, "passenger");
  assert.ok(asked.length <= 2, asked.join(" "));
  assert.equal(new URL(asked.at(-1)).searchParams.get("q"), "passenger");
  await page.fill("#q", "");
  assert.equal(await isOpen(page), false);
});

test("switched off in the settings nothing that is typed is sent, also after a reload", async () => {
  const { page, troubles } = await site.visit("/");
  const asked = watchRequests(page);
  const flip = async () => {
    await page.click(".keys-button");
    await page.click("dialog label:has-text('Suggest while typing')");
    await page.keyboard.press("Escape");
  };
  const typeAndWait = async () => {
    await page.click("#q");
    await page.keyboard.type("ferr");
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(400);
  };
  await flip();
  await typeAndWait();
  assert.deepEqual(asked, []);
  assert.equal(await isOpen(page), false);
  await page.reload();
  await settled(page);
  await typeAndWait();
  assert.deepEqual(asked, []);
  await flip();
  await type(page, "ferr");
  assert.ok(asked.length > 0);
  assert.deepEqual(troubles, []);
});

test("a server that does not answer leaves a plain box", async () => {
  const { page } = await site.visit("/");
  await page.route("**/api/v1/suggest*", (route) => route.abort());
  await page.click("#q");
  await page.keyboard.type("ferry");
  await page.waitForTimeout(400);
  assert.equal(await isOpen(page), false);
  await after(page, () => page.keyboard.press("Enter"));
  assert.ok((await total(page)) > 0);
});

test("markup in a suggestion is text", async () => {
  const { page, troubles } = await site.visit("/");
  const text = "<img src=x onerror=alert(1)>";
  await page.route("**/api/v1/suggest*", (route) =>
    route.fulfill({ json: ["x", [text], ["<b>word</b>"], ["/"]] }),
  );
  await type(page, "x");
  assert.deepEqual(await offered(page), [text]);
  assert.deepEqual(troubles, []);
});

test("an article's page suggests too", async () => {
  const { page, troubles } = await site.visit("/a/story-0-1");
  await type(page, "ferr");
  const [first] = await offered(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.searchParams.get("q") === first);
  assert.deepEqual(troubles, []);
});

for (const theme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    test(`open list, ${theme}, ${width} px: nothing for axe-core, nothing wider than the window`, async () => {
      const { page } = await site.visit("/", { theme, width, height: 800 });
      await type(page, "s");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      if (process.env.SCREENSHOTS) {
        await mkdir(process.env.SCREENSHOTS, { recursive: true });
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/suggestions-${theme}-${width}.png` });
      }
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(
        found.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`),
        [],
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    });
  }
}
