// One article as a page: head, text with the marks of the query it was found by, and its papers at the foot.
import { citation } from "./citation.js";
import { momentText, publishedMoment } from "./dates.js";
import { element, hidden, joined } from "./dom.js";
import { highlighted } from "./highlight.js";
import { publishedNode } from "./results_view.js";
import { countText, languageName, webAddress } from "./words.js";
import { emptyState, pageAddress } from "./url_state.js";

const LONG_TITLE = 110; // characters, from which a headline is set smaller

function searchFor(field, value) {
  return pageAddress({ ...emptyState(), [field]: [value] });
}

function origin(article) {
  const link = (field, value, said = "") =>
    value ? element("a", { href: searchFor(field, value), class: field }, said && hidden(said), value) : null;
  return element(
    "p",
    { class: "byline" },
    joined([
      link("source", article.source),
      link("agency", article.agency, "agency "),
      article.place,
      publishedNode(article.published, publishedMoment),
      article.lang && article.lang !== "en"
        ? element("span", { class: "language" }, languageName(article.lang))
        : null,
    ]),
  );
}

function authors(article) {
  return article.authors?.length
    ? element("p", { class: "authors" }, "By ", article.authors.join(", "))
    : null;
}

function partialBanner(article) {
  if (!article.partial) return null;
  return element(
    "p",
    { class: "notice" },
    element("strong", {}, "Only an excerpt was captured."),
    " The article went on; the archive does not hold the rest.",
  );
}

function topics(article) {
  if (!article.topics?.length) return null;
  return element(
    "ul",
    { class: "topics", "aria-label": "Topics" },
    article.topics.map((topic) =>
      element("li", {}, element("a", { href: searchFor("topic", topic) }, topic)),
    ),
  );
}

// Copies by the clipboard where the page may use it (secure origins), else by a selection.
async function copyText(node, say) {
  try {
    await navigator.clipboard.writeText(node.textContent);
    say("Copied");
  } catch {
    getSelection().selectAllChildren(node);
    say(document.execCommand("copy") ? "Copied" : "Selected: copy it with the keyboard");
  }
}

function citeBox(article) {
  const text = element(
    "p",
    { class: "citation", id: "citation" },
    citation(article, `${location.origin}${article.link}`),
  );
  const said = element("span", { role: "status" });
  const copy = element(
    "button",
    {
      type: "button",
      class: "quiet",
      on: {
        click: () =>
          copyText(text, (word) => {
            said.textContent = word;
          }),
      },
    },
    "Copy",
  );
  return element(
    "section",
    { class: "cite", "aria-label": "Cite" },
    element("h2", {}, "Cite"),
    text,
    element("p", {}, copy, " ", said),
  );
}

function papers(article) {
  const original = webAddress(article.url);
  const rows = [
    [
      "Original",
      original
        ? element("a", { href: original, rel: "noopener noreferrer nofollow" }, original)
        : article.url,
    ],
    ["Dated as", article.published?.original],
    ["Rights", article.rights],
    ["First indexed", article.first_indexed ? momentText(article.first_indexed) : null],
    ["Length", article.words ? `${countText(article.words)} words` : null],
    ["Id", element("a", { href: article.link, rel: "bookmark" }, article.id)],
    [
      "Data",
      element(
        "a",
        { href: `/api/v1/articles/${encodeURIComponent(article.id)}`, type: "application/json" },
        "JSON",
      ),
    ],
  ];
  return element(
    "dl",
    { class: "papers" },
    rows
      .filter(([, value]) => value)
      .map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
  );
}

// `answer`: of /api/v1/articles/{id}, with highlights when it was asked with a query.
export function renderArticle(place, { article, highlights }) {
  const lang = article.lang ?? null;
  const head = element(
    "header",
    {},
    element(
      "h1",
      { lang, class: article.title?.length > LONG_TITLE ? "long" : null },
      article.title ? highlighted(article.title, highlights?.title) : "(no headline)",
    ),
    origin(article),
    authors(article),
  );
  const text = element(
    "div",
    { class: "text", lang },
    article.lead ? element("p", { class: "lead" }, highlighted(article.lead, highlights?.lead)) : null,
    (article.body ?? []).map((paragraph, i) =>
      element("p", {}, highlighted(paragraph, highlights?.body?.[i])),
    ),
  );
  place.replaceChildren(
    ...[head, partialBanner(article), text, topics(article), citeBox(article), papers(article)].filter(
      Boolean,
    ),
  );
}

export function renderMissing(place, problem) {
  const title = problem.status === 404 ? "No such article" : problem.title;
  place.replaceChildren(
    element("h1", {}, title),
    element(
      "div",
      { class: "problem" },
      element("p", { class: "problem-detail" }, problem.detail),
      element("p", {}, element("a", { href: "/" }, "Search the archive")),
    ),
  );
}
