// Articles like the one shown, each with the words that make it so.
import { element } from "./dom.js";
import { byline, publishedNode } from "./results_view.js";

function relatedItem(result) {
  const because = result.because ?? [];
  return element(
    "li",
    {},
    element(
      "h3",
      {},
      element("a", { href: result.link, lang: result.lang ?? null }, result.title || "(no headline)"),
    ),
    element("p", { class: "byline" }, byline(result, publishedNode(result.published))),
    because.length
      ? element(
          "p",
          { class: "because" },
          "Shares ",
          because.flatMap((word, i) => [i ? ", " : "", element("em", {}, word)]),
        )
      : null,
  );
}

export function renderRelated(place, results) {
  place.replaceChildren(
    element("h2", {}, "Related articles"),
    results.length
      ? element("ol", {}, results.map(relatedItem))
      : element("p", {}, "Nothing in the archive is much like this article."),
  );
}
