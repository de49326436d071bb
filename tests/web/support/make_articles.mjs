// Writes tests/data/browser_articles.jsonl, the archive that the browser tests search. Deterministic: no clock, no random numbers,
// so the committed file is what this program prints:  node tests/web/support/make_articles.mjs > tests/data/browser_articles.jsonl
import { fileURLToPath } from "node:url";
import { stories, other_languages } from "./stories.mjs";

const english_sources = [
  "The Harbour Gazette",
  "Northern Courier",
  "Ledger & Post",
  "O'Hara's Weekly",
  "Daily Meridian",
];
const agencies = ["NPA", "Meridian Press"];
const authors = ["Maren Lisle", "Tobias Okafor-Lund", "Noor Halvorsen", "Étienne Brac"];

function slug(title) {
  return title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}

// Four paragraphs of a story's sentences, begun at another place in the pool for each part.
function bodyOf(story, start) {
  const sentence = (offset) => story.pool[(start + offset) % story.pool.length];
  return [
    `${story.place.toUpperCase()} — ${sentence(0)} ${sentence(1)}`,
    sentence(2),
    `${sentence(3)} ${sentence(4)}`,
    ...(story.pool.length > 5 ? [sentence(5)] : []),
  ];
}

function storyArticles() {
  const articles = [];
  stories.forEach((story, s) => {
    story.parts.forEach(([date, title, lead], p) => {
      const number = s * 5 + p;
      articles.push({
        id: `story-${s}-${p}`,
        title,
        lead,
        body: bodyOf(story, p * 2),
        source: english_sources[number % english_sources.length],
        agency: number % 3 === 0 ? agencies[s % 2] : undefined,
        place: story.place,
        authors: number % 3 === 0 ? [] : [authors[number % authors.length]],
        topics: story.topics,
        language: "en",
        date,
        url: `https://news.example/${slug(title)}`,
      });
    });
  });
  return articles;
}

// Wire copies: another paper prints the agency's text a day later, under a headline of its own.
function wireCopies(originals) {
  return originals
    .filter((article) => article.agency && article.date.length === 10)
    .map((article, i) => {
      const day = new Date(Date.parse(article.date) + 86400000).toISOString().slice(0, 10);
      const source =
        english_sources[(english_sources.indexOf(article.source) + 1 + (i % 3)) % english_sources.length];
      return {
        ...article,
        id: `copy-${article.id}`,
        title: `${article.place}: ${article.title}`,
        source,
        date: day,
        authors: [],
        body: article.body.slice(0, 3),
        rights: `© ${article.agency}`,
        url: `https://wire.example/${article.id}?day=${day}&ed=2`,
      };
    });
}

function foreignArticles() {
  return other_languages.map((article, i) => ({
    id: `foreign-${i}`,
    ...article,
    url: `https://news.example/foreign/${i}`,
  }));
}

// Sport, weekly, so that the date list is long enough to page through and one topic dwarfs the others.
function leagueTable() {
  const clubs = [
    "Ellery Rovers",
    "Norhaven Dock",
    "Lorne United",
    "Skerry Isle",
    "Cape Lorne Town",
    "Quayside",
  ];
  return Array.from({ length: 30 }, (_, week) => {
    const home = clubs[week % 6];
    const away =
      clubs[(week * 5 + 1 + (week % 2)) % 6] === home
        ? clubs[(week + 3) % 6]
        : clubs[(week * 5 + 1 + (week % 2)) % 6];
    const goals = [(week * 7) % 5, (week * 3) % 4];
    return {
      id: `league-${week}`,
      title: `Coastal League: ${home} ${goals[0]}–${goals[1]} ${away}`,
      lead: `${home} met ${away} in week ${week + 1} of the Coastal League.`,
      body: [
        `${home} ${goals[0]}, ${away} ${goals[1]}. Attendance: ${1200 + week * 37}.`,
        week % 4 === 0
          ? "The match was held up for 20 minutes when the ferry with the referee came late."
          : "It rained throughout.",
      ],
      source: english_sources[week % 3],
      topics: ["sport", "football"],
      language: "en",
      date: new Date(Date.UTC(2024, 8, 7 + week * 7)).toISOString().slice(0, 10),
      url: `https://news.example/league/${week + 1}`,
    };
  });
}

