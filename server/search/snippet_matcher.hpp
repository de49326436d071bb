// Where the words and phrases of a query stand in a text. Knows articles' zones, but no passages
// and no index.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "schema/analysis.hpp"
#include "schema/capitals.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"
#include "server/search/snippet_proximity.hpp"

namespace backfile {

// Bytes of a text, half-open, where one part of the query stands.
struct PartMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t part = 0;  // number of the word or phrase in the query
  bool operator==(const PartMatch&) const = default;
};

// What text it is: words of title: match in the title alone, words of body: in the body alone,
// words of lead: in all that the field Lead holds.
enum class TextZone : std::uint8_t { Title, Lead, Body };

// Whether the stems of a word that begins with an ASCII letter begin with the same one. True for
// languages whose stemmers take off endings only.
bool keeps_first_letter(std::string_view stem_class);

// Compiled for one query. Not thread-safe.
//
// Words and phrases match wherever they stand, also those of SAME, SENT and atleast. Operands of
// Near match only where they take part in a proximity (mark_members), unless the query has them
// outside one too. Values, dates, names of authors and what is negated match nothing.
class SnippetMatcher {
 public:
  // `stemmers` must outlive it.
  SnippetMatcher(const Node& query, StemmerSet& stemmers);

  std::size_t parts() const { return parts_.size(); }

  // Appends the matches in `text`, a whole title, lead or paragraph, ordered by begin.
  // `words_before` counts the words of the zone before this text. Returns the number of words in
  // it, 0 when the query has no parts.
  std::size_t match(std::string_view text, std::string_view stem_class, TextZone zone,
                    std::size_t words_before, std::vector<PartMatch>& matches);

 private:
  // A word of the query to be found by its stems, or a phrase by its exact words and patterns, or a
  // word in capitals.
  struct Part {
    Node node;
    Field field = Field::Text;
    std::vector<std::uint32_t> forms;  // of a phrase: numbers of exact words and patterns
    bool free = false;                 // matches outside proximities too
  };
  // What the query knows of a word of the text.
  struct Known {
    std::vector<std::uint32_t> forms;  // exact words and patterns of phrases that fit it
    std::vector<std::uint32_t> parts;  // words of the query that share a stem with it
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  template <class T>
  using ByWord = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

  struct StemClass {
    std::vector<std::vector<std::string>> stems;  // of each part that is a word
    std::array<bool, 256> may_begin{};            // a word of the query by this byte
    ByWord<std::uint32_t> known;                  // index into known_
  };
  struct Seen {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t known = 0;  // index into known_
    std::uint32_t bytes = 0;  // of the normalised word
    bool adjacent = false;
  };

  void add_parts(const Node& node, bool free, SnippetProximity::Operand* operand);
  void add_proximity(const Near& near, bool free, SnippetProximity::Operand* operand);
  void add_part(const Node& node, Field field, bool free, SnippetProximity::Operand* operand);
  Part make_part(const Node& node, Field field);
  std::uint32_t number_of_form(const std::string& word);
  StemClass& stem_class(std::string_view name);
  void set_beginnings(StemClass& stem_class, std::string_view name) const;
  std::uint32_t look_up(const Token& token, StemClass& stem_class, std::string_view name);
  Known compare(const Token& token, const StemClass& stem_class, std::string_view name);
  void see(std::string_view text, std::string_view stem_class);
  bool phrase_at(std::size_t place, const Part& part) const;
  bool admits(TextZone zone, Field field, std::size_t last_word) const;
  void find_at(std::size_t place, TextZone zone, std::size_t words_before);
  void find_capitals(const CapitalWord& capitals);
  void add_matches(std::vector<PartMatch>& matches) const;

  StemmerSet& stemmers_;
  Tokenizer tokenizer_;
  CapitalsReader capitals_;
  std::vector<Part> parts_;
  std::vector<SnippetProximity> proximities_;
  std::vector<std::size_t> free_proximities_;  // those that are no operands
  bool has_words_ = false;                     // some part is found by its stems
  bool has_capitals_ = false;                  // some part is of Field::Caps
  ByWord<std::uint32_t> exact_;                // exact words of phrases; numbers with patterns_
  std::vector<std::pair<std::string, std::uint32_t>> patterns_;
  std::vector<std::vector<std::size_t>> begins_;  // exact word or pattern -> phrases it begins
  std::map<std::string, StemClass, std::less<>> stem_classes_;
  std::vector<Known> known_;      // the first is of words that match nothing
  std::vector<Seen> seen_;        // words of the text in hand
  std::vector<PartPlace> found_;  // in the text in hand
};

}  // namespace backfile
