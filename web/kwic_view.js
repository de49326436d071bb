// The list of words in context: one line for each occurrence, the word asked for in the middle.
import { element, stateLink } from "./dom.js";
import { publishedText } from "./dates.js";
import { changed, firstPage, nextPage, pageAddress } from "./url_state.js";
import { rankingDisclosure } from "./ranking_view.js";
import { plural } from "./words.js";

const VIEWS = [
  ["", "List"],
  ["kwic", "In context"],
];

// "List | In context".
export function viewLinks(state) {
  return element(
    "div",
    { class: "choice", role: "group", "aria-label": "Show as" },
    VIEWS.map(([view, label]) =>
      stateLink(
        pageAddress(changed(state, { view })),
        { "aria-current": view === state.view ? "true" : null, "data-key": `view-${view || "list"}` },
        label,
      ),
    ),
  );
}

function line(state, occurrence) {
  const { text, datetime } = publishedText(occurrence.published);
  const about = [occurrence.title || "(no headline)", occurrence.source].filter(Boolean).join(" · ");
  const address = `${occurrence.link}?${new URLSearchParams({ q: state.q })}`;
  return element(
    "li",
    { class: "kwic-line" },
    element("span", { class: "kwic-left" }, element("bdi", {}, occurrence.left)),
    element("mark", {}, occurrence.match),
    element("span", { class: "kwic-right" }, occurrence.right),
    element(
      "a",
      { class: "kwic-article", href: address, title: about },
      datetime ? element("time", { datetime }, text) : text,
      ` · ${about}`,
    ),
  );
}

function paging(state, answer, previous) {
  if (!answer.next && state.page === 1) return null;
  return element(
    "nav",
    { class: "paging", "aria-label": "Pages" },
    state.page > 1 ? stateLink(pageAddress(firstPage(state)), { "data-page": true }, "First page") : null,
    previous ? stateLink(previous, { rel: "prev", "data-page": true }, "Previous page") : null,
    answer.next
      ? stateLink(
          pageAddress(nextPage(state, answer.next)),
          { rel: "next", class: "next", "data-page": true },
          "Next page",
        )
      : element("span", { class: "end" }, "End of the list"),
  );
}

// `previous` is the address of the page one came from by "Next page", or null.
export function renderKwic(place, state, answer, { previous = null } = {}) {
  const number = answer.total.occurrences;
  const bar = element(
    "div",
    { class: "list-bar" },
    viewLinks(state),
    rankingDisclosure(state, place),
    element(
      "p",
      { class: "range" },
      number === null ? "Oldest first" : `${plural(number, "occurrence")}, oldest first`,
    ),
  );
  const lines =
    answer.occurrences.length === 0
      ? element("p", { class: "empty" }, "The query has no words that stand in these articles.")
      : element(
          "ol",
          { class: "kwic", "aria-label": "Occurrences" },
          answer.occurrences.map((occurrence) => line(state, occurrence)),
        );
  place.replaceChildren(...[bar, lines, paging(state, answer, previous)].filter(Boolean));
}
