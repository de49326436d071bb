// Numbers and names as the page says them. Pure.

const numbers = new Intl.NumberFormat("en");
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

export function countText(number) {
  return numbers.format(number);
}

// 1, "article" -> "1 article"; 0 -> "No articles".
export function plural(number, noun) {
  if (number === 0) return `No ${noun}s`;
  return `${countText(number)} ${noun}${number === 1 ? "" : "s"}`;
}

// 0.0452 -> "4.5 %"; small shares keep two digits that say something.
export function shareText(share) {
  const percent = share * 100;
  if (percent === 0) return "0 %";
  if (percent < 0.01) return "under 0.01 %";
  return `${percent < 1 ? percent.toFixed(2) : percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`;
}

// "ja" -> "Japanese"; an unknown code as it is.
export function languageName(code) {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // not a language code at all
  }
}

export const FIELD_LABELS = {
  date: "Year",
  source: "Source",
  topic: "Topic",
  lang: "Language",
  agency: "Agency",
};

export function valueText(field, value) {
  return field === "lang" ? languageName(value) : value;
}

// Only http and https addresses may become links; anything else is null.
export function webAddress(text) {
  if (!text) return null;
  try {
    const address = new URL(text);
    return address.protocol === "http:" || address.protocol === "https:" ? address.href : null;
  } catch {
    return null;
  }
}

const UNITS = { d: "day", w: "week", m: "month", y: "year" };

// "30d" -> "30 days".
export function halfLifeText(half_life) {
  return plural(Number(half_life.slice(0, -1)), UNITS[half_life.at(-1)]);
}

// 2.3148 -> "2.31", -0.4 -> "−0.40".
export function weightText(weight) {
  return weight.toFixed(2).replace("-", "−");
}

// What adds to a score -> a phrase. `via` is the word of the archive where the query's own does not say it.
export function contributionText({ form, text, via }) {
  const quoted = `“${text}”`;
  switch (form) {
    case "stem":
      return `${quoted} in any form`;
    case "exact":
      return `${quoted} as typed`;
    case "pattern":
      return `${quoted}, here “${via}”`;
    case "title":
      return `${quoted} in the headline`;
    case "lead":
      return `${quoted} in the first lines`;
    case "near":
      return `${quoted} near one another`;
    case "title_equal":
      return "The headline is the query";
    case "expansion":
      return `The related word “${text ?? via}”`;
    case "recency":
      return "Its age";
    default:
      return [form, text].filter(Boolean).join(": ");
  }
}
