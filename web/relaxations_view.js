// Other searches for a list without hits or with few, as the answer's `relaxations` name and count them.
import { element, stateLink } from "./dom.js";
import { activeFilters, pageAddress, relaxedState } from "./url_state.js";
import { chipText } from "./summary_view.js";
import { plural } from "./words.js";

const inQuotes = (texts, between) => texts.map((text) => `“${text}”`).join(between);

// "source “A” or “B”"; several fields are always all there are: "any filter".
function filterText(state, fields) {
  if (fields.length > 1) return "any filter";
  const chips = activeFilters(state)
    .filter((filter) => fields.includes(filter.field))
    .map(chipText);
  const label = chips[0]?.[0].toLowerCase() ?? fields[0];
  return [
    label,
    inQuotes(
      chips.map(([, value]) => value),
      " or ",
    ),
  ].join(" ");
}

function linkText(state, { kind, text, fields, spellings }) {
  if (kind === "spelling") {
    return `Did you mean ${inQuotes(
      spellings.map((each) => each.spelled),
      ", ",
    )}?`;
  }
  return `Without ${kind === "filter" ? filterText(state, fields) : inQuotes([text])}`;
}

// One link for each, with its number of articles; null when there is none.
export function relaxationList(state, answer) {
  const relaxations = answer.relaxations ?? [];
  if (relaxations.length === 0) return null;
  const item = (relaxation) => {
    const text = linkText(state, relaxation);
    return element(
      "li",
      {},
      stateLink(pageAddress(relaxedState(state, relaxation)), {}, text),
      text.endsWith("?") ? " " : ": ",
      element("span", { class: "count" }, plural(relaxation.articles, "article")),
    );
  };
  return element("ul", { class: "give-up" }, relaxations.map(item));
}
