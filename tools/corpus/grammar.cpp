// Reads grammar texts into operations. All names are resolved here, so that a typing mistake stops
// the program at its start.
#include "tools/corpus/grammar.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace backfile::corpus {
namespace {

constexpr std::array<std::pair<std::string_view, Builtin>, 43> kBuiltins = {{
    {"P", Builtin::Person},
    {"P0", Builtin::Person0},
    {"P1", Builtin::Person1},
    {"P2", Builtin::Person2},
    {"N", Builtin::NewPerson},
    {"V", Builtin::Bystander},
    {"FAMILY", Builtin::FamilyName},
    {"NAME", Builtin::FullName},
    {"O", Builtin::Organisation},
    {"O0", Builtin::Organisation0},
    {"O1", Builtin::Organisation1},
    {"NEWORG", Builtin::NewOrganisation},
    {"FIRM", Builtin::Company},
    {"NEWFIRM", Builtin::NewCompany},
    {"CITY", Builtin::City},
    {"NEWCITY", Builtin::OtherCity},
    {"LAND", Builtin::Country},
    {"LANDADJ", Builtin::CountryAdjective},
    {"LAND2", Builtin::OtherCountry},
    {"LANDADJ2", Builtin::OtherCountryAdjective},
    {"NUM", Builtin::Count},
    {"SCORE", Builtin::Score},
    {"ORDINAL", Builtin::Ordinal},
    {"PCT", Builtin::Percent},
    {"MONEY", Builtin::Money},
    {"M", Builtin::StoryMoney},
    {"PC", Builtin::StoryPercent},
    {"F", Builtin::Fact},
    {"F0", Builtin::FactBefore},
    {"WEEKDAY", Builtin::Weekday},
    {"YESTERDAY", Builtin::DayBefore},
    {"TOMORROW", Builtin::DayAfter},
    {"DATE", Builtin::DateAhead},
    {"PASTDATE", Builtin::DatePast},
    {"MONTH", Builtin::Month},
    {"LASTMONTH", Builtin::MonthBefore},
    {"NEXTMONTH", Builtin::MonthAhead},
    {"YEAR", Builtin::Year},
    {"PASTYEAR", Builtin::YearPast},
    {"NEXTYEAR", Builtin::YearAhead},
    {"COIN", Builtin::Coin},
    {"A", Builtin::AnArticle},
    {"AGENCY", Builtin::Agency},
}};

constexpr std::array<std::pair<std::string_view, Choice>, 4> kChoices = {{
    {"zipf", Choice::Zipf},
    {"deal", Choice::Deal},
    {"theme", Choice::Theme},
    {"motif", Choice::Motif},
}};

constexpr std::array<std::pair<std::string_view, Form>, 8> kForms = {{
    {"pl", Form::Plural},
    {"s", Form::VerbS},
    {"ed", Form::VerbEd},
    {"ing", Form::VerbIng},
    {"of", Form::Of},
    {"to", Form::To},
    {"dat", Form::Dative},
    {"acc", Form::Accusative},
}};

template <typename Table>
auto look_up(const Table& table, std::string_view name)
    -> std::optional<decltype(table.front().second)> {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == name; });
  if (found == table.end()) return std::nullopt;
  return found->second;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes what stands before `separator` off the front of `rest`.
std::string_view take_until(std::string_view& rest, std::string_view separator) {
  const auto end = rest.find(separator);
  const std::string_view taken = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + separator.size());
  return taken;
}

std::vector<std::uint16_t> zipf_wheel(std::size_t count) {
  constexpr std::uint32_t kWeight = 840;  // the last of a list of 250 still gets three places
  std::vector<std::uint16_t> wheel;
  for (std::size_t rank = 0; rank < count; ++rank) {
    const std::size_t places = std::max<std::size_t>(1, kWeight / (rank + 3));
    wheel.insert(wheel.end(), places, static_cast<std::uint16_t>(rank));
  }
  return wheel;
}

}  // namespace

// Two passes: the first gives every rule its number, so that the second may refer to rules that
// come later.
class GrammarReader {
 public:
  explicit GrammarReader(Grammar& grammar) : grammar_(grammar) {}

  void read(const std::vector<std::string_view>& texts) {
    for (const std::string_view text : texts) collect(text);
    for (const auto& [rule, text] : pending_) {
      rule_ = rule;
      grammar_.rules_[rule].alternatives.push_back(operations(text));
    }
    for (Rule& rule : grammar_.rules_) {
      if (rule.alternatives.empty()) {
        throw GrammarError("grammar rule " + rule.name + " has no alternative");
      }
      if (rule.choice != Choice::Even && rule.choice != Choice::Deal) {
        rule.wheel = zipf_wheel(rule.alternatives.size());
      }
    }
  }

 private:
  void collect(std::string_view text) {
    while (!text.empty()) {
      const std::string_view line = trimmed(take_until(text, "\n"));
      if (line.empty() || line.front() == '#') continue;
      if (line.front() == '@') {
        begin_rule(line.substr(1));
      } else {
        collect_alternatives(line);
      }
    }
  }

  void begin_rule(std::string_view line) {
    const std::string_view name = take_until(line, " ");
    const auto id = static_cast<RuleId>(grammar_.rules_.size());
    if (!grammar_.ids_.emplace(name, id).second) {
      throw GrammarError("grammar rule " + std::string(name) + " begins twice");
    }
    Rule rule;
    rule.name = name;
    std::string_view rest = line;
    const std::string_view word = take_until(rest, " ");
    rule.choice = look_up(kChoices, word).value_or(Choice::Even);
    grammar_.rules_.push_back(std::move(rule));
    rule_ = id;
    collect_alternatives(grammar_.rules_.back().choice == Choice::Even ? line : rest);
  }

