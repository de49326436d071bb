// Headlines and names of authors that go on from what is being typed, read from the newest articles
// that have the words. See suggest_candidates.hpp.
#include <algorithm>
#include <array>

#include "schema/terms.hpp"
#include "schema/unicode.hpp"
#include "server/query/characters.hpp"
#include "server/search/prefix_terms.hpp"
#include "server/search/ranking.hpp"
#include "server/search/suggest_candidates.hpp"

namespace backfile {
namespace {

// Words that may be the one being typed, the most frequent ones; the others are rarely meant.
constexpr std::size_t kMostFieldTerms = 40;
// Articles unpacked for their headline or authors: some 50 microseconds each.
constexpr std::size_t kMostTitlesRead = 10;
constexpr std::size_t kMostAuthorsRead = 12;
// A phrase of a headline is cut behind so many words: enough to tell it from others, and well below
// what a query may hold.
constexpr std::size_t kMostTitleWords = 12;
// Longer names of authors are lines of several: they would find one article alone.
constexpr std::size_t kMostNameWords = 5;

// Text that stands between quotation marks as it is: marks and the signs of patterns are left out.
// Cut behind `most_words`, between words.
std::string quotable(std::string_view text, std::size_t most_words) {
  std::string out;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const QueryCharacter character = character_at(text, at);
    const char32_t plain = half_width(character.value);
    const bool gap = character.kind == CharacterClass::Space || is_quote(character.kind) ||
                     plain == U'*' || plain == U'?';
    if (!gap) {
      out += text.substr(at, character.bytes);
    } else if (!out.empty() && out.back() != ' ') {
      if (++words == most_words) break;
      out += ' ';
    }
    at += character.bytes;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string quoted_in(Field field, std::string_view text) {
  return std::string(row(field).name) + ":\"" + std::string(text) + "\"";
}

// Articles with the typed words from `from` on in one field: all as whole words, the last as the
// beginning of one.
DocSet articles_with(Field field, std::size_t from, const SuggestSources& sources) {
  const std::vector<TypedWord>& words = sources.typed.words;
  const Xapian::Database& database = sources.reader.database;
  const std::string prefix = exact_term(field, "");
  const auto beginnings = accented_prefixes(database, prefix, words.back().folded);
  TermReader& terms = sources.reader.terms;
  DocSet found;
  for (const PrefixTerm& term : frequent_terms(database, prefix, beginnings, kMostFieldTerms)) {
    found |= terms.documents(prefix + term.text);
  }
  found &= sources.queries.passing();
  for (std::size_t i = from; i + 1 < words.size() && !found.isEmpty(); ++i) {
    found &= words[i].cjk ? terms.documents(exact_term(field, words[i].word))
                          : sources.queries.documents(Node{Word{field, words[i].word}});
  }
  return found;
}

std::vector<Ranked> newest(const DocSet& documents, std::size_t count,
                           const SuggestSources& sources) {
  return page_by_date(documents, Sort::Newest, std::nullopt, count, sources.snapshot.columns())
      .ranked;
}

}  // namespace

std::vector<std::string> title_completions(const SuggestSources& sources) {
  const DocSet found = articles_with(Field::Title, 0, sources);
  const std::string before = sources.typed.text.substr(0, sources.typed.begin);
  std::vector<std::string> texts;
  for (const Ranked& each : newest(found, kMostTitlesRead, sources)) {
    const Article article = sources.reader.article_head(each.docid);
    const std::string phrase = quotable(article.title, kMostTitleWords);
    if (!phrase.empty()) texts.push_back(before + quoted_in(Field::Title, phrase));
  }
  return texts;
}

std::vector<std::string> author_completions(const SuggestSources& sources) {
  const TypedText& typed = sources.typed;
  std::vector<std::string> texts;
  // As many of the typed words as some name has.
  for (std::size_t from = 0; from < typed.words.size() && texts.empty(); ++from) {
    const std::size_t begin = from == 0 ? typed.begin : typed.words[from].begin;
    const std::string name_begin =
        fold_value(std::string_view(typed.text).substr(typed.words[from].begin));
    const DocSet found = articles_with(Field::Author, from, sources);
    for (const Ranked& each : newest(found, kMostAuthorsRead, sources)) {
      for (const std::string& author : sources.reader.article_head(each.docid).authors) {
        const std::string name = quotable(author, kMostNameWords + 1);
        const auto spaces = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
        if (spaces >= kMostNameWords) continue;
        if (!has_word_prefix(fold_value(name), name_begin)) continue;
        texts.push_back(typed.text.substr(0, begin) + quoted_in(Field::Author, name));
      }
    }
  }
  return texts;
}

}  // namespace backfile
