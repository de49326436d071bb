// Words of the archive that go on from the one being typed. See suggest_candidates.hpp.
#include <algorithm>
#include <map>
#include <set>

#include "schema/terms.hpp"
#include "server/query/compile.hpp"
#include "server/search/prefix_terms.hpp"
#include "server/search/suggest_candidates.hpp"

namespace backfile {
namespace {

// Words offered to be counted: several times a list, since some find nothing beside the others.
constexpr std::size_t kMostWords = 30;

// Of so many articles that match all but the last word the words are looked through, the newest
// ones in the archive: some ten microseconds each. What is frequent there is frequent with those
// words, and a prefix too short for kMostPrefixTerms still meets its common words.
constexpr std::size_t kSampledArticles = 60;

struct WordCandidate {
  std::uint64_t articles = 0;  // in the archive
  std::size_t sampled = 0;
};
using WordCandidates = std::map<std::string, WordCandidate>;

class WordCompletion {
 public:
  explicit WordCompletion(const SuggestSources& sources)
      : sources_(sources),
        typed_(sources.typed),
        field_(typed_.field.value_or(Field::Text)),
        prefix_(exact_term(field_, "")),
        beginnings_(accented_prefixes(sources.reader.database, prefix_, last().folded)) {}

  std::vector<std::string> run() {
    for (PrefixTerm& term :
         frequent_terms(sources_.reader.database, prefix_, beginnings_, kMostWords)) {
      words_[std::move(term.text)].articles = term.articles;
    }
    const bool all = sample();
    std::vector<std::string> texts;
    std::set<std::vector<std::string>> meanings;
    for (const std::string& word : ranked(all)) {
      // Forms of one word find the same articles; the most frequent stands for all.
      if (typed_.closing_mark.empty() && !last().cjk &&
          !meanings
               .insert(word_terms({field_, word}, sources_.snapshot.metadata().stem_classes,
                                  sources_.reader.stemmers))
               .second) {
        continue;
      }
      texts.push_back(typed_.text.substr(0, last().begin) + word + typed_.closing_mark);
      if (texts.size() == kMostWords) break;
    }
    return texts;
  }

 private:
  [[nodiscard]] const TypedWord& last() const { return typed_.words.back(); }

  // Looks through some articles that have what stands before the word; true: any article will do.
  bool sample() {
    const DocSet& passing = sources_.queries.passing();
    const std::string before = typed_.words.size() > 1
                                   ? typed_.text.substr(0, last().begin) + typed_.closing_mark
                                   : typed_.text.substr(0, typed_.begin);
    std::optional<DocSet> context = sources_.queries.documents(before);
    if (!context || context->isEmpty()) context = passing;
    const std::uint64_t size = context->cardinality();
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(size, kSampledArticles); ++i) {
      Docid docid = 0;
      context->select(static_cast<std::uint32_t>(size - 1 - i), &docid);
      look_through(docid);
    }
    return size == sources_.snapshot.articles();
  }

  void look_through(Docid docid) {
    const Xapian::Database& database = sources_.reader.database;
    auto term = database.termlist_begin(docid);
    const auto end = database.termlist_end(docid);
    std::vector<std::string> sorted = beginnings_;
    std::sort(sorted.begin(), sorted.end());
    for (const std::string& beginning : sorted) {
      const std::string whole = prefix_ + beginning;
      if (term == end) return;
      for (term.skip_to(whole); term != end && (*term).starts_with(whole); ++term) {
        WordCandidate& word = words_[(*term).substr(prefix_.size())];
        if (word.articles == 0) word.articles = database.get_termfreq(*term);
        ++word.sampled;
      }
    }
  }

  // Words that nearly every article has ("the", "that") say little: they come last. The name that
  // an archive is full of stays below the line.
  [[nodiscard]] std::vector<std::string> ranked(bool all) const {
    const std::uint64_t common = std::max<std::uint64_t>(sources_.snapshot.articles() * 3 / 5, 20);
    using Row = std::pair<std::string, WordCandidate>;
    std::vector<Row> rows(words_.begin(), words_.end());
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
      const bool a_common = a.second.articles > common;
      const bool b_common = b.second.articles > common;
      if (a_common != b_common) return b_common;
      if (!all && a.second.sampled != b.second.sampled) return a.second.sampled > b.second.sampled;
      if (a.second.articles != b.second.articles) return a.second.articles > b.second.articles;
      return a.first < b.first;
    });
    std::vector<std::string> words;
    words.reserve(rows.size());
    for (Row& row : rows) words.push_back(std::move(row.first));
    return words;
  }

  const SuggestSources& sources_;
  const TypedText& typed_;
  Field field_;
  std::string prefix_;
  std::vector<std::string> beginnings_;
  WordCandidates words_;
};

}  // namespace

std::vector<std::string> word_completions(const SuggestSources& sources) {
  return WordCompletion(sources).run();
}

}  // namespace backfile
