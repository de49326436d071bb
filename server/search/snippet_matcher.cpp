#include "server/search/snippet_matcher.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

// Words remembered a stem class; a text of more different ones is no news article.
constexpr std::size_t kMostRemembered = 100'000;

// Sorted. Irish, Indonesian and Turkish stemmers change beginnings; the others write no ASCII.
constexpr std::array<std::string_view, 16> kEndingsOnly{
    "ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "sv", "x"};

bool share_one(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

bool holds(const std::vector<std::uint32_t>& numbers, std::uint32_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

}  // namespace

bool keeps_first_letter(std::string_view stem_class) {
  return std::find(kEndingsOnly.begin(), kEndingsOnly.end(), stem_class) != kEndingsOnly.end();
}

SnippetMatcher::SnippetMatcher(const Node& query, StemmerSet& stemmers)
    : stemmers_(stemmers), known_(1) {
  add_parts(query, true, nullptr);
}

// Of an operand of a proximity, its words, phrases and proximities become those of `operand`.
void SnippetMatcher::add_parts(const Node& node, bool free, SnippetProximity::Operand* operand) {
  const auto add_all = [&](const std::vector<Node>& nodes) {
    for (const Node& each : nodes) add_parts(each, free, operand);
  };
  std::visit(Overloaded{
                 [&](const Word& word) { add_part(node, word.field, free, operand); },
                 [&](const Phrase& phrase) { add_part(node, phrase.field, free, operand); },
                 [&](const Near& near) { add_proximity(near, free, operand); },
                 [&](const Same& same) { add_all(same.operands); },
                 [&](const AtLeast& mentions) { add_all(mentions.operand); },
                 [&](const All& all) { add_all(all.parts); },
                 [&](const Any& any) { add_all(any.parts); },
                 [](const auto& /*everything, value, date, not*/) {},
             },
             node.value);
}

void SnippetMatcher::add_proximity(const Near& near, bool free,
                                   SnippetProximity::Operand* operand) {
  SnippetProximity proximity{.operands = {}, .distance = near.distance, .ordered = near.ordered};
  for (const Node& each : near.operands) {
    proximity.operands.emplace_back();
    add_parts(each, false, &proximity.operands.back());
  }
  if (operand != nullptr) operand->proximities.push_back(proximities_.size());
  if (free) free_proximities_.push_back(proximities_.size());
  proximities_.push_back(std::move(proximity));
}

void SnippetMatcher::add_part(const Node& node, Field field, bool free,
                              SnippetProximity::Operand* operand) {
  if (row(field).kind != FieldKind::Text || position_space(field) != PositionSpace::Text) return;
  auto part = std::find_if(parts_.begin(), parts_.end(),
                           [&](const Part& known) { return known.node == node; });
  if (part == parts_.end()) part = parts_.insert(parts_.end(), make_part(node, field));
  part->free = part->free || free;
  const auto number = static_cast<std::size_t>(part - parts_.begin());
  if (operand != nullptr) operand->parts.push_back(number);
}

// Of the part that comes next.
SnippetMatcher::Part SnippetMatcher::make_part(const Node& node, Field field) {
  Part part{.node = node, .field = field, .forms = {}, .free = false};
  const auto* phrase = std::get_if<Phrase>(&node.value);
  if (field == Field::Caps) {
    has_capitals_ = has_capitals_ || phrase != nullptr;
  } else if (phrase == nullptr) {
    has_words_ = true;
  } else {
    for (const std::string& word : phrase->words) part.forms.push_back(number_of_form(word));
    begins_[part.forms.front()].push_back(parts_.size());
  }
  return part;
}

std::uint32_t SnippetMatcher::number_of_form(const std::string& word) {
  const auto next = static_cast<std::uint32_t>(begins_.size());
  std::uint32_t number = next;
  if (is_pattern(word)) {
    const auto known = std::find_if(patterns_.begin(), patterns_.end(),
                                    [&](const auto& pattern) { return pattern.first == word; });
    if (known != patterns_.end()) return known->second;
    patterns_.emplace_back(word, next);
  } else {
    number = exact_.try_emplace(word, next).first->second;
  }
  if (number == next) begins_.emplace_back();
  return number;
}

SnippetMatcher::StemClass& SnippetMatcher::stem_class(std::string_view name) {
  const auto found = stem_classes_.find(name);
  if (found != stem_classes_.end()) return found->second;
  StemClass& added = stem_classes_[std::string(name)];
  for (const Part& part : parts_) {
    const auto* word = std::get_if<Word>(&part.node.value);
    added.stems.push_back(word == nullptr ? std::vector<std::string>{}
                                          : stemmers_.stems(word->word, name));
  }
  set_beginnings(added, name);
  return added;
}

// Most words of a text are told from those of the query by their first letter.
void SnippetMatcher::set_beginnings(StemClass& stem_class, std::string_view name) const {
  const auto may_begin = [&](std::string_view word) {
    if (!word.empty()) stem_class.may_begin[static_cast<unsigned char>(word.front())] = true;
  };
  const auto any_from = [&](std::ptrdiff_t first) {
    std::fill(stem_class.may_begin.begin() + first, stem_class.may_begin.end(), true);
  };
  for (const auto& [word, number] : exact_) may_begin(word);
  for (const auto& [pattern, number] : patterns_) {
    if (literal_prefix(pattern).empty()) any_from(0);
    may_begin(literal_prefix(pattern));
  }
  for (const auto& stems : stem_class.stems) {
    for (const std::string& stem : stems) may_begin(stem);
  }
  constexpr std::ptrdiff_t kAscii = 0x80;
  if (has_words_) any_from(keeps_first_letter(name) ? kAscii : 0);
}

SnippetMatcher::Known SnippetMatcher::compare(const Token& token, const StemClass& stem_class,
                                              std::string_view name) {
  Known known;
  const auto exact = exact_.find(token.word);
  if (exact != exact_.end()) known.forms.push_back(exact->second);
  if (!patterns_.empty()) {
    const std::string term = exact_term(Field::Text, token.word);
    for (const auto& [pattern, number] : patterns_) {
      if (term_fits(term, pattern)) known.forms.push_back(number);
    }
  }
  if (token.cjk || !has_words_) return known;
  const std::vector<std::string>& stems = stemmers_.stems(token.word, name);
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    if (share_one(stem_class.stems[part], stems)) {
      known.parts.push_back(static_cast<std::uint32_t>(part));
    }
  }
  return known;
}

// Index into known_. A word is compared with the query once.
std::uint32_t SnippetMatcher::look_up(const Token& token, StemClass& stem_class,
                                      std::string_view name) {
  if (!stem_class.may_begin[static_cast<unsigned char>(token.word.front())]) return 0;
  const auto found = stem_class.known.find(token.word);
  if (found != stem_class.known.end()) return found->second;
  Known known = compare(token, stem_class, name);
  std::uint32_t index = 0;
  if (!known.forms.empty() || !known.parts.empty()) {
    index = static_cast<std::uint32_t>(known_.size());
    known_.push_back(std::move(known));
  }
  if (stem_class.known.size() < kMostRemembered) stem_class.known.emplace(token.word, index);
  return index;
}

void SnippetMatcher::see(std::string_view text, std::string_view stem_class_name) {
  StemClass& known_words = stem_class(stem_class_name);
  seen_.clear();
  tokenizer_.reset(text);
  if (has_capitals_) capitals_.reset(text);
  Token token;
  while (tokenizer_.next(token)) {
    if (has_capitals_) capitals_.add(token, static_cast<Position>(seen_.size()));
    seen_.push_back({.begin = token.begin,
                     .end = token.end,
                     .known = look_up(token, known_words, stem_class_name),
                     .bytes = static_cast<std::uint32_t>(token.word.size()),
                     .adjacent = token.adjacent});
  }
}

std::size_t SnippetMatcher::match(std::string_view text, std::string_view stem_class_name,
                                  TextZone zone, std::size_t words_before,
                                  std::vector<PartMatch>& matches) {
  if (parts_.empty()) return 0;
  see(text, stem_class_name);
  found_.clear();
  for (std::size_t place = 0; place < seen_.size(); ++place) {
    if (seen_[place].known != 0) find_at(place, zone, words_before);
  }
  if (has_capitals_) {
    for (const CapitalWord& word : capitals_.finish()) find_capitals(word);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const PartPlace& a, const PartPlace& b) { return a.begin < b.begin; });
  }
  if (!found_.empty()) add_matches(matches);
  return seen_.size();
}