  void collect_alternatives(std::string_view line) {
    while (!line.empty()) {
      const std::string_view alternative = trimmed(take_until(line, " | "));
      if (!alternative.empty()) pending_.emplace_back(rule_, alternative);
    }
  }

  std::vector<Op> operations(std::string_view text) {
    std::vector<Op> ops;
    while (!text.empty()) {
      const auto special = std::min(text.find_first_of("{["), text.size());
      if (special > 0) ops.push_back(literal(text.substr(0, special)));
      text.remove_prefix(special);
      if (text.empty()) break;
      const char closing = text.front() == '{' ? '}' : ']';
      const auto end = text.find(closing);
      if (end == std::string_view::npos) fail("no end of", text, name());
      const std::string_view inside = text.substr(1, end - 1);
      if (closing == ']') {
        ops.push_back(gender(inside));
      } else if (!inside.empty()) {
        ops.push_back(slot(inside));
      }
      text.remove_prefix(end + 1);
    }
    return ops;
  }

  std::uint32_t keep(std::string_view text) {
    const auto first = static_cast<std::uint32_t>(grammar_.literals_.size());
    grammar_.literals_ += text;
    return first;
  }

  Op literal(std::string_view text) {
    Op op;
    op.a = keep(text);
    op.b = static_cast<std::uint32_t>(text.size());
    return op;
  }

  Op gender(std::string_view inside) {
    std::string_view hers = inside;
    const std::string_view his = take_until(hers, "/");
    Op op;
    op.kind = Op::Kind::Gender;
    op.a = keep(his);
    keep(hers);
    op.b = static_cast<std::uint32_t>(his.size() | (hers.size() << 16));
    return op;
  }

  Op slot(std::string_view inside) {
    Op op;
    if (inside.front() == '^') {
      op.capital = true;
      inside.remove_prefix(1);
    }
    std::string_view rest = inside;
    const std::string_view head = take_until(rest, ":");
    if (const auto builtin = look_up(kBuiltins, head)) {
      op.kind = Op::Kind::Builtin;
      op.builtin = *builtin;
      read_arguments(op, rest);
      return op;
    }
    if (!rest.empty()) op.form = form(rest);
    if (head.size() > 2 && head.substr(head.size() - 2) == ".*") {
      op.kind = Op::Kind::TopicRule;
      op.a = topic_table(head.substr(0, head.size() - 2));
    } else {
      op.kind = Op::Kind::Rule;
      op.a = find(head);
    }
    return op;
  }

  // Numbers, a form, or the kind of a coined word.
  void read_arguments(Op& op, std::string_view rest) {
    std::array<std::uint32_t*, 2> numbers = {&op.a, &op.b};
    std::size_t count = 0;
    while (!rest.empty()) {
      const std::string_view argument = take_until(rest, ":");
      const bool digits = argument.find_first_not_of("0123456789") == std::string_view::npos;
      if (digits && count < numbers.size()) {
        *numbers.at(count++) = static_cast<std::uint32_t>(std::stoul(std::string(argument)));
      } else {
        op.form = form(argument);
      }
    }
  }

  Form form(std::string_view word) {
    const auto found = look_up(kForms, word);
    if (!found) fail("unknown form", word, name());
    return *found;
  }

  RuleId find(std::string_view wanted) {
    const auto found = grammar_.ids_.find(wanted);
    if (found == grammar_.ids_.end()) fail("no rule", wanted, name());
    return found->second;
  }

  std::uint32_t topic_table(std::string_view stem) {
    const auto found = std::find(table_stems_.begin(), table_stems_.end(), stem);
    if (found == table_stems_.end()) {
      table_stems_.emplace_back(stem);
      grammar_.topic_tables_.push_back(grammar_.find_by_topic(stem));
      return static_cast<std::uint32_t>(table_stems_.size() - 1);
    }
    return static_cast<std::uint32_t>(found - table_stems_.begin());
  }

  [[nodiscard]] const std::string& name() const { return grammar_.rules_[rule_].name; }

  [[noreturn]] static void fail(std::string_view what, std::string_view where,
                                const std::string& rule) {
    throw GrammarError("grammar rule " + rule + ": " + std::string(what) + " '" +
                       std::string(where) + "'");
  }

  Grammar& grammar_;
  RuleId rule_ = 0;
  std::vector<std::pair<RuleId, std::string_view>> pending_;
  std::vector<std::string> table_stems_;
};

Grammar::Grammar(const std::vector<std::string_view>& texts) { GrammarReader(*this).read(texts); }

RuleId Grammar::find(std::string_view name) const {
  const auto found = ids_.find(name);
  if (found == ids_.end()) throw GrammarError("grammar has no rule " + std::string(name));
  return found->second;
}

std::array<RuleId, kTopicCount> Grammar::find_by_topic(std::string_view name) const {
  std::array<RuleId, kTopicCount> ids{};
  for (std::size_t topic = 0; topic < kTopicCount; ++topic) {
    const auto found = ids_.find(std::string(name) + "." + std::string(kTopics.at(topic).name));
    ids.at(topic) = found != ids_.end() ? found->second : find(std::string(name) + ".any");
  }
  return ids;
}

}  // namespace backfile::corpus
