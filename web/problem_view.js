// A search that could not be answered: what is wrong, where in the query, and the way on.
import { element, stateLink } from "./dom.js";
import { changed, firstPage, pageAddress } from "./url_state.js";
import { partsOf } from "./highlight.js";

// The query with the part in question marked. A problem at the very end marks the place after the last character.
export function markedQuery(query, error) {
  if (error.position === null || error.position === undefined) return null;
  const length = Math.max(1, error.length ?? 1);
  const text = Array.from(query).length <= error.position ? `${query}\u00a0` : query;
  const parts = partsOf(text, [[error.position, error.position + length]]);
  return element(
    "p",
    { class: "marked-query" },
    element(
      "code",
      {},
      parts.map((part) => (part.marked ? element("mark", { class: "wrong" }, part.text) : part.text)),
    ),
  );
}

function suggestion(state, error) {
  if (!error.suggestion) return null;
  if (error.parameter !== "q")
    return element("p", {}, "Did you mean ", element("code", {}, error.suggestion), "?");
  return element(
    "p",
    {},
    "Search instead for ",
    stateLink(pageAddress(changed(state, { q: error.suggestion })), {}, error.suggestion),
  );
}

// Ways on that depend on the kind of problem.
function waysOn(state, problem) {
  if (problem.type === "cursor-expired" || problem.type === "bad-cursor") {
    return [
      element(
        "p",
        {},
        "The archive has changed since that page was made, so its list can no longer be continued.",
      ),
      element(
        "p",
        {},
        stateLink(pageAddress(firstPage(state)), {}, "Go to the first page"),
        ", or ",
        stateLink(pageAddress(changed(state, { sort: "newest" })), {}, "list the newest first"),
        ", which can be continued at any time.",
      ),
    ];
  }
  const names = problem.errors.map((error) => error.parameter);
  if (names.includes("from") || names.includes("to")) {
    return [
      element(
        "p",
        {},
        stateLink(pageAddress(changed(state, { from: "", to: "" })), {}, "Search without the dates"),
      ),
    ];
  }
  if (problem.status === 0 || problem.status >= 500) {
    return [element("p", {}, element("a", { href: pageAddress(state) }, "Try again"))];
  }
  return [];
}

export function renderProblem(place, state, problem) {
  const of_query = problem.errors.filter((error) => error.parameter === "q");
  place.replaceChildren(
    element(
      "h1",
      { id: "results-heading", tabindex: "-1" },
      problem.title || "The search could not be answered",
    ),
    element(
      "div",
      { class: "problem" },
      problem.detail ? element("p", { class: "problem-detail" }, problem.detail) : null,
      of_query.map((error) => markedQuery(state.q, error)),
      problem.errors.map((error) => suggestion(state, error)),
      waysOn(state, problem),
    ),
  );
}
