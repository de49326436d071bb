// How to cite an article, as text. Pure.
import { publishedMoment } from "./dates.js";

// “Headline.” Source (Agency), Place, 2 June 2025. https://archive.example/a/…
export function citation(article, address) {
  const title = (article.title || "Without headline").replace(/\.$/, "");
  const by = (article.authors ?? []).join(", ");
  const source = [article.source, article.agency && `(${article.agency})`].filter(Boolean).join(" ");
  const { text, certainty } = publishedMoment(article.published);
  const date = certainty
    ? `${text.replace(/^Undated$/, "undated")} (${certainty})`
    : text.replace(/^Undated$/, "undated");
  const where = [source, article.place, date].filter(Boolean).join(", ");
  return `${by ? `${by}: ` : ""}“${title}.” ${where}.${article.partial ? " Excerpt." : ""} ${address}`;
}
