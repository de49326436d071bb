// Sets the reader's own choice of theme before the first paint; without one the browser's prefers-color-scheme rules. A classic
// script, so that it runs before the style sheet is used. Does not draw the control: settings.js does.
(function () {
  try {
    const chosen = window.localStorage.getItem("backfile.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the browser's own preference is then used.
  }
})();
