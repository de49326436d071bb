// Queries of other systems: pasted, translated with what is lost, taken over.
import assert from "node:assert/strict";
import { after as afterAll, afterEach, before, test } from "node:test";
import { after, openSite, settled, total } from "../support/site.mjs";

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

const QUERY = "hd=(ferry w/5 strike) and wc>500";

async function translate(page, dialect, text) {
  if (!(await page.isVisible("#foreign"))) await page.click("#translate summary");
  await page.selectOption("#dialect", dialect);
  await page.fill("#foreign", text);
  const answered = page.waitForResponse((response) => response.url().includes("/api/v1/translate"));
  await page.click("#translate-form button");
  await answered;
  await page.waitForSelector("#translation > *");
}

test("a pasted query becomes ours, with a note for what is left out, and is taken over", async () => {
  const { page, troubles } = await site.visit("/?q=herring&topic=harbour");
  assert.ok(await page.isHidden("#foreign"));
  await translate(page, "factiva", QUERY);
  const answer = await site.api(`/api/v1/translate?${new URLSearchParams({ from: "factiva", q: QUERY })}`);
  assert.equal(await page.textContent("#translated"), answer.query);
  const notes = await page.$$eval(".notes li", (items) => items.map((item) => item.textContent));
  assert.equal(notes.length, answer.notes.length);
  answer.notes.forEach((note, i) => assert.ok(notes[i].endsWith(note.message), notes[i]));
  assert.equal(await page.inputValue("#q"), "herring", "nothing is searched for yet");
  await after(page, () => page.click(".take-over"));
  assert.equal(await page.inputValue("#q"), answer.query);
  assert.equal(new URL(page.url()).search, `?${new URLSearchParams({ q: answer.query, topic: "harbour" })}`);
  assert.equal(await page.textContent("#translation"), "");
  assert.ok((await total(page)) > 0);
  assert.deepEqual(troubles, []);
});

test("the address holds the translation: it is there when the page is opened, and by Back", async () => {
  const { page, troubles } = await site.visit(
    `/?${new URLSearchParams({ dialect: "nexis", foreign: "ferry w/5 strike" })}`,
  );
  await page.waitForSelector("#translated");
  assert.equal(await page.inputValue("#dialect"), "nexis");
  assert.equal(await page.inputValue("#foreign"), "ferry w/5 strike");
  assert.equal(await page.textContent("#translated"), "ferry NEAR/5 strike");
  await translate(page, "lucene", "ferry strike");
  assert.match(await page.textContent("#translated"), /ferry OR strike/);
  await page.goBack();
  await page.waitForFunction(
    () => document.querySelector("#translated")?.textContent === "ferry NEAR/5 strike",
  );
  assert.equal(await page.inputValue("#dialect"), "nexis");
  assert.deepEqual(troubles, []);
});

test("a query that its own system could not read either: the place is marked, and the list stays", async () => {
  const { page } = await site.visit("/?q=ferry");
  await translate(page, "factiva", "ferry and (strike");
  assert.match(await page.textContent("#translation .refused"), /\S/);
  assert.equal(await page.textContent("#translation mark.wrong"), "(");
  assert.equal(await page.$(".take-over"), null);
  assert.ok((await total(page)) > 0);
});

test("the keyboard alone opens, pastes, translates and searches", async () => {
  const { page } = await site.visit("/?q=herring");
  await page.focus("#translate summary");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("G"); // GDELT, by its first letter
  assert.equal(await page.inputValue("#dialect"), "gdelt");
  await page.keyboard.press("Tab");
  await page.keyboard.type("j ferry"); // letters typed in the box are letters
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#translated");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Search for this");
  await after(page, () => page.keyboard.press("Enter"));
  await settled(page);
  assert.match(await page.inputValue("#q"), /j.*ferry/);
});
