// Highlights: text and half-open code-point ranges -> parts -> <mark> nodes. Never markup from data.
import { element } from "./dom.js";

// [{text, marked}] whose texts concatenate to `text`. Ranges that overlap, run backwards or past the end are clipped.
export function partsOf(text, ranges = []) {
  const points = Array.from(text);
  const parts = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, at);
    const to = Math.min(end, points.length);
    if (from >= to) continue;
    if (from > at) parts.push({ text: points.slice(at, from).join(""), marked: false });
    parts.push({ text: points.slice(from, to).join(""), marked: true });
    at = to;
  }
  if (at < points.length) parts.push({ text: points.slice(at).join(""), marked: false });
  return parts;
}

// The same as nodes, ready to append.
export function highlighted(text, ranges) {
  return partsOf(text, ranges).map((part) => (part.marked ? element("mark", {}, part.text) : part.text));
}
