// The article page: id from the path, query (if it was opened from a search) from the address -> article, related, way back.
import { ApiProblem, getJson } from "./api.js";
import { renderArticle, renderMissing } from "./article_view.js";
import { element } from "./dom.js";
import { HitBar } from "./hit_bar.js";
import { bindKeys, moveFocus } from "./keyboard.js";
import { renderRelated } from "./related_view.js";
import { renderControls, shortcutsOn, suggestionsOn } from "./settings.js";
import { bindSuggestBox } from "./suggest_box.js";
import { placeInList } from "./trail.js";
import { emptyState, pageAddress, suggestAddress } from "./url_state.js";
import { countText } from "./words.js";

const byId = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
const article_address = `/api/v1/articles/${location.pathname.split("/").pop()}`;
let hit_bar = null;

// Goes back to the list itself where this tab still has it, so that the reader finds their place in it; says whether it could.
function goBackTo(entry) {
  const kept = window.navigation?.entries().some((known) => known.key === entry);
  if (kept) window.navigation.traverseTo(entry);
  return Boolean(kept);
}

function renderTrail(place) {
  const list = placeInList(location.pathname + location.search);
  const back = list?.address ?? (query ? pageAddress({ ...emptyState(), q: query }) : null);
  if (!back) return;
  place.hidden = false;
  place.replaceChildren(
    element(
      "a",
      {
        href: back,
        class: "back",
        on: { click: (event) => goBackTo(list?.entry) && event.preventDefault() },
      },
      "Back to results",
    ),
  );
  if (!list) return;
  const step = (link, rel, text) =>
    link ? element("a", { href: link, rel }, text) : element("span", { "aria-hidden": "true" }, text);
  place.append(
    element(
      "span",
      { class: "steps" },
      step(list.previous, "prev", "Previous"),
      element("span", { class: "count" }, `${countText(list.number)} of ${countText(list.of)} on this page`),
      step(list.next, "next", "Next"),
    ),
  );
}

async function articleAnswer() {
  try {
    return await getJson(query ? `${article_address}?${new URLSearchParams({ q: query })}` : article_address);
  } catch (error) {
    // A query that cannot be read must not hide the article.
    if (query && error instanceof ApiProblem && error.status === 400) return getJson(article_address);
    throw error;
  }
}

async function showArticle() {
  try {
    const answer = await articleAnswer();
    renderArticle(byId("article"), answer);
    document.title = `${answer.article.title || "Article"} – Backfile`;
    hit_bar = new HitBar(byId("hit-bar"), [...document.querySelectorAll(".article mark")], query);
    showRelated();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    renderMissing(byId("article"), error);
    document.title = `${error.status === 404 ? "No such article" : error.title} – Backfile`;
  }
  byId("main").setAttribute("aria-busy", "false");
}

async function showRelated() {
  try {
    renderRelated(byId("related"), (await getJson(`${article_address}/related?limit=6`)).results);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    byId("related").hidden = true; // the article stands without it
  }
}

function bindPage() {
  byId("q").value = query;
  bindSuggestBox(byId("q"), {
    address: (q) => suggestAddress(emptyState(), q),
    enabled: suggestionsOn,
    announce: (text) => {
      byId("announcer").textContent = text;
    },
  });
  const keys = [
    ["n p", "next, previous marked place"],
    ["j k", "next, previous related article"],
    ["Enter", "open it"],
    ["/", "go to the search box"],
    ["Esc", "leave the box, let go of the link"],
    ["?", "this list"],
  ];
  const open_settings = renderControls(byId("page-controls"), keys);
  const related = () => [...document.querySelectorAll(".related h3 a")];
  bindKeys(
    {
      n: () => hit_bar?.move(1),
      p: () => hit_bar?.move(-1),
      j: () => moveFocus(related(), 1),
      k: () => moveFocus(related(), -1),
      "/": () => byId("q").select(),
      "?": open_settings,
      Escape: () => {
        document.activeElement.blur();
      },
    },
    shortcutsOn,
  );
}

bindPage();
renderTrail(byId("trail"));
showArticle();
