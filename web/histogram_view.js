// The date histogram: a bar a bucket, each a link that narrows to it; a stretch is chosen by dragging, by Shift and arrow keys, or
// in the From and To boxes. The same numbers stand in a table.
import { element, hidden, stateLink } from "./dom.js";
import { bucketRange, bucketText } from "./dates.js";
import { axisTop, barHeights, bucketValue, tickLabels } from "./histogram.js";
import { StretchChooser, bucketReadout } from "./stretch_chooser.js";
import { changed, pageAddress } from "./url_state.js";
import { countText, plural, shareText } from "./words.js";

const LABEL_WIDTH = 86; // pixels a label of the time axis needs

function bar(state, histogram, bucket, height, index) {
  const range = bucketRange(bucket.start, histogram.interval);
  const fill = element("span", { class: "bar-fill" });
  fill.style.height = `${height * 100}%`;
  return stateLink(
    pageAddress(changed(state, { ...range, date: "" })),
    {
      class: "bar",
      tabindex: index === 0 ? "0" : "-1",
      draggable: "false",
      "data-key": `bar-${bucket.start}`,
    },
    fill,
    hidden(bucketReadout(bucket, histogram.interval)),
  );
}

function chartChoice(state) {
  const link = (chart, text) =>
    stateLink(
      pageAddress({ ...state, chart }),
      { "aria-current": state.chart === chart ? "true" : null, "data-key": `chart-${chart}` },
      text,
    );
  return element(
    "div",
    { class: "choice", role: "group", "aria-label": "Bars show" },
    link("count", "Count"),
    link("share", "Share of all"),
  );
}

function table(state, histogram) {
  const row = (bucket) =>
    element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        stateLink(
          pageAddress(changed(state, { ...bucketRange(bucket.start, histogram.interval), date: "" })),
          {},
          bucketText(bucket.start, histogram.interval),
        ),
      ),
      element("td", {}, countText(bucket.articles)),
      element("td", {}, countText(bucket.all)),
      element("td", {}, bucket.all ? shareText(bucket.share) : "–"),
    );
  const head = [histogram.interval, "Articles", "In the archive", "Share"].map((text) =>
    element("th", { scope: "col" }, text[0].toUpperCase() + text.slice(1)),
  );
  return element(
    "details",
    { class: "numbers" },
    element("summary", { "data-key": "numbers" }, "Numbers"),
    element(
      "div",
      {
        class: "numbers-scroll",
        tabindex: "0",
        role: "region",
        "aria-label": `Articles per ${histogram.interval}`,
      },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, head)),
        element("tbody", {}, histogram.buckets.map(row)),
      ),
    ),
  );
}

// From and To belong to the search form; the page reads them when it is submitted.
function dateInputs(state) {
  const input = (name, label) =>
    element(
      "label",
      {},
      label,
      " ",
      element("input", {
        form: "search-form",
        name,
        value: state[name],
        autocomplete: "off",
        inputmode: "text",
        size: "11",
        placeholder: name === "from" ? "2025-05" : "2025-05-31",
        "data-key": `input-${name}`,
        "aria-describedby": "date-problem",
      }),
    );
  return element(
    "div",
    { class: "date-inputs", role: "group", "aria-label": "Published between" },
    input("from", "From"),
    input("to", "To"),
    element(
      "button",
      { type: "submit", form: "search-form", class: "quiet", "data-key": "apply-dates" },
      "Apply",
      hidden(" dates"),
    ),
    state.from || state.to || state.date
      ? stateLink(
          pageAddress(changed(state, { from: "", to: "", date: "" })),
          { class: "quiet-link", "data-key": "whole-period" },
          "Whole period",
        )
      : null,
    element("span", { id: "date-problem", class: "date-problem" }),
  );
}

function timeAxis(histogram, width) {
  const labels = tickLabels(
    histogram.buckets,
    histogram.interval,
    Math.max(1, Math.floor(width / LABEL_WIDTH)),
  );
  const count = histogram.buckets.length;
  return element(
    "div",
    { class: "time-axis", "aria-hidden": "true" },
    labels.map(({ index, text }) => {
      const label = element("span", {}, text);
      const place = index / count;
      if (place > 0.9) label.style.right = "0";
      else label.style.left = `${place * 100}%`;
      return label;
    }),
  );
}

function plotOf(state, histogram) {
  const heights = barHeights(histogram.buckets, state.chart);
  const bars = histogram.buckets.map((bucket, index) => bar(state, histogram, bucket, heights[index], index));
  const density = bars.length > 150 ? " dense" : bars.length < 50 ? " sparse" : "";
  return element(
    "div",
    {
      class: `plot${density}`,
      role: "group",
      "aria-label": `Articles per ${histogram.interval}. Arrow keys move between bars, Shift and an arrow choose a stretch, Enter narrows to it.`,
    },
    bars,
    element("div", { class: "band", hidden: true }),
  );
}

// What the readout says while nothing is pointed at.
function standingText(histogram) {
  const undated = histogram.undated ? `${plural(histogram.undated, "undated article")} not drawn. ` : "";
  return [
    undated,
    element("span", { class: undated ? "hint" : null }, "Drag across the bars to choose a stretch."),
  ];
}

// Fills and shows `place`: bars where there are any to compare, the date boxes always. `choose` and `announce` as in StretchChooser.
export function renderHistogram(place, state, histogram, { choose, announce }) {
  // A lone bar says nothing that the heading does not.
  const drawn =
    histogram && histogram.buckets.length > 1 && histogram.buckets.some((bucket) => bucket.articles > 0);
  const numbers_open = place.querySelector(".numbers")?.open ?? false;
  place.hidden = false;
  if (!drawn) {
    place.replaceChildren(dateInputs(state));
    return;
  }
  const most = Math.max(...histogram.buckets.map((bucket) => bucketValue(bucket, state.chart)));
  const top = axisTop(most, state.chart);
  const readout = element("p", { class: "readout", "aria-hidden": "true" });
  const say = (text) => readout.replaceChildren(...(text ? [text] : standingText(histogram)));
  say(null);
  const plot = plotOf(state, histogram);
  const numbers = table(state, histogram);
  numbers.open = numbers_open;
  place.replaceChildren(
    element(
      "div",
      { class: "timeline-head" },
      element("h2", {}, `Articles per ${histogram.interval}`),
      readout,
      chartChoice(state),
    ),
    element(
      "div",
      { class: "chart" },
      element(
        "span",
        { class: "axis-top", "aria-hidden": "true" },
        state.chart === "share" ? shareText(top) : countText(top),
      ),
      plot,
      timeAxis(histogram, place.clientWidth || 600),
    ),
    element("div", { class: "timeline-foot" }, dateInputs(state), numbers),
  );
  new StretchChooser(plot, histogram, { say, choose, announce });
}
