// A query written for another system, as one of ours: the form below the search box, and what becomes of the query. The address holds
// both system and query, so that a translation can be sent as a search can.
import { ApiProblem, getJson } from "./api.js";
import { element, stateLink } from "./dom.js";
import { partsOf } from "./highlight.js";
import { markedQuery } from "./problem_view.js";
import { pageAddress, takenOver, translateAddress } from "./url_state.js";

// The part of the query that a note is about; none where it is about all of it.
function partOf(query, { position, length }) {
  const part = partsOf(query, [[position, position + length]]).find(({ marked }) => marked)?.text;
  return part && part !== query ? [element("code", {}, part), ": "] : null;
}

function notes(answer) {
  if (answer.notes.length === 0) return element("p", {}, "It means the same here.");
  return [
    element("p", {}, "What is different here:"),
    element(
      "ul",
      { class: "notes" },
      answer.notes.map((note) => element("li", {}, partOf(answer.q, note), note.message)),
    ),
  ];
}

function translated(state, answer) {
  return [
    element("p", { class: "translated" }, element("code", { id: "translated" }, answer.query)),
    notes(answer),
    element(
      "p",
      {},
      stateLink(
        pageAddress(takenOver(state, answer.query)),
        { class: "take-over", "data-page": true },
        "Search for this",
      ),
    ),
  ].flat();
}

function refused(state, problem) {
  const of_query = problem.errors.filter((error) => error.parameter === "q");
  return [
    element("p", { class: "refused" }, problem.message),
    ...of_query.map((error) => markedQuery(state.foreign, error)),
  ].filter(Boolean);
}

class TranslateBox {
  constructor(box) {
    this.box = box;
    this.form = box.querySelector("form");
    this.place = box.querySelector("[role=status]");
    this.shown = null; // the API address of the translation on the page
    this.waiting = null; // the AbortController of the request under way
  }

  // Shows what the address asks for. Opens what it has; closes nothing that the reader opened.
  async show(state) {
    const address = translateAddress(state);
    if (state.dialect) {
      this.box.open = true;
      this.form.elements.dialect.value = state.dialect;
      this.form.elements.foreign.value = state.foreign;
    }
    if (address === this.shown) return;
    this.shown = address;
    this.waiting?.abort();
    this.place.replaceChildren();
    if (!address) return;
    const { signal } = (this.waiting = new AbortController());
    try {
      this.place.replaceChildren(...translated(state, await getJson(address, { signal })));
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ApiProblem)) throw error;
      this.shown = null; // to be asked again
      this.place.replaceChildren(...refused(state, error));
    }
  }
}

// `go(changes)`: to the page's own state with these changes. Gives the function that shows what a state asks for.
export function bindTranslateBox(box, go) {
  const translate = new TranslateBox(box);
  translate.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { dialect, foreign } = translate.form.elements;
    go({ dialect: dialect.value, foreign: foreign.value.trim() });
  });
  return (state) => translate.show(state);
}