bool SnippetMatcher::phrase_at(std::size_t place, const Part& part) const {
  if (seen_.size() - place < part.forms.size()) return false;
  const std::vector<bool>& joined = std::get<Phrase>(part.node.value).joined;
  for (std::size_t i = 0; i < part.forms.size(); ++i) {
    const Seen& seen = seen_[place + i];
    if (!holds(known_[seen.known].forms, part.forms[i])) return false;
    if (joined[i] && !seen.adjacent) return false;
  }
  return true;
}

// `last_word` is the number in the zone of the last word of the match.
bool SnippetMatcher::admits(TextZone zone, Field field, std::size_t last_word) const {
  if (field == Field::Title) return zone == TextZone::Title;
  if (field == Field::Body) return zone == TextZone::Body;
  if (field == Field::Lead) return zone != TextZone::Body || last_word < kLeadWords;
  return true;
}

void SnippetMatcher::find_at(std::size_t place, TextZone zone, std::size_t words_before) {
  const Known& known = known_[seen_[place].known];
  const auto find = [&](std::size_t part, std::size_t last) {
    if (!admits(zone, parts_[part].field, words_before + last)) return;
    found_.push_back({.tokens = {static_cast<Position>(place), static_cast<Position>(last)},
                      .begin = seen_[place].begin,
                      .end = seen_[last].end,
                      .part = part});
  };
  for (const std::uint32_t part : known.parts) find(part, place);
  for (const std::uint32_t form : known.forms) {
    for (const std::size_t part : begins_[form]) {
      if (phrase_at(place, parts_[part])) find(part, place + parts_[part].forms.size() - 1);
    }
  }
}

