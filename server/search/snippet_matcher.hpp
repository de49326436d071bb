// Where the words and phrases of a query stand in a text. Knows articles' zones, but no passages.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/analysis.hpp"
#include "schema/stemming.hpp"
#include "server/query/query.hpp"

namespace backfile {

// Bytes of a text, half-open, where one part of the query stands.
struct PartMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t part = 0;  // number of the word or phrase in the query
  bool operator==(const PartMatch&) const = default;
};

// What text it is: words of title: match in the title alone, words of lead: in all that the field
// Lead holds.
enum class TextZone : std::uint8_t { Title, Lead, Body };

// Whether the stems of a word that begins with an ASCII letter begin with the same one. True for
// languages whose stemmers take off endings only.
bool keeps_first_letter(std::string_view stem_class);

// Compiled for one query. Not thread-safe.
class SnippetMatcher {
 public:
  // `stemmers` must outlive it.
  SnippetMatcher(const Node& query, StemmerSet& stemmers);

  std::size_t parts() const { return parts_.size(); }

  // Appends the matches in `text`, ordered by begin. `words_before` counts the words of the zone
  // before this text. Returns the number of words in it, 0 when
  // the query has no parts.
  std::size_t match(std::string_view text, std::string_view stem_class, TextZone zone,
                    std::size_t words_before, std::vector<PartMatch>& matches);

 private:
  // A word of the query to be found by its stems, or a phrase by its exact words.
  struct Part {
    Node node;
    Field field = Field::Text;
    std::vector<std::uint32_t> words;  // of a phrase: numbers of exact words
  };
  // What the query knows of a word of the text.
  struct Known {
    std::uint32_t exact = 0;           // number of the exact word; 0: of no phrase
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
    bool adjacent = false;
  };

  void add_parts(const Node& node);
  void add_part(const Node& node, Field field, const std::vector<std::string>& exact_words);
  StemClass& stem_class(std::string_view name);
  void set_beginnings(StemClass& stem_class, std::string_view name) const;
  std::uint32_t look_up(const Token& token, StemClass& stem_class, std::string_view name);
  Known compare(const Token& token, const StemClass& stem_class, std::string_view name);
  bool phrase_at(std::size_t place, const Part& part) const;
  bool admits(TextZone zone, Field field, std::size_t last_word) const;
  void add_matches(std::size_t place, TextZone zone, std::size_t words_before,
                   std::vector<PartMatch>& matches) const;

  StemmerSet& stemmers_;
  Tokenizer tokenizer_;
  std::vector<Part> parts_;
  bool has_words_ = false;                        // some part is found by its stems
  ByWord<std::uint32_t> exact_;                   // exact words of phrases, numbered from 1
  std::vector<std::vector<std::size_t>> begins_;  // exact word -> phrases that begin with it
  std::map<std::string, StemClass, std::less<>> stem_classes_;
  std::vector<Known> known_;  // the first is of words that match nothing
  std::vector<Seen> seen_;    // words of the text in hand
};

}  // namespace backfile
