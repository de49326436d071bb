// Suggestions under a search box: a combobox with a list, after the pattern of WAI-ARIA. The box stays a plain field of a plain form:
// nothing is put in it before the reader takes a suggestion. Sends what is typed only while `enabled()`; knows no addresses.
import { ApiProblem, getJson } from "./api.js";
import { element } from "./dom.js";

const PAUSE_MS = 150; // after the last key: a fast typist asks once a word, not once a letter

// ["q", [completions], [descriptions], ...] -> [{text, description}]. Total: of an answer it does not know, nothing.
export function readSuggestions(answer) {
  const [, completions, descriptions] = Array.isArray(answer) ? answer : [];
  if (!Array.isArray(completions)) return [];
  return completions
    .map((text, i) => ({ text, description: String(descriptions?.[i] ?? "") }))
    .filter(({ text }) => typeof text === "string" && text !== "");
}

// The option to stand on next: round through all `count` of them and -1, the box itself.
export function movedChoice(at, step, count) {
  return ((at + 1 + step + count + 1) % (count + 1)) - 1;
}

export function countPhrase(count) {
  return `${count} suggestion${count === 1 ? "" : "s"}`;
}

function optionOf(list_id, { text, description }, i) {
  return element(
    "li",
    { id: `${list_id}-${i}`, role: "option", "aria-selected": "false" },
    element("span", { class: "suggestion-text", dir: "auto" }, text),
    " ",
    element("span", { class: "suggestion-kind" }, description),
  );
}

class SuggestBox {
  constructor(input, { address, enabled, announce }) {
    Object.assign(this, { input, address, enabled, announce });
    this.list = element("ul", {
      id: `${input.id}-suggestions`,
      class: "suggestions",
      role: "listbox",
      "aria-label": "Suggestions",
      hidden: true,
    });
    this.found = [];
    this.at = -1;
    this.timer = 0;
    this.asking = null; // the AbortController of the request under way
  }

  bind() {
    const { input, list } = this;
    input.form.append(list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
      ["aria-controls", list.id],
    ]) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", (event) => this.typed(event));
    input.addEventListener("compositionend", (event) => this.typed(event));
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    // The keyboard stays in the box while the mouse chooses.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take([...list.children].indexOf(option));
    });
  }

  isOpen() {
    return !this.list.hidden;
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.stand(-1);
  }

  typed(event) {
    if (event.isComposing) return; // half a character is no text yet
    clearTimeout(this.timer);
    this.asking?.abort();
    this.stand(-1);
    if (this.input.value.trim() === "" || !this.enabled()) this.close();
    else this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  async ask() {
    const q = this.input.value;
    if (q.trim() === "" || !this.enabled()) return;
    this.asking?.abort();
    const controller = (this.asking = new AbortController());
    let found = [];
    try {
      found = readSuggestions(await getJson(this.address(q), { signal: controller.signal }));
    } catch (error) {
      if (!controller.signal.aborted && !(error instanceof ApiProblem)) throw error;
    }
    // What comes late, or after the reader has left the box, is not shown.
    if (!controller.signal.aborted && document.activeElement === this.input) this.show(found);
  }

  show(found) {
    if (found.length === 0) return this.close();
    this.found = found;
    this.list.replaceChildren(...found.map((each, i) => optionOf(this.list.id, each, i)));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.stand(-1);
    this.announce(countPhrase(found.length));
  }

  stand(at) {
    this.at = at;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const option = this.list.children[at];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  take(i) {
    this.input.value = this.found[i].text;
    this.close();
    this.input.form.requestSubmit();
  }

  pressed(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.isOpen()) this.stand(movedChoice(this.at, step, this.found.length));
    else if (event.key === "ArrowDown" && this.enabled()) this.ask();
    else if (event.key === "Enter" && this.isOpen() && this.at >= 0) this.take(this.at);
    else if (event.key === "Escape" && this.isOpen()) this.close();
    else return; // the browser's own; leaving by Tab closes the list and takes nothing
    event.preventDefault();
  }
}

// Puts the list under `input`, a field of a form. `address(q)`: where suggestions for a text come from; `enabled()`: whether what is
// typed may be sent; `announce(text)`: for those who do not see the list open.
export function bindSuggestBox(input, options) {
  new SuggestBox(input, options).bind();
}
