// Stories, copies and corrections. Members that are not prose (dates, addresses, authors) are in
// imprint.cpp.
#include "tools/corpus/composer.hpp"

#include <algorithm>

#include "tools/corpus/figures.hpp"
#include "tools/corpus/imprint.hpp"
#include "tools/corpus/inflection.hpp"
#include "tools/corpus/tidy.hpp"

namespace backfile::corpus {
namespace {

// Names of the streams, part of their seeds.
enum class Stream : std::uint64_t {
  Scene = 201,
  Cast,
  Headline,
  Body,
  Background,
  Summary,
  Edit,
  Style
};

constexpr std::size_t kBytesAWord = 6;

std::string framed(const std::string& frame, const std::string& text) {
  const auto mark = frame.find('_');
  if (mark == std::string::npos) return frame;
  return frame.substr(0, mark) + text + frame.substr(mark + 1);
}

// Everything has been named: headlines are brief.
void mention_all(Mentions& mentions) {
  mentions.people.fill(true);
  mentions.organisations.fill(true);
  mentions.company = true;
}

void put_sentence(Expander& expander, RuleId rule, std::string_view space, std::string& paragraph) {
  std::string text;
  expander.sentence(rule, text);
  if (!paragraph.empty()) paragraph += space;
  paragraph += text;
}

std::size_t bytes(const std::vector<std::string>& paragraphs) {
  std::size_t sum = 0;
  for (const std::string& paragraph : paragraphs) sum += paragraph.size();
  return sum;
}

}  // namespace

Composer::Composer(std::uint64_t seed, Timeline timeline) : seed_(seed), planner_(seed, timeline) {
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    editions_.emplace_back(static_cast<Language>(i), seed);
  }
}

// Names come before any grammar, from a stream of their own, so that a story has the same ones in
// every language.
Scene Composer::scene(const Plan& plan) {
  Random random(seed_of(seed_, Stream::Scene, plan.story));
  const Names& names = edition(plan).names();
  Scene scene;
  scene.seed = seed_of(seed_, Stream::Scene, plan.story, 1U);
  scene.topic = plan.topic;
  scene.country = random.index(countries().size());
  const std::size_t culture = countries()[scene.country].culture;
  if (plan.topic == Topic::Sport) scene.women = random.per_mille(350) ? 1000 : 0;
  scene.city = names.place(culture, random);
  scene.company = names.company(culture, random);
  for (Person& person : scene.people) {
    person.name = names.person(random.per_mille(850) ? culture : random.index(kCultureCount),
                               random, scene.women);
  }
  scene.money.value =
      draw_money(random, kTopics.at(static_cast<std::size_t>(plan.topic)).largest_sums);
  scene.tenths_of_percent =
      3 + random.power_law(640, 5) % (plan.topic == Topic::Economy ? 80 : 400);
  const std::uint32_t scale = kTopics.at(static_cast<std::size_t>(plan.topic)).fact_scale;
  const std::uint32_t first = (11 + random.power_law(800) % 3000) * scale + random.below(scale);
  const std::uint32_t step = 1 + first / random.between(4, 12);
  scene.fact = first + step * std::min<std::uint32_t>(plan.stage, 9);
  scene.fact_before =
      plan.stage > 0 ? scene.fact - step : std::max<std::uint32_t>(10, first - step);
  scene.begun = planner_.timeline().published(plan.story);
  scene.published = planner_.timeline().published(plan.original);
  if (plan.agency != kNoAgency) {
    const Agency& agency = agencies()[plan.agency];
    scene.agency = plan.language == Language::Japanese ? agency.name_ja : agency.name;
  }
  cast(plan, scene);
  return scene;
}

