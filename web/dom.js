// Small ways to build nodes. Text always goes in as text: nothing here reads markup.

// element("a", {href: "/", class: "chip", on: {click}}, "text", node, null). Attributes that are null or false are left out, true is "".
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(
    ...children
      .flat()
      .filter((child) => child !== null && child !== undefined && child !== false && child !== ""),
  );
  return node;
}

// A link within the page's own search: it is followed without loading the page anew (search_page.js sees to it).
export function stateLink(address, attributes, ...children) {
  return element("a", { href: address, "data-state": true, ...attributes }, ...children);
}

export function hidden(text) {
  return element("span", { class: "visually-hidden" }, text);
}

// Nodes with a separator between those that are there.
export function joined(nodes, separator = " · ") {
  const present = nodes.filter((node) => node !== null && node !== undefined && node !== "");
  return present.flatMap((node, i) =>
    i === 0 ? [node] : [element("span", { class: "dot", "aria-hidden": "true" }, separator), node],
  );
}

// Does a change of the document without losing the keyboard's place: focus goes to the new node with the same data-key, else to the
// fallback where the old one vanished.
export function keepingFocus(change, fallback) {
  const before = document.activeElement;
  const key = before?.dataset?.key;
  change();
  if (!before || before === document.body || before.isConnected) return;
  const again = key && [...document.querySelectorAll("[data-key]")].find((node) => node.dataset.key === key);
  (again || fallback)?.focus({ preventScroll: Boolean(again) });
}
