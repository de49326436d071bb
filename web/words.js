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
