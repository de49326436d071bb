// The arithmetic of the date histogram: heights, axis, labels and what a stretch of bars means. Pure.
import { bucketRange } from "./dates.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function bucketValue(bucket, chart) {
  return chart === "share" ? bucket.share : bucket.articles;
}

const ROUND_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

// The least round number that is not below `most`. Whole for counts, at most 1 for shares.
export function axisTop(most, chart) {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const fits = (round) => round >= most * (1 - 1e-9) && (chart === "share" || Number.isInteger(round));
  const top = ROUND_STEPS.map((step) => step * power).find(fits);
  return chart === "share" ? Math.min(top, 1) : top;
}

// Heights from 0 to 1; a bar that is not empty stays visible.
export function barHeights(buckets, chart) {
  const top = axisTop(Math.max(0, ...buckets.map((bucket) => bucketValue(bucket, chart))), chart);
  return buckets.map((bucket) => {
    const value = bucketValue(bucket, chart);
    return value === 0 ? 0 : Math.max(0.02, value / top);
  });
}

function labelAt(start, interval, previous) {
  const [year, month, day] = start.split("-");
  if (interval === "year") return year;
  const new_year = !previous || previous.slice(0, 4) !== year;
  if (interval === "month") return new_year ? year : MONTHS[month - 1];
  return new_year ? `${Number(day)} ${MONTHS[month - 1]} ${year}` : `${Number(day)} ${MONTHS[month - 1]}`;
}

// At most `most` labels [{index, text}], at calendar boundaries where the buckets have them (Januaries, then quarters, then months).
export function tickLabels(buckets, interval, most) {
  if (buckets.length === 0 || most < 1) return [];
  const starts = buckets.map((bucket) => bucket.start);
  const every = (test) => starts.flatMap((start, index) => (test(start, index) ? [index] : []));
  const januaries = (years) =>
    every((start) => start.slice(5, 7) === "01" && Number(start.slice(0, 4)) % years === 0);
  const wholes = (years) => every((start) => Number(start.slice(0, 4)) % years === 0);
  const candidates = [];
  if (interval === "month") {
    candidates.push(
      every(() => true),
      every((start) => (Number(start.slice(5, 7)) - 1) % 3 === 0),
    );
    [1, 2, 5, 10, 20, 50].forEach((years) => candidates.push(januaries(years)));
  } else if (interval === "year") {
    [1, 2, 5, 10, 20, 50, 100].forEach((years) => candidates.push(wholes(years)));
  } else {
    const first_of_month = every(
      (start, index) => index > 0 && start.slice(0, 7) !== starts[index - 1].slice(0, 7),
    );
    candidates.push(
      every(() => true),
      every((_, index) => index % 7 === 0),
    );
    if (first_of_month.length > 1)
      candidates.push(
        first_of_month,
        first_of_month.filter((_, i) => i % 3 === 0),
      );
  }
  let indexes = candidates.find((list) => list.length > 0 && list.length <= most);
  if (!indexes) {
    const step = Math.ceil(starts.length / most);
    indexes = every((_, index) => index % step === 0);
  }
  return indexes.map((index, i) => ({
    index,
    text: labelAt(starts[index], interval, i > 0 ? starts[indexes[i - 1]] : null),
  }));
}

// The `from` and `to` of the bars between two indexes, in either order.
export function stretch(buckets, interval, one, other) {
  const clamp = (index) => Math.max(0, Math.min(buckets.length - 1, index));
  const [first, last] = [clamp(Math.min(one, other)), clamp(Math.max(one, other))];
  return {
    from: bucketRange(buckets[first].start, interval).from,
    to: bucketRange(buckets[last].start, interval).to,
  };
}

// Sum over a stretch, for the readout while it is chosen.
export function stretchTotal(buckets, one, other) {
  return buckets
    .slice(Math.min(one, other), Math.max(one, other) + 1)
    .reduce((sum, bucket) => sum + bucket.articles, 0);
}
