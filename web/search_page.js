// The search page: address -> state -> answer -> views. Keeps nothing that the address does not say, except the last answers.
import { AnswerCache, ApiProblem, getJson } from "./api.js";
import { dayText, momentText, readDate } from "./dates.js";
import { keepingFocus } from "./dom.js";
import { renderFacets, renderFiltersLabel } from "./facets_view.js";
import { renderHistogram } from "./histogram_view.js";
import { renderKwic } from "./kwic_view.js";
import { bindKeys, moveFocus } from "./keyboard.js";
import { renderProblem } from "./problem_view.js";
import { renderResults } from "./results_view.js";
import { renderControls, shortcutsOn, suggestionsOn } from "./settings.js";
import { bindSuggestBox } from "./suggest_box.js";
import { renderSummary, totalText } from "./summary_view.js";
import { rememberList } from "./trail.js";
import { bindTranslateBox } from "./translate_box.js";
import {
  VALUE_FIELDS,
  apiAddress,
  changed,
  chartsAddress,
  kwicAddress,
  openFacetsAddress,
  pageAddress,
  parseState,
  suggestAddress,
} from "./url_state.js";
import { countText } from "./words.js";

const byId = (id) => document.getElementById(id);
const form = byId("search-form");
const main = byId("main");
const answers = new AnswerCache();
const showTranslation = bindTranslateBox(byId("translate"), (changes) =>
  go({ ...currentState(), ...changes }),
);
let index_text = ""; // "archive of 6 June 2025, 05:11 UTC"
let waiting = null; // the AbortController of the search under way
let shown = null; // the address of the list on the page

function currentState() {
  return parseState(location.search);
}

// A search that finds nothing looks the same in both views.
function inContext(state, answer) {
  return state.view === "kwic" && answer.total.articles > 0;
}

function showAnswer(state, answer) {
  keepingFocus(() => {
    byId("q").value = state.q;
    renderSummary(byId("summary"), state, answer, index_text);
    renderFacets(byId("facets"), state, answer.facets);
    renderHistogram(byId("timeline"), state, answer.histogram, {
      choose: (range) => go(changed(state, { ...range, date: "" })),
      announce: (text) => {
        byId("announcer").textContent = text;
      },
    });
    const previous = history.state?.previous ?? null;
    const render = inContext(state, answer) ? renderKwic : renderResults;
    render(byId("results"), state, answer, { previous });
  }, byId("results-heading"));
  renderFiltersLabel(byId("filters-disclosure").querySelector("summary"), state);
  byId("filters").hidden = false;
  document.title = `${totalText(state, answer)} – Backfile`;
  rememberList(
    pageAddress(state),
    headlines().map((link) => link.getAttribute("href")),
  );
}

function showProblem(state, problem) {
  byId("q").value = state.q;
  renderProblem(byId("summary"), state, problem);
  byId("results").replaceChildren();
  byId("facets").replaceChildren();
  byId("filters").hidden = true;
  byId("timeline").hidden = true;
  document.title = `${problem.title} – Backfile`;
}

// Words in context, with the filters and the chart that a list has; the list where nothing is found, since it says what else to ask.
async function contextAnswer(state, signal) {
  const [lines, { facets, histogram }] = await Promise.all([
    getJson(kwicAddress(state), { signal }),
    getJson(chartsAddress(state), { signal }),
  ]);
  if (lines.total.articles === 0) return getJson(apiAddress(state), { signal });
  return { ...lines, results: [], facets, histogram };
}

// The list with its counts, and the values of opened filters besides.
async function answerTo(state, signal) {
  const open_address = openFacetsAddress(state);
  const [answer, opened] = await Promise.all([
    state.view === "kwic" ? contextAnswer(state, signal) : getJson(apiAddress(state), { signal }),
    open_address ? getJson(open_address, { signal }) : { facets: {} },
  ]);
  return { ...answer, facets: { ...answer.facets, ...opened.facets } };
}

// Shows what the address asks for. `focus`: move the keyboard to the heading; `announce`: say the total; `from_cache`: when going back
// or forward what was there is shown again, while a search asked anew sees the archive as it is now.
async function show({ from_cache = false, focus = false, announce = false, scroll = null } = {}) {
  const state = currentState();
  shown = pageAddress(state);
  showTranslation(state);
  waiting?.abort();
  const controller = (waiting = new AbortController());
  const kept = from_cache ? answers.get(shown) : null;
  if (!kept) main.setAttribute("aria-busy", "true");
  let said;
  try {
    const answer = kept ?? (await answerTo(state, controller.signal));
    answers.put(pageAddress(state), answer);
    showAnswer(state, answer);
    said = totalText(state, answer);
  } catch (error) {
    if (controller.signal.aborted) return; // another search has taken its place
    if (!(error instanceof ApiProblem)) throw error;
    showProblem(state, error);
    said = `${error.title}. ${error.message}`;
    focus = false;
    announce = true;
  }
  main.setAttribute("aria-busy", "false");
  if (focus) byId("results-heading").focus({ preventScroll: true });
  if (scroll !== null) window.scrollTo(0, scroll);
  if (announce && !focus) byId("announcer").textContent = said;
}

