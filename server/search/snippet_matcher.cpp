#include "server/search/snippet_matcher.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace backfile {
namespace {

// Words remembered a stem class; a text of more different ones is no news article.
constexpr std::size_t kMostRemembered = 100'000;

// Sorted. Irish, Indonesian and Turkish stemmers change beginnings; the others write no ASCII.
constexpr std::array<std::string_view, 16> kEndingsOnly{
    "ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "sv", "x"};

bool has_words_in_text(Field field) {
  return field == Field::Text || field == Field::Title || field == Field::Lead;
}

bool share_one(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

}  // namespace

bool keeps_first_letter(std::string_view stem_class) {
  return std::find(kEndingsOnly.begin(), kEndingsOnly.end(), stem_class) != kEndingsOnly.end();
}

SnippetMatcher::SnippetMatcher(const Node& query, StemmerSet& stemmers)
    : stemmers_(stemmers), begins_(1), known_(1) {
  add_parts(query);
}

void SnippetMatcher::add_parts(const Node& node) {
  std::visit(Overloaded{
                 [&](const Word& word) { add_part(node, word.field, {}); },
                 [&](const Phrase& phrase) { add_part(node, phrase.field, phrase.words); },
                 [&](const All& all) {
                   for (const Node& part : all.parts) add_parts(part);
                 },
                 [&](const Any& any) {
                   for (const Node& part : any.parts) add_parts(part);
                 },
                 [](const auto& /*everything, value, not*/) {},
             },
             node.value);
}

void SnippetMatcher::add_part(const Node& node, Field field,
                              const std::vector<std::string>& exact_words) {
  const auto is_same = [&](const Part& part) { return part.node == node; };
  if (!has_words_in_text(field) || std::any_of(parts_.begin(), parts_.end(), is_same)) return;
  Part part{.node = node, .field = field, .words = {}};
  for (const std::string& word : exact_words) {
    const auto number = static_cast<std::uint32_t>(begins_.size());
    const auto [found, added] = exact_.try_emplace(word, number);
    if (added) begins_.emplace_back();
    part.words.push_back(found->second);
  }
  if (part.words.empty()) {
    has_words_ = true;
  } else {
    begins_[part.words.front()].push_back(parts_.size());
  }
  parts_.push_back(std::move(part));
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
  const auto first_byte = [](std::string_view word) {
    return static_cast<unsigned char>(word.front());
  };
  for (const auto& [word, number] : exact_) stem_class.may_begin[first_byte(word)] = true;
  for (const auto& stems : stem_class.stems) {
    for (const std::string& stem : stems) {
      if (!stem.empty()) stem_class.may_begin[first_byte(stem)] = true;
    }
  }
  constexpr std::size_t kAscii = 0x80;
  const std::size_t unsure = keeps_first_letter(name) ? kAscii : 0;
  if (!has_words_) return;
  std::fill(stem_class.may_begin.begin() + static_cast<std::ptrdiff_t>(unsure),
            stem_class.may_begin.end(), true);
}

SnippetMatcher::Known SnippetMatcher::compare(const Token& token, const StemClass& stem_class,
                                              std::string_view name) {
  Known known;
  const auto exact = exact_.find(token.word);
  if (exact != exact_.end()) known.exact = exact->second;
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
  if (known.exact != 0 || !known.parts.empty()) {
    index = static_cast<std::uint32_t>(known_.size());
    known_.push_back(std::move(known));
  }
  if (stem_class.known.size() < kMostRemembered) stem_class.known.emplace(token.word, index);
  return index;
}

std::size_t SnippetMatcher::match(std::string_view text, std::string_view stem_class_name,
                                  TextZone zone, std::size_t words_before,
                                  std::vector<PartMatch>& matches) {
  if (parts_.empty()) return 0;
  StemClass& known_words = stem_class(stem_class_name);
  seen_.clear();
  tokenizer_.reset(text);
  Token token;
  while (tokenizer_.next(token)) {
    seen_.push_back({.begin = token.begin,
                     .end = token.end,
                     .known = look_up(token, known_words, stem_class_name),
                     .adjacent = token.adjacent});
  }
  for (std::size_t place = 0; place < seen_.size(); ++place) {
    if (seen_[place].known != 0) add_matches(place, zone, words_before, matches);
  }
  return seen_.size();
}

bool SnippetMatcher::phrase_at(std::size_t place, const Part& part) const {
  if (seen_.size() - place < part.words.size()) return false;
  const std::vector<bool>& joined = std::get<Phrase>(part.node.value).joined;
  for (std::size_t i = 0; i < part.words.size(); ++i) {
    const Seen& seen = seen_[place + i];
    if (known_[seen.known].exact != part.words[i]) return false;
    if (joined[i] && !seen.adjacent) return false;
  }
  return true;
}

// `last_word` is the number in the zone of the last word of the match.
bool SnippetMatcher::admits(TextZone zone, Field field, std::size_t last_word) const {
  if (field == Field::Title) return zone == TextZone::Title;
  if (field == Field::Lead) return zone != TextZone::Body || last_word < kLeadWords;
  return true;
}

void SnippetMatcher::add_matches(std::size_t place, TextZone zone, std::size_t words_before,
                                 std::vector<PartMatch>& matches) const {
  const Seen& seen = seen_[place];
  const Known& known = known_[seen.known];
  for (const std::uint32_t part : known.parts) {
    if (!admits(zone, parts_[part].field, words_before + place)) continue;
    matches.push_back({.begin = seen.begin, .end = seen.end, .part = part});
  }
  for (const std::size_t part : begins_[known.exact]) {
    if (!phrase_at(place, parts_[part])) continue;
    const std::size_t last = place + parts_[part].words.size() - 1;
    if (!admits(zone, parts_[part].field, words_before + last)) continue;
    matches.push_back({.begin = seen.begin, .end = seen_[last].end, .part = part});
  }
}

}  // namespace backfile