// A topic each, so that the topic facet has more than a screenful.
function notices() {
  const topics = [
    "agriculture",
    "arts & letters",
    "aviation",
    "books",
    "education",
    "fire service",
    "food",
    "gardens",
    "history",
    "insurance",
    "law",
    "letters to the editor",
    "music",
    "obituaries",
    "ports",
    "railways",
    "religion",
    "tourism",
    "weather",
    "wildlife",
  ];
  return topics.map((topic, i) => ({
    id: `notice-${i}`,
    title: `In brief: ${topic}`,
    body: [`A short notice from the ${topic} desk of ${english_sources[i % 5]}.`],
    source: english_sources[i % 5],
    topics: [topic],
    language: "en",
    date: `${2019 + (i % 6)}-${String((i % 12) + 1).padStart(2, "0")}-11`,
    url: `https://news.example/notice/${i}`,
  }));
}

// What breaks pages.
function troublemakers() {
  const long_title =
    "Committee on the Revision of the Harbour (Dues, Moorings and Miscellaneous Provisions) Order publishes its 412-page report on the " +
    "reform of the reform of mooring dues, and finds that nobody, including three of its own members, has read the report before it";
  const base = { source: "Northern Courier", topics: ["oddities"], language: "en" };
  return [
    {
      ...base,
      id: "script-title",
      date: "2025-06-05",
      url: "https://news.example/script",
      title: "Hackers post <script>alert(1)</script> in harbour guest book",
      lead: "<img src=x onerror=alert(2)> was the second entry.",
      body: [
        "The harbour office found <script>alert(3)</script> and <b>bold words</b> in its guest book &amp; laughed.",
      ],
      topics: ["oddities", "<script>alert(4)</script>"],
    },
    {
      ...base,
      id: "script-url",
      date: "2025-06-05",
      url: "javascript:alert(5)",
      title: "Link that is no link",
      body: ["Its address would run a script."],
    },
    {
      ...base,
      id: "long-title",
      date: "2025-06-03",
      url: "https://news.example/long",
      title: long_title,
      body: [
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsgesellschaftsangestellter".repeat(2),
        "The report is bound in green.",
      ],
      topics: [
        "oddities",
        "harbour",
        "law",
        "politics",
        "planning",
        "economy",
        "books",
        "history",
        "letters to the editor",
      ],
    },
    {
      ...base,
      id: "undated",
      title: "Recipe: herring as the crews eat it",
      body: ["Take six herring, oatmeal and a hot pan. No date was printed."],
    },
    {
      ...base,
      id: "ambiguous",
      title: "Ferry timetable for the summer",
      date: "7/6/18",
      body: ["The ferry sails at 06:40, 12:15 and 18:20."],
    },
    {
      ...base,
      id: "impossible",
      title: "Herring sold by the barrel",
      date: "0001-11-30",
      body: ["A notice from the first page of the ledger."],
    },
    {
      ...base,
      id: "partial",
      date: "2025-06-01",
      partial: true,
      agency: "NPA",
      url: "https://news.example/partial",
      title: "Rice growers weigh exports as tariff talks near",
      lead: "Growers hope for an exemption from the tariff before the harvest…",
      body: [],
    },
    {
      ...base,
      id: "accents",
      date: "2025-04-02",
      title: "Café Zoë reopens: “naïve” décor, same crème brûlée",
      place: "Lorne",
      body: ["The café's owner, Zoë Ångström-Núñez, said: “It’s ‘naïve’ only if you can’t paint.”"],
      url: "https://news.example/caf%C3%A9",
    },
    {
      ...base,
      id: "timed",
      date: "2025-06-06T04:11:09+09:00",
      title: "Quake of magnitude 4.1 felt in Norhaven",
      body: ["No damage was reported."],
      url: "https://news.example/quake",
    },
  ];
}

export function makeArticles() {
  const originals = storyArticles();
  return [
    ...originals,
    ...wireCopies(originals),
    ...foreignArticles(),
    ...leagueTable(),
    ...notices(),
    ...troublemakers(),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(
    makeArticles()
      .map((article) => JSON.stringify(article) + "\n")
      .join(""),
  );
}
