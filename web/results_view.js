// The list of hits with sort and paging; also the list without any hit.
import { element, hidden, joined, stateLink } from "./dom.js";
import { publishedText } from "./dates.js";
import { viewLinks } from "./kwic_view.js";
import { highlighted } from "./highlight.js";
import {
  PAGE_SIZE,
  SORTS,
  activeFilters,
  changed,
  effectiveSort,
  firstPage,
  nextPage,
  pageAddress,
  withValue,
} from "./url_state.js";
import { countText, languageName } from "./words.js";
import { rankingDisclosure, whyNode } from "./ranking_view.js";
import { relaxationList } from "./relaxations_view.js";

const SORT_LABELS = { relevance: "Relevance", newest: "Newest", oldest: "Oldest" };
const MOST_TOPICS = 6;

export function publishedNode(published, say = publishedText) {
  const { text, datetime, certainty } = say(published);
  return element(
    "span",
    { class: "published" },
    datetime ? element("time", { datetime }, text) : element("span", { class: "undated" }, text),
    certainty ? element("small", { class: "certainty" }, ` (${certainty})`) : null,
  );
}

// The address of an article's page, which carries the query so that the page can mark its words.
function articleAddress(state, result) {
  return state.q ? `${result.link}?${new URLSearchParams({ q: state.q })}` : result.link;
}

function foreign(lang) {
  return lang && lang !== "en" ? lang : null;
}

// Source, agency, place and what is particular; `when` is a node for the date, or null where it stands elsewhere.
export function byline(article, when = null) {
  return joined([
    article.source ? element("span", { class: "source" }, article.source) : null,
    article.agency ? element("span", { class: "agency" }, hidden("agency "), article.agency) : null,
    article.place,
    when,
    foreign(article.lang) ? element("span", { class: "language" }, languageName(article.lang)) : null,
    article.partial ? element("span", { class: "tag" }, "Excerpt") : null,
  ]);
}

function topics(state, result) {
  if (!result.topics?.length) return null;
  const shown = result.topics.slice(0, MOST_TOPICS);
  const rest = result.topics.length - shown.length;
  const item = (topic) =>
    element(
      "li",
      {},
      state.topic.includes(topic)
        ? element("strong", {}, topic)
        : stateLink(pageAddress(withValue(state, "topic", topic)), {}, topic),
    );
  return element(
    "ul",
    { class: "topics", "aria-label": "Topics" },
    shown.map(item),
    rest > 0 ? element("li", {}, `+${rest} more`) : null,
  );
}

function hit(state, result) {
  const lang = foreign(result.lang);
  const title = result.title ? highlighted(result.title, result.title_highlights) : ["(no headline)"];
  return element(
    "li",
    { class: "hit" },
    element(
      "article",
      {},
      element("h2", {}, element("a", { href: articleAddress(state, result), lang }, title)),
      element("p", { class: "byline" }, byline(result)),
      element("p", { class: "when" }, publishedNode(result.published)),
      (result.snippets ?? []).map((snippet) =>
        element("p", { class: "snippet", lang }, highlighted(snippet.text, snippet.highlights)),
      ),
      topics(state, result),
      whyNode(state, result),
    ),
  );
}

function sortLinks(state) {
  const current = effectiveSort(state);
  // Without a query nothing is more relevant than anything else.
  const sorts = SORTS.filter((sort) => sort !== "relevance" || state.q || current === sort);
  const link = (sort) =>
    stateLink(
      pageAddress(changed(state, { sort })),
      { "aria-current": sort === current ? "true" : null, "data-key": `sort-${sort}` },
      SORT_LABELS[sort],
    );
  return element("div", { class: "choice", role: "group", "aria-label": "Sort by" }, sorts.map(link));
}

function shownRange(state, answer) {
  if (answer.results.length === answer.total.articles) return null;
  const first = (state.page - 1) * PAGE_SIZE + 1;
  const last = first + answer.results.length - 1;
  return element(
    "p",
    { class: "range" },
    `${countText(first)}–${countText(last)} of ${countText(answer.total.articles)}`,
  );
}

function paging(state, answer, previous) {
  if (!answer.next && state.page === 1) return null;
  const links = [
    state.page > 1 ? stateLink(pageAddress(firstPage(state)), { "data-page": true }, "First page") : null,
    previous ? stateLink(previous, { rel: "prev", "data-page": true }, "Previous page") : null,
    answer.next
      ? stateLink(
          pageAddress(nextPage(state, answer.next)),
          { rel: "next", class: "next", "data-page": true },
          "Next page",
        )
      : element("span", { class: "end" }, "End of the list"),
  ];
  return element("nav", { class: "paging", "aria-label": "Pages" }, links, shownRange(state, answer));
}

// `previous` is the address of the page one came from by "Next page", or null.
export function renderResults(place, state, answer, { previous = null } = {}) {
  if (answer.results.length === 0) return renderEmpty(place, state, answer);
  const bar = element(
    "div",
    { class: "list-bar" },
    element("span", { class: "list-label", "aria-hidden": "true" }, "Sort"),
    sortLinks(state),
    viewLinks(state),
    rankingDisclosure(state, place),
    shownRange(state, answer),
  );
  const start = (state.page - 1) * PAGE_SIZE + 1;
  const list = element(
    "ol",
    { class: "hits", start: String(start), "aria-label": "Results" },
    answer.results.map((result) => hit(state, result)),
  );
  place.replaceChildren(...[bar, list, more(state, answer), paging(state, answer, previous)].filter(Boolean));
}

function anyOfTheWords(state) {
  if (state.match || !/\S\s+\S/.test(state.q)) return null;
  return element(
    "p",
    {},
    stateLink(pageAddress(changed(state, { match: "any" })), {}, "Search for any of the words"),
  );
}

function withoutQuotes(state) {
  if (!/["“”„«»]/.test(state.q)) return null;
  const words = state.q
    .replace(/["“”„«»]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return element(
    "p",
    {},
    stateLink(pageAddress(changed(state, { q: words })), {}, "Search the words without quotation marks"),
  );
}

function emptyText(state, list) {
  if (list) return "Nothing in the archive meets all of this together. It would with less:";
  if (state.match) return "No article has any of these words.";
  return activeFilters(state).length
    ? "Nothing in the archive meets this query, nor would it without the filters."
    : "Nothing in the archive meets this query. Every word must occur in an article: try fewer words, or OR between them.";
}

function renderEmpty(place, state, answer) {
  const list = relaxationList(state, answer);
  place.replaceChildren(
    element(
      "div",
      { class: "empty" },
      element("p", {}, emptyText(state, list)),
      list,
      anyOfTheWords(state),
      withoutQuotes(state),
    ),
  );
}

// Below a list that is short: what would make it longer.
function more(state, answer) {
  const list = relaxationList(state, answer);
  return list && element("div", { class: "empty" }, element("p", {}, "There would be more:"), list);
}
