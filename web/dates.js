// Dates as people type them and as the page says them. Pure: no clock, no locale, no time zone but UTC.

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAY_MS = 86_400_000;

const two = (number) => String(number).padStart(2, "0");

function isDay(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

function monthNumber(name) {
  const wanted = name.toLowerCase().replace(".", "");
  if (wanted.length < 3) return 0;
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(wanted === "sept" ? "sep" : wanted)) + 1;
}

const isoDay = (year, month, day) => `${year}-${two(month)}-${two(day)}`;

// 31/5/2025 or 5/31/2025: one reading, or both when either could be meant.
function readSlashed(first, second, year) {
  const readings = [
    [second, first],
    [first, second],
  ]
    .filter(([month, day]) => isDay(year, month, day))
    .map(([month, day]) => isoDay(year, month, day));
  const choices = [...new Set(readings)];
  if (choices.length === 1) return { value: choices[0] };
  return choices.length ? { choices: choices.sort() } : null;
}

// What a typed date means to the API: {value: "2025-05-31"}, {choices: [two days]} when day and month could be either way round, or
// null. The empty text is {value: ""}: no limit.
export function readDate(text) {
  const typed = text.trim().replace(/\s+/g, " ");
  if (typed === "" || /^-\d{1,5}[dwmy]$/.test(typed) || /^\d{4}-\d{2}-\d{2}T\S+$/.test(typed))
    return { value: typed };
  let match = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(typed);
  if (match) {
    const [year, month, day] = match.slice(1).map(Number);
    if (match[3]) return isDay(year, month, day) ? { value: isoDay(year, month, day) } : null;
    if (match[2]) return isDay(year, month, 1) ? { value: `${year}-${two(month)}` } : null;
    return { value: match[1] };
  }
  match = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})$/.exec(typed);
  if (match) return readSlashed(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]+\.?),? (\d{4})$/.exec(typed) ?? reordered(typed);
  if (!match) return null;
  const month = monthNumber(match[2]);
  const year = Number(match[3]);
  if (!month) return null;
  if (!match[1]) return { value: `${year}-${two(month)}` };
  return isDay(year, month, Number(match[1])) ? { value: isoDay(year, month, Number(match[1])) } : null;
}

// "May 31, 2025" in the order of "31 May 2025".
function reordered(typed) {
  const match = /^([A-Za-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(typed);
  return match && [typed, match[2], match[1], match[3]];
}

// "2025-05-31" -> "31 May 2025", "2025-05" -> "May 2025", "2025" -> "2025"; anything else as it is.
export function dayText(value) {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

// "2025-06-06T05:11:09Z" -> "6 June 2025, 05:11 UTC".
export function momentText(value) {
  const time = /T(\d{2}:\d{2})/.exec(value);
  return time ? `${dayText(value)}, ${time[1]}${zoneText(value)}` : dayText(value);
}

function zoneText(value) {
  const zone = /(Z|[+-]\d{2}:?\d{2})$/.exec(value.slice(11));
  if (!zone) return "";
  return zone[1] === "Z" || /^[+-]00:?00$/.test(zone[1]) ? " UTC" : ` UTC${zone[1]}`;
}

const METHOD_TEXT = {
  meta: "",
  dateline: "from the dateline",
  relative: "from a relative date",
  crawl: "day it was fetched",
};
const UNDATED_TEXT = {
  none: "",
  ambiguous: "day and month unclear",
  impossible: "no possible date",
  unreadable: "date not readable",
};
const PRECISION_TEXT = { year: "year only", month: "month only" };

// How a result says when: {text, datetime, certainty}. `datetime` is "" for the undated; `certainty` is "" for a stated day.
export function publishedText(published) {
  if (!published?.value) {
    const why = UNDATED_TEXT[published?.method] ?? "";
    const original = published?.original ? `“${published.original}”` : "";
    return { text: "Undated", datetime: "", certainty: [why, original].filter(Boolean).join(": ") };
  }
  const certainty = [PRECISION_TEXT[published.precision], METHOD_TEXT[published.method]]
    .filter(Boolean)
    .join(", ");
  return { text: dayText(published.value), datetime: published.value, certainty };
}

// The same with the hour where it is known, for the article page.
export function publishedMoment(published) {
  const said = publishedText(published);
  const timed = published?.precision === "minute" || published?.precision === "second";
  return timed ? { ...said, text: momentText(published.value) } : said;
}

// First and last day of a bucket, as `from` and `to` take them.
export function bucketRange(start, interval) {
  if (interval === "year") return { from: start.slice(0, 4), to: start.slice(0, 4) };
  if (interval === "month") return { from: start.slice(0, 7), to: start.slice(0, 7) };
  if (interval === "week")
    return { from: start, to: new Date(Date.parse(start) + 6 * DAY_MS).toISOString().slice(0, 10) };
  return { from: start, to: start };
}

export function bucketText(start, interval) {
  const { from } = bucketRange(start, interval);
  return interval === "week" ? `week of ${dayText(from)}` : dayText(from);
}

// "1–30 June 2025", "May–June 2025", "31 May 2024 – 2 June 2025": what both ends share is said once.
function spanText(from, to) {
  const iso = /^\d{4}(-\d{2}){0,2}$/;
  if (!iso.test(from) || !iso.test(to) || from.length !== to.length)
    return `${dayText(from)} – ${dayText(to)}`;
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}–${dayText(to)}`;
  if (from.length > 4 && from.slice(0, 4) === to.slice(0, 4)) {
    const start = dayText(from).slice(0, -5);
    return from.length === 7 ? `${start}–${dayText(to)}` : `${start} – ${dayText(to)}`;
  }
  return from.length === 4 ? `${from}–${to}` : `${dayText(from)} – ${dayText(to)}`;
}

// A date filter in words: "1–30 June 2025", "from May 2025", "until 2024", "undated only".
export function intervalText({ from = "", to = "", value = "" }) {
  if (value === "none") return "undated only";
  if (from && from === to) return dayText(from);
  if (from && to) return spanText(from, to);
  return from ? `from ${dayText(from)}` : `until ${dayText(to)}`;
}
