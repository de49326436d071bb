import assert from "node:assert/strict";
import { test } from "node:test";
import * as state from "../../../web/url_state.js";

const of = (search) => state.parseState(search);

test("an address without parameters is the empty state, and back", () => {
  assert.deepEqual(of(""), state.emptyState());
  assert.equal(state.pageAddress(state.emptyState()), "/");
});

test("parse and format give the same state back, whatever the values hold", () => {
  const awkward = [
    "The Mainichi",
    "Ledger & Post",
    "O'Hara's",
    "a=b&c",
    "#1",
    "100%",
    "港湾新聞",
    "<script>",
    '"x"',
    "a+b",
    "é",
  ];
  for (const value of awkward) {
    const before = {
      ...state.emptyState(),
      q: `${value} OR "two words"`,
      source: [value, "B"],
      topic: [value],
      lang: ["ja"],
      agency: [value],
      from: "2025-05",
      to: "2025-05-31",
      sort: "oldest",
      match: "any",
      recency: "30d",
      expand: true,
      why: value,
      chart: "share",
      open: ["topic", "date"],
      cursor: "abc",
      page: 3,
      dialect: "nexis",
      foreign: `${value} w/5 (two words)`,
    };
    const address = state.pageAddress(before);
    assert.deepEqual(of(address.slice(1)), before, address);
    assert.doesNotMatch(address, /[#"<> ]/, "survives being mailed");
  }
});

test("each state has one address: defaults, doubles and blanks are left out", () => {
  assert.equal(
    state.pageAddress(of("?q=+rice+&source=A&source=A&source=&sort=&chart=count&page=7&from=")),
    "/?q=rice&source=A",
  );
});

test("an address of twenty filters stays under 2,000 characters", () => {
  const many = {
    ...state.emptyState(),
    q: "tariff",
    source: Array.from({ length: 20 }, (_, i) => `The Newspaper of Record ${i}`),
  };
  assert.ok(state.pageAddress(many).length < 2000);
});

test("what the page does not know is left out, and nothing throws", () => {
  const got = of(
    "?sort=sideways&match=some&recency=soon&expand=yes&dialect=cobol&foreign=x&chart=pie&open=body&date=perhaps&page=-1&cursor=&unknown=1&q=%E0%A4%A",
  );
  assert.deepEqual({ ...got, q: "" }, state.emptyState());
});

test("undated only and a range exclude one another", () => {
  assert.deepEqual([of("?date=none&from=2025").from, of("?date=none&from=2025").date], ["", "none"]);
});

test("a page number counts only with a cursor", () => {
  assert.equal(of("?page=4").page, 1);
  assert.equal(of("?page=4&cursor=x").page, 4);
});

test("every change begins again at the first page", () => {
  const deep = of("?q=rice&source=A&cursor=x&page=4");
  for (const next of [
    state.changed(deep, { sort: "oldest" }),
    state.withValue(deep, "topic", "trade"),
    state.withoutValue(deep, "source", "A"),
    state.withoutFilters(deep),
    state.firstPage(deep),
  ]) {
    assert.deepEqual([next.cursor, next.page], ["", 1]);
  }
});

test("a value added twice is there once, and the state given is not changed", () => {
  const before = of("?source=A");
  assert.deepEqual(state.withValue(state.withValue(before, "source", "B"), "source", "B").source, ["A", "B"]);
  assert.deepEqual(before.source, ["A"]);
});

test("the next page takes the cursor out of the answer's address and counts on", () => {
  const next = state.nextPage(of("?q=rice"), "/api/v1/search?q=rice&cursor=ab%2Bc%3D");
  assert.deepEqual([next.cursor, next.page, next.q], ["ab+c=", 2, "rice"]);
  assert.equal(state.nextPage(next, "https://archive.example/api/v1/search?cursor=z").page, 3);
});

test("active filters name each value, dates as one, with the state without it", () => {
  const filters = state.activeFilters(of("?q=x&source=A&source=B&topic=T&from=2025&to=2026&sort=oldest"));
  assert.deepEqual(
    filters.map((filter) => [filter.field, filter.value]),
    [
      ["source", "A"],
      ["source", "B"],
      ["topic", "T"],
      ["date", ""],
    ],
  );
  assert.equal(state.pageAddress(filters[0].without), "/?q=x&source=B&topic=T&from=2025&to=2026&sort=oldest");
  assert.equal(state.pageAddress(filters[3].without), "/?q=x&source=A&source=B&topic=T&sort=oldest");
  assert.equal(state.activeFilters(of("?date=none"))[0].value, "none");
});

test("the API is asked the same search, without what only the page knows", () => {
  const address = new URL(
    state.apiAddress(of("?q=rice&source=A&source=B&date=none&chart=share&open=topic&cursor=c&page=2")),
    "http://host",
  );
  assert.equal(address.pathname, "/api/v1/search");
  const names = [...new Set(address.searchParams.keys())].sort();
  assert.deepEqual(names, ["cursor", "date", "facet_limit", "facets", "histogram", "limit", "q", "source"]);
  assert.deepEqual(address.searchParams.getAll("source"), ["A", "B"]);
});

test("without a sort the API's own rule is shown", () => {
  assert.equal(state.effectiveSort(of("")), "newest");
  assert.equal(state.effectiveSort(of("?q=a")), "relevance");
  assert.equal(state.effectiveSort(of("?q=a&sort=oldest")), "oldest");
});

test("a relaxation gives up the filters of its fields, or changes the query, and begins at the first page", () => {
  const asked = of("?q=x%20%20OR+y&lang=fr&lang=de&from=2025&date=&sort=oldest&cursor=c");
  const address = (relaxation) => state.pageAddress(state.relaxedState(asked, relaxation));
  const filter = (...fields) => address({ kind: "filter", q: "x OR y", fields });
  assert.equal(filter("lang"), "/?q=x++OR+y&from=2025&sort=oldest");
  assert.equal(filter("date"), "/?q=x++OR+y&lang=fr&lang=de&sort=oldest");
  assert.equal(filter("lang", "date"), "/?q=x++OR+y&sort=oldest");
  assert.equal(
    address({ kind: "clause", q: "y", fields: [] }),
    "/?q=y&lang=fr&lang=de&from=2025&sort=oldest",
  );
  const undated = state.relaxedState(of("?date=none"), { kind: "filter", q: "*", fields: ["date"] });
  assert.equal(state.pageAddress(undated), "/");
});

test("opened filters are asked for apart, so that they change nothing of the list's own address", () => {
  const closed = of("?q=rice&cursor=c");
  const opened = of("?q=rice&cursor=c&open=topic&open=date");
  assert.equal(state.apiAddress(opened), state.apiAddress(closed));
  assert.equal(state.openFacetsAddress(closed), null);
  assert.equal(
    state.openFacetsAddress(opened),
    "/api/v1/search?q=rice&limit=0&facets=topic%2Cdate&facet_limit=1000",
  );
});

test("the API is asked to weigh only where articles stand by their scores", () => {
  const asked = (search) => new URL(state.apiAddress(of(search)), "http://host").searchParams;
  const ranked = asked("?q=rice+tariff&match=any&recency=1y&expand=1&why=a-1");
  assert.deepEqual(
    ["match", "recency", "expand", "explain"].map((name) => ranked.get(name)),
    ["any", "1y", "1", "1"],
  );
  const dated = asked("?q=rice+tariff&match=any&recency=1y&expand=1&why=a-1&sort=newest");
  assert.deepEqual(
    ["match", "recency", "expand", "explain"].map((name) => dated.get(name)),
    ["any", null, null, null],
  );
});

test("words in context, charts and opened filters count the same articles as the list", () => {
  const any = of("?q=rice+tariff&match=any&recency=1y&expand=1&open=topic&view=kwic");
  for (const address of [state.kwicAddress(any), state.chartsAddress(any), state.openFacetsAddress(any)]) {
    assert.match(address, /match=any/);
    assert.doesNotMatch(address, /recency|expand/);
  }
  assert.doesNotMatch(state.suggestAddress(any, "ric"), /match|recency|expand/);
});

test("explaining one article keeps the place in the list; another list explains nothing", () => {
  const deep = of("?q=rice&cursor=x&page=4");
  const why = state.explained(deep, "a-1");
  assert.equal(state.pageAddress(why), "/?q=rice&why=a-1&cursor=x&page=4");
  assert.deepEqual(state.explained(why, ""), deep);
  assert.equal(state.changed(why, { sort: "newest" }).why, "");
  assert.equal(state.nextPage(why, "/api/v1/search?cursor=y").why, "");
});

test("a foreign query is translated by its system, and gives way to the query it becomes", () => {
  assert.equal(state.translateAddress(of("?q=rice")), null);
  assert.equal(state.translateAddress(of("?dialect=factiva")), null);
  const pasted = of("?q=rice&source=A&match=any&dialect=factiva&foreign=hd%3Dsteel+and+b%26b");
  assert.equal(state.translateAddress(pasted), "/api/v1/translate?from=factiva&q=hd%3Dsteel+and+b%26b");
  assert.equal(state.pageAddress(state.takenOver(pasted, "title:steel b")), "/?q=title%3Asteel+b&source=A");
});
