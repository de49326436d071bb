// Leads from one marked place of an article to the next.
import { element } from "./dom.js";

export class HitBar {
  // `marks`: the <mark> nodes in reading order. Shows nothing when there are none.
  constructor(place, marks, query) {
    this.marks = marks;
    this.at = -1;
    this.label = element("span", { class: "hit-label" });
    place.hidden = marks.length === 0;
    if (marks.length === 0) return;
    marks.forEach((mark) => {
      mark.tabIndex = -1;
    });
    const button = (text, step, name) =>
      element("button", {
        type: "button",
        class: name,
        "aria-label": text,
        title: text,
        on: { click: () => this.move(step) },
      });
    place.replaceChildren(
      element("span", { class: "hit-query", title: query }, query),
      this.label,
      button("Previous place (p)", -1, "up"),
      button("Next place (n)", 1, "down"),
    );
    this.say();
  }

  say() {
    this.label.textContent =
      this.at < 0
        ? `${this.marks.length} ${this.marks.length === 1 ? "place" : "places"}`
        : `${this.at + 1} of ${this.marks.length}`;
  }

  move(step) {
    if (this.marks.length === 0) return;
    this.marks[this.at]?.classList.remove("current");
    const start = this.at < 0 && step < 0 ? 0 : this.at;
    this.at = (start + step + this.marks.length) % this.marks.length;
    const mark = this.marks[this.at];
    mark.classList.add("current");
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
    this.say();
  }
}
