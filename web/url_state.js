// The search page's address <-> its state, and state -> API address. Pure: no document, no window. The address is the only place
// where a search lives, so whatever the page shows can be sent, kept and returned to.

// Filters that hold any number of values, in the order shown.
export const VALUE_FIELDS = ["source", "topic", "lang", "agency"];
export const SORTS = ["relevance", "newest", "oldest"];
// Systems whose queries can be translated, as the API names them.
export const DIALECTS = ["factiva", "nexis", "trove", "mediacloud", "gdelt", "lucene"];
export const PAGE_SIZE = 20;
export const KWIC_PAGE_SIZE = 50; // occurrences

const FACETS = "date,source,topic,lang,agency";
const FACET_LIMIT = 10; // values a panel may show at first
const OPEN_FACET_LIMIT = 1000; // the API's own most

export function emptyState() {
  return {
    q: "",
    source: [],
    topic: [],
    lang: [],
    agency: [],
    from: "",
    to: "",
    date: "",
    sort: "",
    match: "", // or "any": an article may lack some of the words
    recency: "", // or a half-life such as "30d": newer articles are preferred
    expand: false, // whether words that the first hits share join the ranking
    why: "", // the id of the article whose place in the list is explained
    view: "", // or "kwic": words in context instead of articles
    chart: "count", // or "share": what the bars show
    open: [], // facet panels shown at length
    cursor: "",
    page: 1,
    dialect: "", // of DIALECTS: the system that `foreign`, a query to be translated, was written for
    foreign: "",
  };
}

function distinct(values) {
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))];
}

// "?q=rice&source=A&source=B" -> state. Total: what it does not know or cannot use is left out.
export function parseState(search) {
  const parameters = new URLSearchParams(search);
  const one = (name) => (parameters.get(name) ?? "").trim();
  const state = emptyState();
  state.q = one("q");
  for (const field of VALUE_FIELDS) state[field] = distinct(parameters.getAll(field));
  state.date = one("date") === "none" ? "none" : "";
  state.from = state.date ? "" : one("from");
  state.to = state.date ? "" : one("to");
  state.sort = SORTS.includes(one("sort")) ? one("sort") : "";
  state.match = one("match") === "any" ? "any" : "";
  state.recency = /^[1-9]\d{0,2}[dwmy]$/.test(one("recency")) ? one("recency") : "";
  state.expand = one("expand") === "1";
  state.why = one("why");
  state.view = one("view") === "kwic" ? "kwic" : "";
  state.chart = one("chart") === "share" ? "share" : "count";
  state.open = distinct(parameters.getAll("open")).filter(
    (field) => field === "date" || VALUE_FIELDS.includes(field),
  );
  state.cursor = one("cursor");
  const page = Number(one("page"));
  state.page = state.cursor && Number.isInteger(page) && page > 1 ? page : 1;
  state.dialect = DIALECTS.includes(one("dialect")) ? one("dialect") : "";
  state.foreign = state.dialect ? one("foreign") : "";
  return state;
}

function searchParameters(state) {
  const parameters = new URLSearchParams();
  const add = (name, value) => value && parameters.append(name, value);
  add("q", state.q);
  for (const field of VALUE_FIELDS) state[field].forEach((value) => add(field, value));
  add("from", state.from);
  add("to", state.to);
  add("date", state.date);
  add("match", state.match);
  add("sort", state.sort);
  return parameters;
}

// What weighs articles without saying which there are.
function rankingParameters(state) {
  const parameters = new URLSearchParams();
  if (state.recency) parameters.append("recency", state.recency);
  if (state.expand) parameters.append("expand", "1");
  return parameters;
}

function append(parameters, others) {
  for (const [name, value] of others) parameters.append(name, value);
}

// State -> the page's address: one spelling for each state, defaults left out.
export function pageAddress(state) {
  const parameters = searchParameters(state);
  append(parameters, rankingParameters(state));
  if (state.why) parameters.append("why", state.why);
  if (state.view) parameters.append("view", state.view);
  if (state.chart !== "count") parameters.append("chart", state.chart);
  state.open.forEach((field) => parameters.append("open", field));
  if (state.cursor) {
    parameters.append("cursor", state.cursor);
    if (state.page > 1) parameters.append("page", String(state.page));
  }
  if (state.dialect) parameters.append("dialect", state.dialect);
  if (state.foreign) parameters.append("foreign", state.foreign);
  const text = parameters.toString();
  return text ? `/?${text}` : "/";
}

