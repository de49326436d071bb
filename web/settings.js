// What the reader may set, kept in this browser only: theme, whether single-key shortcuts are on, and whether what is typed is sent
// for suggestions. Draws the two controls of the page head and the dialog that lists the query forms and the keys.
import { element } from "./dom.js";

const SHORTCUTS_KEY = "backfile.shortcuts";
const SUGGESTIONS_KEY = "backfile.suggestions";
const THEME_KEY = "backfile.theme";

function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The choice then holds until the page is left.
  }
}

// Both are on until switched off.
const switches = new Map([SHORTCUTS_KEY, SUGGESTIONS_KEY].map((key) => [key, stored(key) !== "off"]));

export function shortcutsOn() {
  return switches.get(SHORTCUTS_KEY);
}

// Whether what is being typed may be sent to the server before it is searched for.
export function suggestionsOn() {
  return switches.get(SUGGESTIONS_KEY);
}

function chosenTheme() {
  return document.documentElement.dataset.theme ?? "auto";
}

function chooseTheme(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  store(THEME_KEY, theme === "auto" ? null : theme);
}

function isDark() {
  const theme = chosenTheme();
  return theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}

function themeChoice() {
  const radio = ([value, text]) =>
    element(
      "label",
      {},
      element("input", {
        type: "radio",
        name: "theme",
        value,
        checked: value === chosenTheme(),
        on: { change: () => chooseTheme(value) },
      }),
      text,
    );
  return element(
    "fieldset",
    {},
    element("legend", {}, "Theme"),
    [
      ["auto", "As the system"],
      ["light", "Light"],
      ["dark", "Dark"],
    ].map(radio),
  );
}

function switchOf(key, text) {
  const box = element("input", {
    type: "checkbox",
    checked: switches.get(key),
    on: {
      change: () => {
        switches.set(key, box.checked);
        store(key, box.checked ? null : "off");
      },
    },
  });
  return element("label", { class: "switch" }, box, text);
}

// What can be typed in the search box, by example.
const QUERY_FORMS = [
  ["rice tariff", "both words, in any form"],
  ['"rice council"', "exactly these words, one after the other"],
  ["rice -export", "without a word"],
  ["rice OR wheat", "either; parentheses group: rice (tariff OR quota)"],
  ["title:rice", "in the headline; also lead: body: author: source: agency: topic: lang:"],
  ["rice NEAR/5 tariff", "at most 5 words apart; PRE/5 in this order"],
  ["rice SAME tariff", "in one paragraph; SENT in one sentence"],
  ["tariff*", "every word that begins so; wom?n with one letter open"],
  ["atleast3:tariff", "at least three mentions in the text"],
  ["caps:US", "in capitals: US and U.S., not us"],
  ["date:2025-05..2025-06", "by day of publication; also date:-7d date:none"],
];

function queryForms() {
  return element(
    "dl",
    { class: "forms" },
    QUERY_FORMS.map(([form, text]) =>
      element("div", {}, element("dt", {}, element("code", {}, form)), element("dd", {}, text)),
    ),
  );
}

function dialogOf(keys) {
  const row = ([key, text]) =>
    element(
      "div",
      {},
      element(
        "dt",
        {},
        key.split(" ").map((name) => element("kbd", {}, name)),
      ),
      element("dd", {}, text),
    );
  const dialog = element(
    "dialog",
    { class: "settings", "aria-labelledby": "settings-heading" },
    element(
      "form",
      { method: "dialog" },
      element("h2", { id: "settings-heading" }, "Help and settings"),
      element("h3", {}, "Searching"),
      queryForms(),
      element("h3", {}, "Keyboard"),
      element("dl", { class: "keys" }, keys.map(row)),
      switchOf(SHORTCUTS_KEY, "Use single-key shortcuts"),
      switchOf(SUGGESTIONS_KEY, "Suggest while typing (sends what is typed)"),
      themeChoice(),
      element("button", { type: "submit" }, "Close"),
    ),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  return dialog;
}

// Fills `place` with the theme toggle and the settings button; returns the action that opens the dialog. `keys`: [["j k", "what"]].
export function renderControls(place, keys) {
  const open = () => {
    const dialog = dialogOf(keys);
    document.body.append(dialog);
    dialog.showModal();
  };
  const toggle = element("button", {
    type: "button",
    class: "icon-button theme-button",
    "aria-label": "Switch between light and dark",
    title: "Light or dark",
    on: { click: () => chooseTheme(isDark() ? "light" : "dark") },
  });
  const keys_button = element(
    "button",
    {
      type: "button",
      class: "icon-button keys-button",
      "aria-label": "Help and settings",
      title: "Help and settings (?)",
      on: { click: open },
    },
    "?",
  );
  place.replaceChildren(toggle, keys_button);
  return open;
}
