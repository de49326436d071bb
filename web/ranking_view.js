// How the list is made, in a disclosure by the sort: all words or any, a preference for recent articles, related words. Also, for one
// article, why it stands where it does.
import { element, hidden, stateLink } from "./dom.js";
import { changed, explained, isRanked, pageAddress } from "./url_state.js";
import { contributionText, halfLifeText, weightText } from "./words.js";

const HALF_LIVES = ["", "30d", "1y"];

// [[value, text]] as links, the one in force marked; `name` is a member of the state.
function choice(state, name, label, options) {
  const link = ([value, text]) =>
    stateLink(
      pageAddress(changed(state, { [name]: value })),
      { "aria-current": value === state[name] ? "true" : null, "data-key": `${name}-${value || "off"}` },
      text,
    );
  const id = `ranking-${name}`;
  return element(
    "div",
    { class: "ranking-choice" },
    element("span", { id, class: "ranking-label" }, label),
    element("div", { class: "choice", role: "group", "aria-labelledby": id }, options.map(link)),
  );
}

const wordsChoice = (state) =>
  choice(state, "match", "An article has", [
    ["", "all words"],
    ["any", "any of the words"],
  ]);

// A half-life that only the address has is offered beside the usual ones.
function recencyChoice(state) {
  const values = HALF_LIVES.includes(state.recency) ? HALF_LIVES : [...HALF_LIVES, state.recency];
  return choice(
    state,
    "recency",
    "Prefer recent articles",
    values.map((value) => [value, value ? halfLifeText(value) : "off"]),
  );
}

const wordsAdded = (state) =>
  choice(state, "expand", "Rank by related words too", [
    [false, "off"],
    [true, "on"],
  ]);

// Lists in another order than that of scores, and words in context, know only which articles there are.
function isWeighed(state) {
  return isRanked(state) && state.view !== "kwic";
}

// What differs from the rule, for the disclosure's own line: "Ranking: any of the words, recent first (30 days)".
function settings(state) {
  return [
    state.match ? "any of the words" : null,
    isWeighed(state) && state.recency ? `recent first (${halfLifeText(state.recency)})` : null,
    isWeighed(state) && state.expand ? "related words" : null,
  ].filter(Boolean);
}

// Stays open where the reader has opened the one that is in `place` now. Without words there is nothing to weigh, and null is given.
export function rankingDisclosure(state, place) {
  if (!state.q) return null;
  const open = place.querySelector(".ranking")?.open ?? false;
  const set = settings(state);
  return element(
    "details",
    { class: "ranking", open },
    element("summary", { "data-key": "ranking" }, set.length ? `Ranking: ${set.join(", ")}` : "Ranking"),
    element(
      "div",
      { class: "ranking-choices" },
      wordsChoice(state),
      isWeighed(state)
        ? [
            recencyChoice(state),
            element("p", { class: "ranking-hint" }, "After that time half of the preference is gone."),
            wordsAdded(state),
            element(
              "p",
              { class: "ranking-hint" },
              "Words that the first articles share lift others that have them.",
            ),
          ]
        : null,
    ),
  );
}

// The words that joined the ranking; null where none were asked for.
export function relatedWords(state, answer) {
  if (!isWeighed(state) || !state.expand) return null;
  const words = answer.expansion ?? [];
  return element(
    "p",
    { class: "related-words" },
    words.length ? "Ranked with related words: " : "The first articles share no further words.",
    words.map((word, i) => [i ? ", " : "", element("em", {}, word)]).flat(),
  );
}

function contributions(result) {
  const row = (contribution) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, contributionText(contribution)),
      element("td", {}, weightText(contribution.weight)),
    );
  const strongest_first = [...result.explain].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return element(
    "table",
    { class: "contributions" },
    element("caption", {}, "What its score is made of"),
    element("tbody", {}, strongest_first.map(row)),
    element(
      "tfoot",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "row" }, "Score"),
        element("td", {}, weightText(result.score)),
      ),
    ),
  );
}

// "Why is this here?" or the answer to it. Nothing where the order says it all.
export function whyNode(state, result) {
  if (!state.q || !isRanked(state)) return null;
  const open = state.why === result.id && Boolean(result.explain?.length);
  const link = stateLink(
    pageAddress(explained(state, open ? "" : result.id)),
    { class: "why-link", "data-key": `why-${result.id}`, "aria-expanded": String(open) },
    open ? "Hide why" : "Why is this here?",
    hidden(`: ${result.title || "article without headline"}`),
  );
  return element("div", { class: "why" }, link, open ? contributions(result) : null);
}