// State -> the API address that answers the whole page but the opened filters: a cursor holds only for the parameters it came with, and
// a filter must not lose the place in the list.
export function apiAddress(state) {
  const parameters = searchParameters(state);
  parameters.append("limit", String(PAGE_SIZE));
  parameters.append("facets", FACETS);
  parameters.append("facet_limit", String(FACET_LIMIT));
  parameters.append("histogram", "auto");
  if (isRanked(state)) append(parameters, rankingParameters(state));
  if (isRanked(state) && state.why) parameters.append("explain", "1");
  if (state.cursor) parameters.append("cursor", state.cursor);
  return `/api/v1/search?${parameters}`;
}

// State -> the API address of a page of words in context. They have one order.
export function kwicAddress(state) {
  const parameters = searchParameters(state);
  parameters.delete("sort");
  parameters.append("view", "kwic");
  parameters.append("limit", String(KWIC_PAGE_SIZE));
  if (state.cursor) parameters.append("cursor", state.cursor);
  return `/api/v1/search?${parameters}`;
}

// State -> the API address for filters and chart alone, which stand beside words in context.
export function chartsAddress(state) {
  const parameters = searchParameters(state);
  parameters.append("limit", "0");
  parameters.append("facets", FACETS);
  parameters.append("facet_limit", String(FACET_LIMIT));
  parameters.append("histogram", "auto");
  return `/api/v1/search?${parameters}`;
}

// State -> the API address for the values of the opened filters, or null when none is.
export function openFacetsAddress(state) {
  if (state.open.length === 0) return null;
  const parameters = searchParameters(state);
  parameters.append("limit", "0");
  parameters.append("facets", state.open.join(","));
  parameters.append("facet_limit", String(OPEN_FACET_LIMIT));
  return `/api/v1/search?${parameters}`;
}

// State and what is in the search box -> the API address of suggestions: under the filters of the page.
export function suggestAddress(state, q) {
  const parameters = searchParameters({ ...state, q, match: "", sort: "" });
  return `/api/v1/suggest?${parameters}`;
}

// State -> the API address that translates its foreign query, or null when there is none.
export function translateAddress(state) {
  if (!state.foreign) return null;
  return `/api/v1/translate?${new URLSearchParams({ from: state.dialect, q: state.foreign })}`;
}

// The state after a change. A cursor belongs to one search, so any change begins again at the first page.
export function changed(state, changes) {
  return { ...state, cursor: "", page: 1, why: "", ...changes };
}

// With the explanation of one article's place in the list, or none (""). The list stays where it is.
export function explained(state, id) {
  return { ...state, why: id };
}

// The search for a translated query, in place of the one before.
export function takenOver(state, query) {
  return changed(state, { q: query, match: "", dialect: "", foreign: "" });
}

export function withoutValue(state, field, value) {
  return changed(state, { [field]: state[field].filter((kept) => kept !== value) });
}

export function withValue(state, field, value) {
  return changed(state, { [field]: distinct([...state[field], value]) });
}

export function firstPage(state) {
  return changed(state, {});
}

// The next page, from the `next` of an answer.
export function nextPage(state, next) {
  const cursor = new URLSearchParams(next.slice(next.indexOf("?"))).get("cursor") ?? "";
  return { ...state, cursor, page: state.page + 1, why: "" };
}

export function withoutFilters(state) {
  return changed(state, { source: [], topic: [], lang: [], agency: [], from: "", to: "", date: "" });
}

// What narrows the search besides the query: [{field, value, without}], dates as one.
export function activeFilters(state) {
  const filters = VALUE_FIELDS.flatMap((field) =>
    state[field].map((value) => ({ field, value, without: withoutValue(state, field, value) })),
  );
  if (state.from || state.to || state.date) {
    filters.push({
      field: "date",
      value: state.date,
      from: state.from,
      to: state.to,
      without: changed(state, { from: "", to: "", date: "" }),
    });
  }
  return filters;
}

// The state that a relaxation of an answer leads to. A query that only loses filters stays as typed.
export function relaxedState(state, { kind, q, fields }) {
  const given_up = fields.map((field) =>
    field === "date" ? { from: "", to: "", date: "" } : { [field]: [] },
  );
  return changed(state, Object.assign(kind === "filter" ? {} : { q }, ...given_up));
}

// The sort in force: what the API does when none is named.
export function effectiveSort(state) {
  return state.sort || (state.q ? "relevance" : "newest");
}

// Whether the list is in the order of the articles' scores.
export function isRanked(state) {
  return effectiveSort(state) === "relevance";
}
