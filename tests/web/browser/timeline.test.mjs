// The date histogram and the date boxes.
import assert from "node:assert/strict";
import { after as afterAll, afterEach, before, test } from "node:test";
import { after, numberIn, openSite, total } from "../support/site.mjs";

let site;
before(async () => {
  site = await openSite();
});
afterEach(() => site?.leave());
afterAll(() => site?.close());

const SEARCH = "/?q=ferry+OR+herring";
const barNumbers = (page) =>
  page
    .$$eval(".bar", (bars) => bars.map((bar) => bar.textContent.replace(/^[^:]*: /, "")))
    .then((texts) => texts.map(numberIn));

test("the bars and the undated add up to the total", async () => {
  const { page } = await site.visit(SEARCH);
  const bars = await barNumbers(page);
  const undated = numberIn(await page.textContent(".readout"));
  assert.equal(bars.reduce((sum, number) => sum + number, 0) + undated, await total(page));
});

test("a bar leads to exactly its number", async () => {
  const { page, troubles } = await site.visit(SEARCH);
  const bars = await barNumbers(page);
  const tallest = bars.indexOf(Math.max(...bars));
  await after(page, () => page.click(`.bar >> nth=${tallest}`));
  assert.equal(await total(page), bars[tallest]);
  assert.match(page.url(), /from=.*&to=/);
  assert.deepEqual(troubles, []);
});

test("dragging across bars narrows to that stretch, and Escape or one's own bar does not count as a drag", async () => {
  const { page, troubles } = await site.visit(SEARCH);
  const bars = await barNumbers(page);
  const box = await (await page.$(".plot")).boundingBox();
  const at = (index) => box.x + (box.width * (index + 0.5)) / bars.length;
  const [first, last] = [Math.floor(bars.length / 2), bars.length - 2];
  await page.mouse.move(at(last), box.y + 30);
  await page.mouse.down();
  await page.mouse.move(at(first) + 20, box.y + 40, { steps: 5 });
  await page.mouse.move(at(first), box.y + 40, { steps: 3 });
  const wanted = bars.slice(first, last + 1).reduce((sum, number) => sum + number, 0);
  assert.match(await page.textContent(".readout"), new RegExp(`: ${wanted} articles?$`));
  await after(page, () => page.mouse.up());
  assert.equal(await total(page), wanted);
  assert.ok(await page.isVisible("text=Whole period"));
  await after(page, () => page.click("text=Whole period"));
  assert.equal((await barNumbers(page)).length, bars.length);
  assert.deepEqual(troubles, []);
});

test("the keyboard reaches every bar and chooses a stretch", async () => {
  const { page } = await site.visit(SEARCH);
  const bars = await barNumbers(page);
  await page.focus(".bar[tabindex='0']");
  assert.equal((await page.$$(".bar[tabindex='0']")).length, 1, "the chart is one stop of the Tab key");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  const wanted = bars.slice(-4, -1).reduce((sum, number) => sum + number, 0);
  assert.equal(numberIn((await page.textContent(".readout")).replace(/^[^:]*: /, "")), wanted);
  await after(page, () => page.keyboard.press("Enter"));
  assert.equal(await total(page), wanted);
});

test("date boxes take dates as people write them, and say what they cannot read", async () => {
  const { page } = await site.visit(SEARCH);
  await page.fill("[name=from]", "May 2025");
  await page.fill("[name=to]", "2/6/2025");
  await page.press("[name=to]", "Enter");
  assert.match(await page.textContent("#date-problem"), /could be 2025-02-06 or 2025-06-02/);
  assert.equal(
    new URL(page.url()).searchParams.get("from"),
    null,
    "nothing is searched before it is understood",
  );
  await page.fill("[name=to]", "2 June 2025");
  await after(page, () => page.press("[name=to]", "Enter"));
  assert.equal(new URL(page.url()).search, "?q=ferry+OR+herring&from=2025-05&to=2025-06-02");
  const answer = await site.api("/api/v1/search?q=ferry%20OR%20herring&from=2025-05&to=2025-06-02&limit=0");
  assert.equal(await total(page), answer.total.articles);
  assert.match(await page.textContent(".chips"), /May 2025 – 2 June 2025/);
});

test("share of all is drawn instead of counts, and stays when the search changes", async () => {
  const { page } = await site.visit(SEARCH);
  const heights = () => page.$$eval(".bar-fill", (bars) => bars.map((bar) => bar.style.height));
  const counts = await heights();
  await after(page, () => page.click("text=Share of all"));
  assert.notDeepEqual(await heights(), counts);
  await after(page, () => page.click("text=Newest"));
  assert.match(page.url(), /chart=share/);
});

test("the table says the same numbers as the bars", async () => {
  const { page } = await site.visit(SEARCH);
  await page.click("text=Numbers");
  const rows = await page.$$eval(".numbers tbody tr td:nth-child(2)", (cells) =>
    cells.map((cell) => Number(cell.textContent)),
  );
  assert.deepEqual(rows, await barNumbers(page));
});
