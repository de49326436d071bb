// The filter panels: checkboxes inside the search form, with counts in their labels. A year narrows by from and to, so years are links.
import { element, hidden, stateLink } from "./dom.js";
import { VALUE_FIELDS, activeFilters, changed, pageAddress } from "./url_state.js";
import { FIELD_LABELS, countText, valueText } from "./words.js";

const SHOWN = 8; // values of a panel that is not opened,
const FEW = 10; // unless it has no more than this: nobody opens a panel for one value
const FILTER_BOX_FROM = 21; // values, from which a box to find one is worth its room

function checkbox(field, value, articles, checked) {
  const text = valueText(field, value);
  return element(
    "li",
    { "data-text": text.toLowerCase() },
    element(
      "label",
      { class: "facet-value" },
      element("input", {
        type: "checkbox",
        form: "search-form",
        name: field,
        value,
        checked,
        "data-key": `facet-${field}-${value}`,
      }),
      element("span", { class: "facet-text" }, text),
      element(
        "span",
        { class: "facet-count" },
        hidden(", "),
        countText(articles),
        hidden(articles === 1 ? " article" : " articles"),
        checked ? hidden(", selected") : null,
      ),
    ),
  );
}

function filterBox(field, list) {
  const label = FIELD_LABELS[field].toLowerCase();
  const input = element("input", {
    type: "search",
    class: "facet-filter",
    autocomplete: "off",
    placeholder: `Find a ${label}`,
    "aria-label": `Find a ${label} in this list`,
    "data-key": `find-${field}`,
  });
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    for (const item of list.children) item.hidden = !item.dataset.text.includes(wanted);
  });
  return input;
}

// Opens or closes a panel: a link, so that the opened panel is part of the address too.
function moreLink(state, field, open, more) {
  if (!open && !more) return null;
  const fields = open ? state.open.filter((name) => name !== field) : [...state.open, field];
  return stateLink(
    pageAddress({ ...state, open: fields }),
    { class: "more", "data-key": `more-${field}` },
    open ? "Fewer" : "More",
    hidden(` of ${FIELD_LABELS[field]}`),
  );
}

function panel(field, contents) {
  return element(
    "fieldset",
    { class: `facet facet-${field}` },
    element("legend", {}, FIELD_LABELS[field]),
    contents,
  );
}

function valuePanel(state, field, facet) {
  const open = state.open.includes(field);
  // A chosen value that no article has under the other filters is still shown, so that it can be unchosen.
  const known = new Set(facet.values.map((entry) => entry.value));
  const chosen = state[field]
    .filter((value) => !known.has(value))
    .map((value) => ({ value, articles: 0, selected: true }));
  const values = [...facet.values, ...chosen].map((entry) => ({
    ...entry,
    selected: entry.selected || state[field].includes(entry.value),
  }));
  if (values.length === 0) return null;
  const most = values.length <= FEW && !facet.more ? FEW : SHOWN;
  const shown = values.filter((entry, i) => open || i < most || entry.selected);
  const list = element(
    "ul",
    {},
    shown.map((entry) => checkbox(field, entry.value, entry.articles, entry.selected)),
  );
  const more = facet.more || shown.length < values.length;
  return panel(field, [
    shown.length >= FILTER_BOX_FROM ? filterBox(field, list) : null,
    list,
    moreLink(state, field, open, more),
  ]);
}

function yearPanel(state, facet) {
  if (facet.values.length === 0) return null;
  const isChosen = (entry) => state.from === entry.value && state.to === entry.value;
  const year = (entry) => {
    const current = isChosen(entry);
    const address = pageAddress(
      changed(state, current ? { from: "", to: "" } : { from: entry.value, to: entry.value, date: "" }),
    );
    return element(
      "li",
      {},
      stateLink(
        address,
        { class: "facet-value", "aria-current": current ? "true" : null, "data-key": `year-${entry.value}` },
        element("span", { class: "facet-text" }, entry.value),
        element(
          "span",
          { class: "facet-count" },
          hidden(", "),
          countText(entry.articles),
          hidden(entry.articles === 1 ? " article" : " articles"),
          current ? hidden(", selected") : null,
        ),
      ),
    );
  };
  const open = state.open.includes("date");
  const most = facet.values.length <= FEW ? FEW : SHOWN;
  const newest_first = [...facet.values].reverse();
  const shown = newest_first.filter((entry, i) => open || i < most || isChosen(entry));
  const undated =
    facet.missing > 0
      ? element(
          "li",
          {},
          stateLink(
            pageAddress(changed(state, { from: "", to: "", date: state.date ? "" : "none" })),
            { class: "facet-value", "aria-current": state.date ? "true" : null, "data-key": "year-none" },
            element("span", { class: "facet-text" }, "Undated"),
            element(
              "span",
              { class: "facet-count" },
              hidden(", "),
              countText(facet.missing),
              hidden(" articles"),
            ),
          ),
        )
      : null;
  return panel("date", [
    element("ul", {}, shown.map(year), undated),
    moreLink(state, "date", open, facet.more || shown.length < facet.values.length),
  ]);
}

// Fills `place` with a panel for each facet of the answer that has values.
export function renderFacets(place, state, facets) {
  const panels = VALUE_FIELDS.map((field) => facets[field] && valuePanel(state, field, facets[field]));
  panels.splice(2, 0, facets.date && yearPanel(state, facets.date));
  place.replaceChildren(...panels.filter(Boolean));
}

// The one line that stands for all panels on a narrow page.
export function renderFiltersLabel(summary, state) {
  const number = activeFilters(state).length;
  summary.textContent = number ? `Filters · ${countText(number)} on` : "Filters";
}
