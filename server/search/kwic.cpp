#include "server/search/kwic.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>

#include "schema/analysis.hpp"
#include "server/search/matched_text.hpp"

namespace backfile {
namespace {

// Of the words on one side. What is longer is no prose: fewer words are shown.
constexpr std::size_t kMostContextBytes = 600;

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Stretch> occurrences_of(std::vector<PartMatch> matches) {
  std::sort(matches.begin(), matches.end(), [](const PartMatch& a, const PartMatch& b) {
    return std::tie(a.begin, b.end) < std::tie(b.begin, a.end);  // longer ones first
  });
  std::vector<Stretch> occurrences;
  for (const PartMatch& match : matches) {
    if (!occurrences.empty() && match.end <= occurrences.back().end) continue;
    occurrences.push_back({match.begin, match.end});
  }
  return occurrences;
}

std::vector<Stretch> words_of(std::string_view text) {
  std::vector<Stretch> words;
  Tokenizer tokenizer(text);
  Token token;
  while (tokenizer.next(token)) words.push_back({token.begin, token.end});
  return words;
}

std::string in_one_line(std::string_view text) {
  std::string shown(text);
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  return shown;
}

// Cuts the words around an occurrence out of a text.
class Context {
 public:
  explicit Context(const std::string& text) : text_(text), words_(words_of(text)) {}

  [[nodiscard]] KwicLine line(Field field, Stretch occurrence) const {
    const std::size_t begin = begin_before(occurrence.begin);
    const std::size_t end = end_behind(occurrence.end);
    return {.field = field,
            .left = in_one_line(text_.substr(begin, occurrence.begin - begin)),
            .match = in_one_line(text_.substr(occurrence.begin, occurrence.end - occurrence.begin)),
            .right = in_one_line(text_.substr(occurrence.end, end - occurrence.end))};
  }

 private:
  [[nodiscard]] std::size_t first_word_from(std::size_t byte) const {
    const auto word =
        std::lower_bound(words_.begin(), words_.end(), byte,
                         [](const Stretch& each, std::size_t from) { return each.begin < from; });
    return static_cast<std::size_t>(word - words_.begin());
  }

  // Where the first word shown begins, and what opens it: a quotation mark, a bracket.
  [[nodiscard]] std::size_t begin_before(std::size_t byte) const {
    const std::size_t here = first_word_from(byte);
    std::size_t word = here - std::min(here, kKwicWords);
    while (word < here && byte - words_[word].begin > kMostContextBytes) ++word;
    const std::size_t from = word < here ? words_[word].begin : byte;
    const std::size_t before = word == 0 ? 0 : words_[word - 1].end;
    const std::string_view gap = text_.substr(before, from - before);
    const std::size_t space = gap.find_last_of(" \n");
    const bool opens = gap.size() <= kMostContextBytes && (word == 0 || space != gap.npos);
    if (!opens) return from;
    return before + (space == gap.npos ? 0 : space + 1);
  }

  // Where the last word shown ends, and what closes it.
  [[nodiscard]] std::size_t end_behind(std::size_t byte) const {
    const std::size_t here = first_word_from(byte);
    std::size_t word = std::min(here + kKwicWords, words_.size());
    while (word > here && words_[word - 1].end - byte > kMostContextBytes) --word;
    const std::size_t to = word > here ? words_[word - 1].end : byte;
    const std::size_t behind = word == words_.size() ? text_.size() : words_[word].begin;
    const std::string_view gap = text_.substr(to, behind - to);
    const std::size_t space = gap.find_first_of(" \n");
    const bool closes =
        gap.size() <= kMostContextBytes && (word == words_.size() || space != gap.npos);
    if (!closes) return to;
    return space == gap.npos ? behind : to + space;
  }

  std::string_view text_;
  std::vector<Stretch> words_;
};

}  // namespace

KwicReader::Lines KwicReader::lines(const Article& article, std::size_t first, std::size_t most) {
  Lines result;
  for (const MatchedText& matched : {match_title(article, matcher_), match_lead(article, matcher_),
                                     match_body(article, matcher_)}) {
    const std::vector<Stretch> occurrences = occurrences_of(matched.matches);
    const std::size_t before = result.occurrences;
    result.occurrences += occurrences.size();
    if (result.occurrences <= first || result.lines.size() == most) continue;
    const Context context(matched.text);
    for (std::size_t i = first - std::min(first, before);
         i < occurrences.size() && result.lines.size() < most; ++i) {
      result.lines.push_back(context.line(matched.field, occurrences[i]));
    }
  }
  return result;
}

std::size_t KwicReader::count(const Article& article) { return lines(article, 0, 0).occurrences; }

}  // namespace backfile