void Composer::cast(const Plan& plan, Scene& scene) {
  const Edition& own = edition(plan);
  const auto topic = static_cast<std::size_t>(plan.topic);
  Expander expander(own, scene, side_deck_,
                    Random(seed_of(seed_, Stream::Cast, plan.story, plan.language)));
  std::string text;
  for (Organisation& organisation : scene.organisations) {
    for (int tries = 0; tries < 6; ++tries) {
      text.clear();
      expander.phrase(own.rules().organisation.at(topic), text);
      organisation = split_organisation(text);
      // Two bodies of one kind could not be told apart once they are only "the ministry".
      if (&organisation == &scene.organisations[0] ||
          organisation.brief != scene.organisations[0].brief) {
        break;
      }
    }
  }
  for (Person& person : scene.people) {
    expander.mentions() = {};
    mention_all(expander.mentions());
    expander.mentions().woman = person.name.woman;
    person.role.clear();
    const bool star = &person == &scene.people.front();
    expander.phrase((star ? own.rules().star : own.rules().role).at(topic), person.role);
  }
}

std::string Composer::headline(const Plan& plan, const Scene& scene, std::uint64_t variant) {
  const Edition& own = edition(plan);
  Expander expander(own, scene, side_deck_,
                    Random(seed_of(seed_, Stream::Headline, plan.original, variant)));
  mention_all(expander.mentions());
  std::string text;
  expander.sentence(own.rules().headline.at(static_cast<std::size_t>(plan.topic)), text);
  return text;
}

std::string Composer::background(const Plan& plan, const Scene& scene) {
  const Edition& own = edition(plan);
  Expander expander(own, scene, side_deck_,
                    Random(seed_of(seed_, Stream::Background, plan.story, plan.stage / 4)));
  expander.mentions().people.fill(true);  // they have been introduced before
  std::string text;
  const std::uint32_t sentences = 1 + expander.random().below(3);
  for (std::uint32_t i = 0; i < sentences; ++i) {
    const bool general = i > 0 && expander.random().per_mille(400);
    std::string sentence;
    expander.sentence(general ? own.rules().general_background
                              : own.rules().background.at(static_cast<std::size_t>(plan.topic)),
                      sentence);
    if (text.find(sentence) != std::string::npos) continue;
    if (!text.empty()) text += own.space();
    text += sentence;
  }
  return text;
}

std::string Composer::summary(const Plan& plan, const Scene& scene) {
  const Edition& own = edition(plan);
  Expander expander(own, scene, side_deck_, Random(seed_of(seed_, Stream::Summary, plan.number)));
  std::string text;
  expander.sentence(own.rules().summary.at(static_cast<std::size_t>(plan.topic)), text);
  return text;
}

