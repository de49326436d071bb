// Single-key shortcuts. None is active while one types, together with a modifier, in an open dialog, or when switched off.

export function isTyping(target) {
  return Boolean(
    target?.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]"),
  );
}

// `keys`: {"j": action}. `enabled()` is asked at each key press. An action that returns false leaves the key to the browser.
export function bindKeys(keys, enabled) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const action = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (!action || document.querySelector("dialog[open]")) return;
    // Escape works inside fields too: leaving them is what it is for.
    if (event.key !== "Escape" && (isTyping(event.target) || !enabled())) return;
    if (action(event) !== false) event.preventDefault();
  });
}

// Moves focus by `step` through `nodes` from the one focused, or to the first one.
export function moveFocus(nodes, step) {
  if (nodes.length === 0) return;
  const at = nodes.indexOf(document.activeElement);
  const to = at < 0 ? (step > 0 ? 0 : nodes.length - 1) : Math.max(0, Math.min(nodes.length - 1, at + step));
  nodes[to].focus({ preventScroll: true });
  nodes[to].closest("li, article")?.scrollIntoView({ block: "nearest" });
}
