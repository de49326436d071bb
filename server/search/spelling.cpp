// Misspelt words of a query. See spelling.hpp.
#include "server/search/spelling.hpp"

#include <algorithm>
#include <utility>

#include "schema/edit_distance.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"
#include "schema/unicode.hpp"
#include "server/query/compile.hpp"

namespace backfile {

namespace {

constexpr std::size_t kLettersForTwoEdits = 5;

// Calls visit(leaf) for every leaf, and visit(negation) instead of what is negated. Tree is Node or
// const Node.
template <class Tree, class Visit>
void for_each_leaf(Tree& tree, const Visit& visit) {
  const auto each = [&](auto& nodes) {
    for (auto& node : nodes) for_each_leaf(node, visit);
  };
  std::visit(
      [&](auto& kind) {
        if constexpr (requires { kind.parts; }) {
          each(kind.parts);
        } else if constexpr (requires { kind.operands; }) {
          each(kind.operands);
        } else if constexpr (requires { kind.operand; }) {
          each(kind.operand);
        } else {
          visit(kind);
        }
      },
      tree.value);
}

// Rewrites every word the tree looks for.
struct Respeller {
  const QueryWord& word;
  const std::string& spelled;

  void operator()(Word& leaf) const {
    if (!word.exact && leaf.field == word.field && leaf.word == word.word) leaf.word = spelled;
  }
  void operator()(Phrase& phrase) const {
    if (!word.exact || phrase.field != word.field) return;
    std::replace(phrase.words.begin(), phrase.words.end(), word.word, spelled);
  }
  template <class Other>
  void operator()(Other&) const {}
};

struct WordCollector {
  std::vector<QueryWord>& words;

  void operator()(const Word& leaf) const { add({leaf.field, leaf.word, false}); }
  void operator()(const Phrase& phrase) const {
    for (const std::string& word : phrase.words) {
      if (!is_pattern(word)) add({phrase.field, word, true});
    }
  }
  template <class Other>
  void operator()(const Other&) const {}

  void add(QueryWord word) const {
    if (std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(std::move(word));
  }
};

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

// Reads the archive's words for one query.
class SpellingSearch {
 public:
  explicit SpellingSearch(const SpellingSources& sources) : sources_(sources) {}

  std::vector<Spelling> spellings(const QueryWord& word) {
    const std::u32string letters = code_points(word.word);
    if (letters.size() < kShortestMisspelt || letters.size() > kLongestMisspelt) return {};
    if (has_digit(word.word)) return {};
    const Xapian::doccount articles = articles_with(word);
    if (articles >= kRareWord) return {};
    std::vector<Spelling> near = near_words(word, letters);
    near.erase(std::remove_if(near.begin(), near.end(),
                              [&](const Spelling& each) { return each.articles <= articles; }),
               near.end());
    std::sort(near.begin(), near.end(), [](const Spelling& a, const Spelling& b) {
      if (a.edits != b.edits) return a.edits < b.edits;
      return a.articles != b.articles ? a.articles > b.articles : a.word < b.word;
    });
    return best(word, std::move(near));
  }

 private:
  // Of its most frequent term: no postings are read to learn that a word is rare.
  [[nodiscard]] Xapian::doccount articles_with(const QueryWord& word) const {
    Xapian::doccount most = 0;
    for (const std::string& term : terms_of(word)) {
      most = std::max(most, sources_.database.get_termfreq(term));
    }
    return most;
  }

  [[nodiscard]] std::vector<std::string> terms_of(const QueryWord& word) const {
    if (word.exact) return {exact_term(word.field, word.word)};
    return word_terms({word.field, word.word}, sources_.stem_classes, sources_.stemmers);
  }

  std::vector<Spelling> near_words(const QueryWord& word, const std::u32string& letters) {
    std::vector<Spelling> near;
    std::string_view rest = word.word;
    rest.remove_prefix(first_code_point(rest).bytes);
    const std::size_t first = word.word.size() - rest.size();
    const std::size_t second = first + first_code_point(rest).bytes;
    const std::string prefix(row(word.field).prefix);
    const std::string two_letters = prefix + word.word.substr(0, second);
    read_words(two_letters, "", prefix.size(), letters, near);
    read_words(prefix + word.word.substr(0, first), two_letters, prefix.size(), letters, near);
    return near;
  }

  // Adds the near ones among the words that begin with `begin`, but not with `skipped`.
  void read_words(const std::string& begin, const std::string& skipped, std::size_t prefix_bytes,
                  const std::u32string& letters, std::vector<Spelling>& near) {
    const std::size_t most_edits = letters.size() < kLettersForTwoEdits ? 1 : 2;
    const auto end = sources_.database.allterms_end(begin);
    auto term = sources_.database.allterms_begin(begin);
    while (term != end && words_left_ > 0) {
      const std::string text = *term;
      if (!skipped.empty() && text.starts_with(skipped)) {
        std::string behind = skipped;
        ++behind.back();  // the last byte of a letter in UTF-8 is never the greatest one
        term.skip_to(behind);
        continue;
      }
      --words_left_;
      const std::string_view word = std::string_view(text).substr(prefix_bytes);
      const std::u32string candidate = code_points(word);
      if (difference(candidate.size(), letters.size()) <= most_edits && !has_digit(word)) {
        const std::size_t edits = edit_distance(letters, candidate);
        if (edits > 0 && edits <= most_edits) {
          near.push_back({std::string(word), edits, term.get_termfreq()});
        }
      }
      ++term;
    }
  }

  [[nodiscard]] std::vector<Spelling> best(const QueryWord& word,
                                           std::vector<Spelling> near) const {
    std::vector<Spelling> chosen;
    std::vector<std::vector<std::string>> seen{terms_of(word)};
    for (Spelling& spelling : near) {
      if (chosen.size() == kMostSpellings) break;
      std::vector<std::string> terms = terms_of({word.field, spelling.word, word.exact});
      if (std::find(seen.begin(), seen.end(), terms) != seen.end()) continue;
      seen.push_back(std::move(terms));
      chosen.push_back(std::move(spelling));
    }
    return chosen;
  }

  const SpellingSources& sources_;
  std::size_t words_left_ = kMostWordsRead;
};

}  // namespace

std::vector<QueryWord> query_words(const Node& tree) {
  std::vector<QueryWord> words;
  for_each_leaf(tree, WordCollector{words});
  return words;
}

Node with_word(const Node& tree, const QueryWord& word, const std::string& spelled) {
  Node changed = tree;
  for_each_leaf(changed, Respeller{word, spelled});
  return changed;
}

std::vector<Misspelling> find_misspellings(const Node& tree, const SpellingSources& sources) {
  SpellingSearch search(sources);
  std::vector<Misspelling> misspellings;
  for (const QueryWord& word : query_words(tree)) {
    if (misspellings.size() == kMostMisspelt) break;
    std::vector<Spelling> spellings = search.spellings(word);
    if (!spellings.empty()) misspellings.push_back({word, std::move(spellings)});
  }
  return misspellings;
}

}  // namespace backfile
