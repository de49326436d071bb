// Dates, addresses and names under articles.
#include "tools/corpus/imprint.hpp"

#include <array>
#include <cctype>

#include "tools/corpus/figures.hpp"
#include "tools/corpus/inflection.hpp"
#include "tools/corpus/random.hpp"

namespace backfile::corpus {
namespace {

enum class Stream : std::uint64_t { Members = 301, Dates, Staff };

// "+05:30" in minutes; "Z" is 0.
int offset_minutes(std::string_view offset) {
  if (offset.size() < 6) return 0;
  const int minutes =
      (offset[1] - '0') * 600 + (offset[2] - '0') * 60 + (offset[4] - '0') * 10 + (offset[5] - '0');
  return offset[0] == '-' ? -minutes : minutes;
}

std::string clock_time(Seconds local, bool seconds) {
  const auto day = static_cast<unsigned>(((local % 86400) + 86400) % 86400);
  std::string text = two_digits(day / 3600) + ":" + two_digits(day / 60 % 60);
  return seconds ? text + ":" + two_digits(day % 60) : text;
}

// The forms that no ISO 8601 reader takes, as they are met in real dumps.
std::string dirty_date(const CivilDate& date, std::uint32_t form) {
  const std::string year = std::to_string(date.year);
  const std::string day = std::to_string(date.day);
  const std::string month = std::to_string(date.month);
  const std::string_view month_name = traits(Language::English).months.at(date.month - 1);
  switch (form) {
    case 0:
    case 1:
      return month + "/" + day + "/" + year.substr(2);
    case 2:
      return day + "/" + month + "/" + year;
    case 3:
    case 4:
      return "0001-11-30";
    case 5:
      return day + " " + std::string(month_name) + " " + year;
    case 6:
      return std::string(month_name) + " " + day + ", " + year;
    case 7:
      return std::string(traits(Language::English).weekdays.at(date.weekday).substr(0, 3)) + ", " +
             two_digits(date.day) + " " + std::string(month_name.substr(0, 3)) + " " + year +
             " 06:00:00 GMT";
    case 8:
      return year + two_digits(date.month) + two_digits(date.day);
    default:
      return "n.d.";
  }
}

std::string date_text(const Plan& plan, Random& random) {
  const std::string_view offset = publishers()[plan.publisher].offset;
  const Seconds local = plan.published + Seconds{60} * offset_minutes(offset);
  const CivilDate date = civil_date(local);
  const std::uint32_t draw = random.below(1000);
  if (draw < 20) return "";
  if (draw < 40) return dirty_date(date, random.below(10));
  std::string day = iso_day(local);
  if (draw < 55) return day.substr(0, 7);
  if (draw < 58) return day.substr(0, 4);
  if (draw < 300) return day;
  return day + "T" + clock_time(local, draw < 850) + std::string(offset);
}

std::string slug(const std::string& title) {
  std::string result;
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    if (result.size() > 56 && result.back() == '-') break;
    if (byte < 0x80 && std::isalnum(byte) != 0) {
      result += static_cast<char>(std::tolower(byte));
    } else if (byte < 0x80 && !result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

std::size_t character_start(const std::string& text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
  return at;
}

}  // namespace

std::string article_id(const Plan& plan) {
  std::string digits = std::to_string(plan.number);
  if (digits.size() < 8) digits.insert(0, 8 - digits.size(), '0');
  return std::string(publishers()[plan.publisher].code) + "-" + digits;
}

// A publisher's staff are few and write much.
std::string Imprint::author(const Plan& plan, Random& random) const {
  const std::uint64_t desk = plan.agency == kNoAgency ? plan.publisher : 100 + plan.agency;
  Random person(seed_of(seed_, Stream::Staff, desk, plan.language, random.power_law(760)));
  return full_name(names_.person(person.index(kCultureCount), person), plan.language);
}

void Imprint::put_rights(const Plan& plan, Random& random, Article& article) const {
  if (!random.per_mille(220)) return;
  const std::string year = std::to_string(civil_date(plan.published).year);
  article.rights = article.agency.empty()
                       ? "© " + year + " " + std::string(article.source)
                       : "© " + std::string(article.agency) + " " + year + ". All rights reserved.";
}

void Imprint::put_address(const Plan& plan, Random& random, Article& article) const {
  if (random.per_mille(30)) return;
  const CivilDate date = civil_date(plan.published);
  const std::string name = slug(article.title);
  article.url = "https://" + std::string(publishers()[plan.publisher].domain) + ".example/" +
                std::string(article.topics.front()) + "/" + std::to_string(date.year) + "/" +
                two_digits(date.month) + "/" + (name.empty() ? "" : name + "-") +
                std::to_string(plan.number);
}

void Imprint::put(const Plan& plan, Article& article) const {
  const Publisher& publisher = publishers()[plan.publisher];
  Random random(seed_of(seed_, Stream::Members, plan.number));
  article.id = article_id(plan);
  article.source = publisher.name;
  if (plan.agency != kNoAgency) article.agency = agencies()[plan.agency].name;
  if (random.per_mille(250)) article.place.clear();
  const std::uint32_t authors =
      random.per_mille(article.agency.empty() ? 150 : 500) ? 0 : 1 + random.below(5) / 4;
  for (std::uint32_t i = 0; i < authors; ++i) {
    const std::string name = author(plan, random);
    if (article.authors.empty() || article.authors.front() != name) article.authors.push_back(name);
  }
  for (const Topic topic : plan.topics) {
    article.topics.push_back(kTopics.at(static_cast<std::size_t>(topic)).name);
  }
  article.language = traits(plan.language).code;
  put_rights(plan, random, article);
  put_address(plan, random, article);
  Random dates(seed_of(seed_, Stream::Dates, plan.number));
  article.date = date_text(plan, dates);
  article.truth.story = article_id(planner_.plan(plan.story));
  article.truth.published = iso_day(plan.published);
  if (plan.original == plan.number) return;
  const std::string original = article_id(planner_.plan(plan.original));
  (plan.kind == Kind::Copy ? article.truth.copy_of : article.truth.correction_of) = original;
}

void cut_to_excerpt(Article& article, std::uint64_t seed) {
  Random random(seed);
  std::size_t whole = 0;
  for (const std::string& paragraph : article.body) whole += paragraph.size();
  article.body.resize(1);
  article.partial = true;
  std::string& text = article.body.front();
  const std::size_t limit = random.between(90, 320);
  if (text.size() > limit) text.resize(character_start(text, limit));
  const auto space = text.rfind(' ');
  if (space != std::string::npos && space > text.size() / 2) text.resize(space);
  switch (random.below(3)) {
    case 0:
      text += "…";
      break;
    case 1:
      text += " […]";
      break;
    default:
      text.append("... [+")
          .append(std::to_string(whole > limit ? whole - limit : whole))
          .append(" chars]");
  }
}

std::string capitals(const std::string& text) {
  std::string result = text;
  for (std::size_t i = 0; i < result.size(); ++i) {
    std::string letter = result.substr(i, 2);
    capitalise(letter, 0);
    result.replace(i, letter.size(), letter);
  }
  return result;
}

}  // namespace backfile::corpus
