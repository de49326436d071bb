#include "server/query/natural.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "schema/letters.hpp"
#include "schema/unicode.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

// Sorted. Words of English grammar: they stand in every question and say nothing of its subject.
constexpr std::array<std::string_view, 135> kCommonWords{
    "a",       "about",   "above",  "after",     "again",      "against", "all",     "also",
    "am",      "an",      "and",    "any",       "are",        "as",      "at",      "be",
    "because", "been",    "before", "being",     "below",      "between", "both",    "but",
    "by",      "can",     "could",  "did",       "do",         "does",    "doing",   "down",
    "during",  "each",    "either", "few",       "for",        "from",    "further", "had",
    "has",     "have",    "having", "he",        "her",        "here",    "hers",    "herself",
    "him",     "himself", "his",    "how",       "i",          "if",      "in",      "into",
    "is",      "it",      "its",    "itself",    "just",       "may",     "me",      "might",
    "more",    "most",    "must",   "my",        "myself",     "no",      "nor",     "not",
    "now",     "of",      "off",    "on",        "once",       "one",     "only",    "or",
    "other",   "our",     "ours",   "ourselves", "out",        "over",    "own",     "same",
    "shall",   "she",     "should", "so",        "some",       "such",    "than",    "that",
    "the",     "their",   "theirs", "them",      "themselves", "then",    "there",   "these",
    "they",    "this",    "those",  "through",   "to",         "too",     "under",   "until",
    "up",      "upon",    "very",   "was",       "we",         "were",    "what",    "when",
    "where",   "whether", "which",  "while",     "who",        "whom",    "whose",   "why",
    "will",    "with",    "would",  "you",       "your",       "yours",   "yourself"};

bool is_common(const Node& node) {
  const auto* word = std::get_if<Word>(&node.value);
  return word != nullptr &&
         std::binary_search(kCommonWords.begin(), kCommonWords.end(), word->word);
}

bool is_words(const Node& node) {
  return std::visit(Overloaded{[](const Word&) { return true; }, [](const Phrase&) { return true; },
                               [](const Near&) { return true; }, [](const Same&) { return true; },
                               [](const AtLeast&) { return true; }, [](const Any&) { return true; },
                               [](const auto& /*all, values, dates, not*/) { return false; }},
                    node.value);
}

bool is_set_in_capitals(std::string_view text) {
  bool upper = false;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (is_lower(point.value)) return false;
    upper = upper || is_upper(point.value);
    text.remove_prefix(point.bytes);
  }
  return upper;
}

// Folded letters and digits, with the stops and apostrophes inside words; all else is a space.
std::string words_alone(std::string_view text) {
  const std::string folded = normalize(text);
  std::string words;
  std::string_view rest = folded;
  while (!rest.empty()) {
    const CodePoint point = first_code_point(rest);
    const bool kept = point.value >= 0x80 || is_letter_or_digit(point.value) ||
                      point.value == U'.' || point.value == U'\'';
    if (kept) {
      words += rest.substr(0, point.bytes);
    } else {
      words += ' ';
    }
    rest.remove_prefix(point.bytes);
  }
  return words;
}

}  // namespace

Node any_of_words(Node tree) {
  auto* const all = std::get_if<All>(&tree.value);
  if (all == nullptr) return tree;
  const auto tells = [](const Node& part) { return is_words(part) && !is_common(part); };
  const bool others_remain = std::any_of(all->parts.begin(), all->parts.end(), tells);
  std::vector<Node> words;
  std::vector<Node> rest;
  for (Node& part : all->parts) {
    if (others_remain && is_common(part)) continue;
    const bool matches_by_words = is_words(part);
    (matches_by_words ? words : rest).push_back(std::move(part));
  }
  if (!words.empty()) rest.insert(rest.begin(), make_any(std::move(words)));
  return make_all(std::move(rest));
}

std::variant<ParsedQuery, QueryError> parse_natural(std::string_view text,
                                                    const ParseOptions& options) {
  std::variant<ParsedQuery, QueryError> result = parse_query(text, options);
  const bool unreadable = std::holds_alternative<QueryError>(result);
  const bool small_enough = text.size() <= options.max_bytes && is_valid_utf8(text);
  if (small_enough && (unreadable || is_set_in_capitals(text))) {
    result = parse_query(words_alone(text), options);
    if (auto* parsed = std::get_if<ParsedQuery>(&result)) {
      parsed->warnings = {{.code = "read_as_words",
                           .message = "The text is read as words alone, without operators.",
                           .position = 0,
                           .length = count_code_points(text)}};
    }
  }
  if (auto* parsed = std::get_if<ParsedQuery>(&result)) {
    parsed->tree = any_of_words(std::move(parsed->tree));
  }
  return result;
}

}  // namespace backfile