std::vector<std::string> Composer::body(const Plan& plan, const Scene& scene) {
  const Edition& own = edition(plan);
  const EntryRules& rules = own.rules();
  const auto topic = static_cast<std::size_t>(plan.topic);
  Expander expander(own, scene, deck_, Random(seed_of(seed_, Stream::Body, plan.original)));
  Random& random = expander.random();
  const std::size_t target = std::size_t{plan.words} * kBytesAWord;
  std::vector<std::string> paragraphs(1);
  put_sentence(expander, rules.lead.at(topic), own.space(), paragraphs.back());
  if (target > 400) paragraphs.emplace_back();
  put_sentence(expander, rules.fact.at(topic), own.space(), paragraphs.back());
  bool has_background = false;
  std::size_t written = bytes(paragraphs);
  while (written < target) {
    std::string paragraph;
    if (!has_background && written > target / 2 && (plan.stage > 0 || random.per_mille(500))) {
      has_background = true;
      paragraph = background(plan, scene);
    } else if (plan.words > 900 && paragraphs.size() % 9 == 8) {
      put_sentence(expander, rules.subheading, own.space(), paragraph);
    } else if (random.per_mille(380)) {
      put_sentence(expander, rules.quotation, own.space(), paragraph);
    } else {
      const std::uint32_t sentences = 1 + random.below(3);
      for (std::uint32_t i = 0; i < sentences; ++i) {
        const RuleId rule =
            random.per_mille(560) ? rules.detail.at(topic) : rules.general.at(topic);
        put_sentence(expander, rule, own.space(), paragraph);
      }
    }
    written += paragraph.size();
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

void Composer::add_dateline(const Plan& plan, const Scene& scene, Article& article) const {
  const Publisher& publisher = publishers()[plan.publisher];
  std::string line;
  if (plan.language == Language::Japanese) {
    line = scene.agency.empty() ? "" : "【" + scene.city + "＝" + std::string(scene.agency) + "】";
  } else if (publisher.dateline == Dateline::Agency && !scene.agency.empty()) {
    line = capitals(scene.city) + " (" + std::string(scene.agency) + ") — ";
  } else if (publisher.dateline == Dateline::Capitals) {
    line = capitals(scene.city) + ", ";
    Moments(plan.language, scene.published).day(scene.published, line);
    line += " — ";
  } else if (publisher.dateline == Dateline::Plain && !scene.agency.empty()) {
    line = scene.city + ": ";
  }
  article.body.front().insert(0, line);
}

void Composer::write_text(const Plan& plan, Article& article) {
  const Scene story = scene(plan);
  const Edition& own = edition(plan);
  article.title = headline(plan, story, 0);
  article.body = body(plan, story);
  article.place = story.city;
  add_dateline(plan, story, article);
  Random style(seed_of(seed_, Stream::Style, plan.number));
  if (style.per_mille(450)) article.lead = summary(plan, story);
  Expander expander(own, story, side_deck_, style);
  if (plan.agency != kNoAgency && style.per_mille(350)) {
    article.body.emplace_back();
    expander.phrase(own.rules().reporting, article.body.back());
  } else if (style.per_mille(40)) {
    article.body.emplace_back();
    expander.sentence(own.rules().promotion, article.body.back());
  }
}

void Composer::write_copy(const Plan& plan, const Plan& original, Article& article) {
  const Scene story = scene(original);
  const Edition& own = edition(original);
  Random edit(seed_of(seed_, Stream::Edit, plan.number));
  article.title = headline(original, story, edit.per_mille(350) ? 0 : edit.between(1, 6));
  Expander expander(own, story, side_deck_, Random(edit.next()));
  if (edit.per_mille(250)) {
    std::string frame;
    expander.phrase(own.rules().headline_frame, frame);
    article.title = framed(frame, article.title);
  }
  article.body = body(original, story);
  article.place = edit.per_mille(800) ? story.city : "";
  if (edit.per_mille(620)) {
    const std::size_t kept = article.body.size() * edit.between(45, 95) / 100;
    article.body.resize(std::clamp<std::size_t>(kept, 1, article.body.size()));
  }
  add_dateline(plan, story, article);
  if (edit.per_mille(450)) article.lead = summary(plan, story);
  if (edit.per_mille(250)) {
    article.body.emplace_back();
    expander.sentence(own.rules().promotion, article.body.back());
  }
}

// A note, and mostly the article again with the right number.
void Composer::write_correction(const Plan& plan, const Plan& original, Article& article) {
  Scene story = scene(original);
  const Edition& own = edition(original);
  Random edit(seed_of(seed_, Stream::Edit, plan.number));
  const std::string title = headline(original, story, 0);
  story.fact_before = story.fact;
  story.fact += 1 + story.fact * edit.between(4, 30) / 100;
  story.published = plan.published;
  Expander expander(own, story, side_deck_, Random(edit.next()));
  std::string frame;
  expander.phrase(own.rules().correction_headline, frame);
  article.title = framed(frame, title);
  std::string note;
  expander.phrase(own.rules().correction, note);
  article.body.push_back(framed(note, title));
  article.place = story.city;
  if (edit.per_mille(300)) return;
  story.published = original.published;
  story.fact_before = scene(original).fact_before;
  for (std::string& paragraph : body(original, story)) article.body.push_back(std::move(paragraph));
}

Article Composer::compose(Number number) {
  const Plan plan = planner_.plan(number);
  Article article;
  if (plan.original == plan.number) {
    write_text(plan, article);
  } else if (plan.kind == Kind::Copy) {
    write_copy(plan, planner_.plan(plan.original), article);
  } else {
    write_correction(plan, planner_.plan(plan.original), article);
  }
  if (plan.excerpt) cut_to_excerpt(article, seed_of(seed_, Stream::Style, plan.number, 1U));
  if (publishers()[plan.publisher].straight_quotes) {
    article.title = with_straight_quotes(article.title);
    article.lead = with_straight_quotes(article.lead);
    for (std::string& paragraph : article.body) paragraph = with_straight_quotes(paragraph);
  }
  Imprint(seed_, planner_, edition(plan).names()).put(plan, article);
  return article;
}

}  // namespace backfile::corpus
