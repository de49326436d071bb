// The head of a search: how many articles for what, what was understood, what was left out, and what narrows it.
import { element, hidden, joined, stateLink } from "./dom.js";
import { intervalText } from "./dates.js";
import { relatedWords } from "./ranking_view.js";
import { activeFilters, changed, firstPage, pageAddress, withoutFilters } from "./url_state.js";
import { FIELD_LABELS, countText, plural, valueText } from "./words.js";

// "412 articles for tariff"; what the heading says and the announcer repeats.
export function totalText(state, answer) {
  const articles = plural(answer.total.articles, "article");
  return state.q ? `${articles} for ${state.q}` : articles;
}

function heading(state, answer) {
  const articles = plural(answer.total.articles, "article");
  return element(
    "h1",
    { id: "results-heading", tabindex: "-1" },
    element("span", { class: "total" }, articles),
    state.q ? [" for ", element("em", { class: "asked" }, state.q)] : null,
  );
}

function interpreted(state, answer) {
  const what = answer.query.interpreted?.trim();
  return element(
    "p",
    { class: "interpreted" },
    "Searched for: ",
    what && state.q ? element("code", {}, what) : "every article",
  );
}

function warnings(answer) {
  const list = answer.query.warnings ?? [];
  return list.length === 0
    ? null
    : element(
        "ul",
        { class: "warnings" },
        list.map((warning) => element("li", {}, warning.message ?? warning.detail)),
      );
}

function undated(state, answer) {
  const number = answer.total.excluded_undated;
  if (!number) return null;
  const only = changed(state, { from: "", to: "", date: "none" });
  return element(
    "span",
    {},
    `${countText(number)} undated left out (`,
    stateLink(pageAddress(only), { "data-key": "show-undated" }, "show ", hidden("the undated "), "them"),
    ")",
  );
}

function addresses(state, answer, index_text) {
  return [
    element("span", { class: "index-state" }, index_text),
    stateLink(
      pageAddress(firstPage(state)),
      { rel: "bookmark", "data-key": "permalink" },
      "Link to this search",
    ),
    answer.self
      ? element(
          "a",
          { href: answer.self, type: "application/json", "data-key": "api" },
          "API",
          hidden(": this search as JSON"),
        )
      : null,
  ];
}

export function chipText(filter) {
  if (filter.field === "date") return ["Date", intervalText(filter)];
  return [FIELD_LABELS[filter.field], valueText(filter.field, filter.value)];
}

function chips(state) {
  const filters = activeFilters(state);
  if (filters.length === 0) return null;
  const chip = (filter) => {
    const [label, value] = chipText(filter);
    return element(
      "li",
      {},
      stateLink(
        pageAddress(filter.without),
        { class: "chip", "data-key": `chip-${filter.field}-${filter.value}` },
        hidden("Remove filter "),
        element("span", { class: "chip-label" }, `${label}: `),
        value,
        element("span", { class: "cross", "aria-hidden": "true" }),
      ),
    );
  };
  const clear = element(
    "li",
    {},
    stateLink(pageAddress(withoutFilters(state)), { class: "clear" }, "Clear all", hidden(" filters")),
  );
  return element("ul", { class: "chips", "aria-label": "Active filters" }, filters.map(chip), clear);
}

// Fills `place`. `index_text` says which state of the archive was searched; empty while that is not known.
export function renderSummary(place, state, answer, index_text) {
  const lines = element(
    "div",
    { class: "summary-lines" },
    interpreted(state, answer),
    element(
      "p",
      { class: "asides" },
      joined([undated(state, answer), ...addresses(state, answer, index_text)]),
    ),
  );
  const parts = [heading(state, answer), lines, relatedWords(state, answer), warnings(answer), chips(state)];
  place.replaceChildren(...parts.filter(Boolean));
}