// One highlight over all tokens of an initialism, though its place is the first alone.
void SnippetMatcher::find_capitals(const CapitalWord& capitals) {
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    const auto* phrase = std::get_if<Phrase>(&parts_[part].node.value);
    if (parts_[part].field != Field::Caps || phrase == nullptr) continue;
    const std::string& wanted = phrase->words.front();
    const bool fits =
        is_pattern(wanted) ? term_fits(capitals.word, wanted) : capitals.word == wanted;
    if (!fits) continue;
    std::size_t last = capitals.position;
    for (std::size_t bytes = seen_[last].bytes; bytes < capitals.word.size();) {
      bytes += seen_[++last].bytes;
    }
    found_.push_back({.tokens = {capitals.position, capitals.position},
                      .begin = seen_[capitals.position].begin,
                      .end = seen_[last].end,
                      .part = part});
  }
}

void SnippetMatcher::add_matches(std::vector<PartMatch>& matches) const {
  std::vector<bool> marked(found_.size());
  for (std::size_t i = 0; i < found_.size(); ++i) marked[i] = parts_[found_[i].part].free;
  for (const std::size_t proximity : free_proximities_) {
    mark_members(proximities_, proximity, found_, marked);
  }
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (!marked[i]) continue;
    matches.push_back({.begin = found_[i].begin, .end = found_[i].end, .part = found_[i].part});
  }
}

}  // namespace backfile