const headlines = () => [...document.querySelectorAll(".hit h2 a, .kwic-article")];

// What Back needs to lead to the same place of the page: kept with the history entry that is being left.
function rememberPlace() {
  history.replaceState(
    { ...history.state, scroll: window.scrollY, at: headlines().indexOf(document.activeElement) },
    "",
  );
}

// Back from an article: the list again, with the keyboard at the headline that was opened.
async function showAgain() {
  const returning = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  const { scroll = null, at = -1 } = (returning && history.state) || {};
  await show({ scroll });
  headlines()[at]?.focus({ preventScroll: true });
}

// Goes to another state of this page. Paging and new queries begin at the top; a filter leaves the reader where they are.
function goTo(address, { focus = false, top = false, previous = null } = {}) {
  rememberPlace();
  if (address === location.pathname + location.search)
    history.replaceState({ ...history.state }, "", address);
  else history.pushState({ previous }, "", address);
  show({ focus, announce: true, scroll: top ? 0 : null });
}

function go(state, options) {
  goTo(pageAddress(state), options);
}

// Typed dates -> {from, to}, or a sentence about the box that cannot be read.
function typedDates(data) {
  const dates = {};
  for (const name of ["from", "to"]) {
    const typed = String(data.get(name) ?? "");
    const date = readDate(typed);
    if (!date) return { problem: `“${typed}” is not a date: write 2025, May 2025 or 2025-05-31.`, name };
    if (date.choices)
      return { problem: `“${typed}” could be ${date.choices.join(" or ")}: write it that way.`, name };
    dates[name] = date.value;
  }
  return dates;
}

function submitted({ top = true } = {}) {
  const data = new FormData(form);
  const dates = typedDates(data);
  const place = byId("date-problem");
  if (dates.problem) {
    place.textContent = dates.problem;
    document.querySelector(`.date-inputs [name=${dates.name}]`).focus();
    return;
  }
  const state = currentState();
  const changes = {
    q: String(data.get("q") ?? "").trim(),
    from: dates.from,
    to: dates.to,
    date: dates.from || dates.to ? "" : state.date,
  };
  for (const field of VALUE_FIELDS) {
    const offered = new Set([...form.elements].filter((box) => box.name === field).map((box) => box.value));
    changes[field] = [
      ...state[field].filter((value) => !offered.has(value)),
      ...data.getAll(field).map(String),
    ];
  }
  go(changed(state, changes), { top });
}

// The page before the one at `address`: the one on show when going on, the same as before when only the look changes.
function previousOf(address, going_on) {
  if (going_on) return location.pathname + location.search;
  const { cursor } = parseState(address.slice(1));
  return cursor && cursor === currentState().cursor ? (history.state?.previous ?? null) : null;
}

function followLink(event) {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("a[data-state]");
  if (!link) return;
  event.preventDefault();
  const paging = link.hasAttribute("data-page");
  const address = link.getAttribute("href");
  goTo(address, { focus: paging, top: paging, previous: previousOf(address, link.rel === "next") });
}

// Wide pages always show the filters; on narrow ones they are folded away until asked for.
function foldFilters() {
  const wide = matchMedia("(min-width: 60rem)");
  const apply = () => {
    byId("filters-disclosure").open = wide.matches;
  };
  wide.addEventListener("change", apply);
  apply();
}

async function showIndexState() {
  try {
    const index = await getJson("/api/v1/index");
    byId("archive-size").textContent =
      `${countText(index.articles)} articles in the archive` +
      `${index.first ? `, from ${dayText(index.first)} to ${dayText(index.last)}` : ""}.`;
    if (index.committed) index_text = `archive of ${momentText(index.committed)}`;
    document.querySelectorAll(".index-state").forEach((place) => {
      place.textContent = index_text;
    });
  } catch {
    // The page works without these facts.
  }
}

function bindPage() {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submitted();
  });
  byId("facets").addEventListener(
    "change",
    (event) => event.target.type === "checkbox" && submitted({ top: false }),
  );
  bindSuggestBox(byId("q"), {
    address: (q) => suggestAddress(currentState(), q),
    enabled: suggestionsOn,
    announce: (text) => {
      byId("announcer").textContent = text;
    },
  });
  document.addEventListener("click", followLink);
  window.addEventListener("popstate", (event) => {
    // Following a skip link is an entry of the history too, but no other list.
    if (pageAddress(currentState()) !== shown)
      show({ from_cache: true, announce: true, scroll: event.state?.scroll ?? null });
  });
  window.addEventListener("pagehide", rememberPlace);
  const keys = [
    ["/", "go to the search box"],
    ["j k", "next, previous result"],
    ["Enter", "open the result"],
    ["Esc", "leave the box, let go of the result"],
    ["?", "this list"],
  ];
  const open_settings = renderControls(byId("page-controls"), keys);
  bindKeys(
    {
      "/": () => byId("q").select(),
      j: () => moveFocus(headlines(), 1),
      k: () => moveFocus(headlines(), -1),
      "?": open_settings,
      Escape: () => {
        document.activeElement.blur();
      },
    },
    shortcutsOn,
  );
}

bindPage();
foldFilters();
showAgain();
showIndexState();
