// Walks the operations of rules. Numbers and dates are in figures.cpp.
#include "tools/corpus/expander.hpp"

#include <string_view>

#include "tools/corpus/figures.hpp"
#include "tools/corpus/inflection.hpp"
#include "tools/corpus/tidy.hpp"

namespace backfile::corpus {
namespace {

// What a story returns to, part of the seeds.
enum class Side : std::uint64_t { Company = 401, Place, Country, Year };

std::size_t culture_of(const Scene& scene, Random& random) {
  return random.per_mille(720) ? countries()[scene.country].culture : random.index(kCultureCount);
}

}  // namespace

void Deck::shuffle(std::size_t rules) {
  if (piles_.size() < rules) {
    piles_.resize(rules);
    recent_.resize(rules);
  }
  ++article_;
}

std::size_t Deck::deal(RuleId rule, std::size_t alternatives, Random& random) {
  Pile& pile = piles_[rule];
  const auto count = static_cast<std::uint32_t>(alternatives);
  if (pile.article != article_) {
    // A random start and a step without common factor visit every alternative once: steps are
    // primes above any list's half.
    constexpr std::array<std::uint32_t, 8> kPrimes = {1009, 1013, 1019, 1021,
                                                      1031, 1033, 1039, 1049};
    pile = {article_, random.below(count), kPrimes.at(random.below(8)) % count};
    if (pile.step == 0) pile.step = 1;
  }
  pile.next = (pile.next + pile.step) % count;
  return pile.next;
}

bool Deck::fresh(RuleId rule, std::size_t alternative) {
  Recent& recent = recent_[rule];
  if (recent.sentence != sentence_) {
    recent = {sentence_, {alternative, alternative}};
    return true;
  }
  if (recent.alternatives[0] == alternative || recent.alternatives[1] == alternative) return false;
  recent.alternatives = {alternative, recent.alternatives[0]};
  return true;
}

Expander::Expander(const Edition& edition, const Scene& scene, Deck& deck, Random random)
    : edition_(edition), scene_(scene), deck_(deck), random_(random) {
  deck_.shuffle(edition.grammar().size());
}

void Expander::sentence(RuleId rule, std::string& out) {
  const std::size_t from = out.size();
  deck_.begin_sentence();
  expand(rule, out);
  tidy(out, from);
  capitalise(out, from);
}

void Expander::phrase(RuleId rule, std::string& out) {
  const std::size_t from = out.size();
  deck_.begin_sentence();
  expand(rule, out);
  tidy(out, from);
}

std::size_t Expander::choose(RuleId id, const Rule& rule) {
  if (rule.alternatives.size() == 1) return 0;
  if (rule.choice == Choice::Even) return random_.index(rule.alternatives.size());
  if (rule.choice == Choice::Deal) return deck_.deal(id, rule.alternatives.size(), random_);
  std::size_t choice = rule.choice == Choice::Zipf ? rule.wheel[random_.index(rule.wheel.size())]
                                                   : choose_for_story(id, rule);
  for (int tries = 0; tries < 4 && !deck_.fresh(id, choice); ++tries) {
    choice = rule.wheel[random_.index(rule.wheel.size())];
  }
  return choice;
}

// A story's favourites come from its own seed, so that its later articles have the same ones.
std::size_t Expander::choose_for_story(RuleId id, const Rule& rule) {
  const bool theme = rule.choice == Choice::Theme;
  const std::uint32_t draw = random_.below(1000);
  if (draw >= (theme ? 750U : 660U)) return rule.wheel[random_.index(rule.wheel.size())];
  const std::uint32_t favourite = theme ? 0 : draw < 330 ? 0 : draw < 520 ? 1 : 2;
  Random story(seed_of(scene_.seed, id, favourite));
  return rule.wheel[story.index(rule.wheel.size())];
}

void Expander::expand(RuleId id, std::string& out) {
  const Rule& rule = edition_.grammar().rule(id);
  for (const Op& op : rule.alternatives[choose(id, rule)]) apply(op, out);
}

void Expander::apply(const Op& op, std::string& out) {
  const std::size_t from = out.size();
  switch (op.kind) {
    case Op::Kind::Literal:
      out += edition_.grammar().literal(op.a, op.b);
      return;
    case Op::Kind::Gender:
      out += mentions_.woman ? edition_.grammar().literal(op.a + (op.b & 0xffff), op.b >> 16)
                             : edition_.grammar().literal(op.a, op.b & 0xffff);
      return;
    case Op::Kind::Rule:
      expand(op.a, out);
      break;
    case Op::Kind::TopicRule:
      expand(edition_.grammar().topic_rule(op.a, scene_.topic), out);
      break;
    case Op::Kind::Builtin:
      builtin(op, out);
      break;
  }
  if (op.form != Form::Plain) inflect(out, from, op.form);
  if (op.capital) capitalise(out, from);
}

void Expander::builtin(const Op& op, std::string& out) {
  switch (op.builtin) {
    case Builtin::Person: {
      const std::uint32_t draw = random_.below(10);
      return person(draw < 5 ? 0 : draw < 8 ? 1 : 2, out);
    }
    case Builtin::Person0:
      return person(0, out);
    case Builtin::Person1:
      return person(1, out);
    case Builtin::Person2:
      return person(2, out);
    case Builtin::NewPerson:
      return new_person(edition_.rules().role.at(static_cast<std::size_t>(scene_.topic)), out);
    case Builtin::Bystander:
      return new_person(edition_.rules().bystander.at(static_cast<std::size_t>(scene_.topic)), out);
    case Builtin::FamilyName:
      out += edition_.names().family(culture_of(scene_, random_), random_);
      return;
    case Builtin::FullName: {
      const PersonName name =
          edition_.names().person(culture_of(scene_, random_), random_, scene_.women);
      mentions_.woman = name.woman;
      out.append(full_name(name, edition_.language()));
      return;
    }
    case Builtin::Organisation:
      return organisation(random_.below(5) < 3 ? 0 : 1, out);
    case Builtin::Organisation0:
      return organisation(0, out);
    case Builtin::Organisation1:
      return organisation(1, out);
    case Builtin::NewOrganisation:
      return new_organisation(out);
    case Builtin::Company:
      return company(out);
    case Builtin::NewCompany:
      out += edition_.names().company(culture_of(scene_, random_), random_).full;
      return;
    case Builtin::City:
    case Builtin::OtherCity:
    case Builtin::Country:
    case Builtin::CountryAdjective:
    case Builtin::OtherCountry:
    case Builtin::OtherCountryAdjective:
      return place(op, out);
    case Builtin::Count:
    case Builtin::Score:
    case Builtin::Ordinal:
    case Builtin::Percent:
    case Builtin::Money:
    case Builtin::StoryMoney:
    case Builtin::StoryPercent:
    case Builtin::Fact:
    case Builtin::FactBefore:
      return quantity(op, out);
    case Builtin::Coin:
      out += edition_.names().coined(static_cast<Coinage>(op.a), random_);
      return;
    case Builtin::AnArticle:
      out.push_back(kArticleMark);
      return;
    case Builtin::Agency:
      out += scene_.agency;
      return;
    default:
      return moment(op, out);
  }
}

void Expander::put_name(const std::string& role, const std::string& name, std::string& out) {
  const auto mark = role.find('_');
  out.append(role, 0, mark);
  out += name;
  if (mark != std::string::npos) out.append(role, mark + 1);
}

void Expander::person(std::size_t index, std::string& out) {
  const Person& person = scene_.people.at(index);
  mentions_.woman = person.name.woman;
  if (!mentions_.people.at(index)) {
    mentions_.people.at(index) = true;
    put_name(person.role, full_name(person.name, edition_.language()), out);
    return;
  }
  std::string again;
  expand(edition_.rules().person_later, again);
  put_name(again, person.name.family, out);
}

void Expander::new_person(RuleId role, std::string& out) {
  const PersonName name =
      edition_.names().person(culture_of(scene_, random_), random_, scene_.women);
  mentions_.woman = name.woman;
  std::string text;
  expand(role, text);
  put_name(text, full_name(name, edition_.language()), out);
}

void Expander::organisation(std::size_t index, std::string& out) {
  const Organisation& organisation = scene_.organisations.at(index);
  bool& mentioned = mentions_.organisations.at(index);
  out += mentioned ? organisation.brief : organisation.full;
  mentioned = true;
}

void Expander::new_organisation(std::string& out) {
  std::string text;
  expand(edition_.rules().organisation.at(static_cast<std::size_t>(scene_.topic)), text);
  out += split_organisation(text).full;
}

void Expander::company(std::string& out) {
  out += mentions_.company ? scene_.company.brief : scene_.company.full;
  mentions_.company = true;
}

// Stories keep coming back to a few companies and places besides their own.
void Expander::new_company(std::string& out) {
  Random draw(random_.per_mille(400) ? seed_of(scene_.seed, Side::Company, random_.below(3))
                                     : random_.next());
  out += edition_.names().company(culture_of(scene_, draw), draw).full;
}

void Expander::other_place(std::string& out) {
  Random draw(random_.per_mille(500) ? seed_of(scene_.seed, Side::Place, random_.below(4))
                                     : random_.next());
  out += edition_.names().place(culture_of(scene_, draw), draw);
}

void Expander::place(const Op& op, std::string& out) {
  const auto language = static_cast<std::size_t>(edition_.language());
  const bool other =
      op.builtin == Builtin::OtherCountry || op.builtin == Builtin::OtherCountryAdjective;
  const std::size_t count = countries().size();
  const std::size_t index =
      other ? (scene_.country + 1 + random_.index(count - 1)) % count : scene_.country;
  switch (op.builtin) {
    case Builtin::City:
      out += scene_.city;
      return;
    case Builtin::OtherCity:
      out += edition_.names().place(culture_of(scene_, random_), random_);
      return;
    case Builtin::CountryAdjective:
    case Builtin::OtherCountryAdjective:
      out += countries()[index].adjective;
      return;
    default:
      out += countries()[index].name.at(language);
      return;
  }
}

void Expander::quantity(const Op& op, std::string& out) {
  const Figures figures(edition_.language());
  switch (op.builtin) {
    case Builtin::Score:
      out += std::to_string(random_.between(op.a, op.b));
      return;
    case Builtin::Ordinal:
      figures.ordinal(random_.between(op.a, op.b), out);
      return;
    case Builtin::Count:
      figures.count(op.b > 0 ? random_.between(op.a, op.b) : op.a, out);
      return;
    case Builtin::Percent:
      figures.percent(draw_tenths_of_percent(random_), out);
      return;
    case Builtin::Money:
      figures.money(
          draw_money(
              random_,
              op.a == 1 ? 5 : kTopics.at(static_cast<std::size_t>(scene_.topic)).largest_sums),
          out);
      return;
    case Builtin::StoryMoney:
      figures.money(scene_.money.value, out);
      return;
    case Builtin::StoryPercent:
      figures.percent(scene_.tenths_of_percent, out);
      return;
    case Builtin::FactBefore:
      figures.count(scene_.fact_before, out);
      return;
    default:
      figures.count(scene_.fact, out);
      return;
  }
}

void Expander::moment(const Op& op, std::string& out) {
  if (op.builtin == Builtin::YearAhead && random_.per_mille(750)) {
    Random story(seed_of(scene_.seed, Side::Year));
    out += std::to_string(civil_date(scene_.begun).year + 2 +
                          static_cast<int>(story.power_law(600, 2) % 20));
    return;
  }
  Moments(edition_.language(), scene_.published).put(op.builtin, op.a, random_, out);
}

Organisation split_organisation(const std::string& text) {
  constexpr std::string_view kArrow = " => ";
  const auto arrow = text.find(kArrow);
  if (arrow == std::string::npos) return {text, text};
  return {text.substr(0, arrow), text.substr(arrow + kArrow.size())};
}

}  // namespace backfile::corpus
