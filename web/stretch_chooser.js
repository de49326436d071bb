// Pointer and arrow keys on the bars of the histogram: what is pointed at is read out, a stretch of bars can be chosen. Draws only the
// band over the chosen bars.
import { bucketText, intervalText } from "./dates.js";
import { stretch, stretchTotal } from "./histogram.js";
import { plural, shareText } from "./words.js";

export function bucketReadout(bucket, interval) {
  const said = `${bucketText(bucket.start, interval)}: ${plural(bucket.articles, "article")}`;
  return bucket.all
    ? `${said}, ${shareText(bucket.share)} of all`
    : `${said}; the archive has none of that ${interval}`;
}

// Everything the pointer and the arrow keys do on the bars. `choose` gets the {from, to} of a stretch; `say` and `announce` get a
// sentence, to be seen and to be heard, or null.
export class StretchChooser {
  constructor(plot, histogram, { say, choose, announce }) {
    Object.assign(this, { plot, histogram, say, choose, announce, anchor: null, end: null, dragging: false });
    this.bars = [...plot.querySelectorAll(".bar")];
    this.band = plot.querySelector(".band");
    plot.addEventListener("pointerdown", (event) => this.press(event));
    plot.addEventListener("pointermove", (event) => this.move(event));
    plot.addEventListener("pointerup", (event) => this.release(event));
    plot.addEventListener("pointercancel", () => this.clear());
    plot.addEventListener("pointerleave", () => this.dragging || this.say(null));
    plot.addEventListener("click", (event) => this.click(event), true);
    plot.addEventListener("keydown", (event) => this.key(event));
    plot.addEventListener("focusin", (event) => this.describe(this.bars.indexOf(event.target)));
  }

  indexAt(event) {
    const box = this.plot.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * this.bars.length);
    return Math.max(0, Math.min(this.bars.length - 1, place));
  }

  describe(index) {
    if (index >= 0) this.say(bucketReadout(this.histogram.buckets[index], this.histogram.interval));
  }

  press(event) {
    if (event.button !== 0) return;
    this.anchor = this.end = this.indexAt(event);
    this.pressed_x = event.clientX;
    this.dragging = false;
  }

  move(event) {
    const index = this.indexAt(event);
    if (this.anchor === null || !(event.buttons & 1)) {
      this.describe(index);
      return;
    }
    if (!this.dragging && Math.abs(event.clientX - this.pressed_x) > 4) {
      this.dragging = true;
      this.plot.setPointerCapture(event.pointerId);
    }
    if (this.dragging) this.extend(index);
  }

  extend(index) {
    this.end = index;
    const [first, last] = [Math.min(this.anchor, index), Math.max(this.anchor, index)];
    this.band.hidden = false;
    this.band.style.left = `${(first / this.bars.length) * 100}%`;
    this.band.style.width = `${((last - first + 1) / this.bars.length) * 100}%`;
    const range = stretch(this.histogram.buckets, this.histogram.interval, first, last);
    const said = `${intervalText(range)}: ${plural(stretchTotal(this.histogram.buckets, first, last), "article")}`;
    this.say(said);
    return said;
  }

  release() {
    if (!this.dragging) {
      this.anchor = null;
      return;
    }
    this.finish();
  }

  finish() {
    const range = stretch(this.histogram.buckets, this.histogram.interval, this.anchor, this.end);
    this.clear();
    this.choose(range);
  }

  clear() {
    this.band.hidden = true;
    this.anchor = this.end = null;
    // The click that follows the release still belongs to the drag.
    this.ended_drag = this.dragging;
    this.dragging = false;
    setTimeout(() => {
      this.ended_drag = false;
    }, 0);
    this.say(null);
  }

  click(event) {
    if (!this.ended_drag && !this.dragging) return;
    event.preventDefault();
    event.stopPropagation();
  }

  key(event) {
    const at = this.bars.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: this.bars.length - 1 }[event.key];
    if (to !== undefined && this.bars[to]) {
      event.preventDefault();
      this.step(at, to, event.shiftKey);
    } else if (event.key === "Enter" && this.anchor !== null) {
      event.preventDefault();
      this.finish();
    } else if (event.key === "Escape" && this.anchor !== null) {
      event.stopPropagation();
      this.clear();
    }
  }

  step(at, to, extending) {
    this.bars[at].tabIndex = -1;
    this.bars[to].tabIndex = 0;
    this.bars[to].focus();
    if (extending) {
      if (this.anchor === null) this.anchor = at;
      this.announce(this.extend(to));
    } else if (this.anchor !== null) {
      this.clear();
      this.describe(to);
    }
  }
}
