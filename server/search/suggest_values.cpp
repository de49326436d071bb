// Sources, topics, agencies and languages that go on from what is being typed. See
// suggest_candidates.hpp.
#include <algorithm>
#include <map>
#include <tuple>

#include "schema/terms.hpp"
#include "schema/unicode.hpp"
#include "server/query/format.hpp"
#include "server/search/suggest_candidates.hpp"

namespace backfile {
namespace {

// Values of one field looked at for those that have a word beginning as typed, in order of the
// alphabet; beyond them only values that begin so themselves are found.
constexpr std::size_t kMostValueTerms = 5000;
constexpr std::size_t kMostValues = 20;

struct ValueCandidate {
  std::size_t from = 0;  // the word from which on the typed words are part of the value
  bool within = false;   // not at the beginning of the value
  std::uint64_t articles = 0;
};

class ValueCompletion {
 public:
  ValueCompletion(Field field, const SuggestSources& sources)
      : field_(field),
        sources_(sources),
        database_(sources.reader.database),
        prefix_(row(field).prefix) {
    for (const TypedWord& word : sources.typed.words) {
      suffixes_.push_back(fold_value(std::string_view(sources.typed.text).substr(word.begin)));
    }
  }

  std::vector<std::string> run() {
    for (std::size_t from = 0; from < suffixes_.size(); ++from) look_at_beginnings(from);
    look_within();
    std::vector<std::pair<std::string, ValueCandidate>> found(candidates_.begin(),
                                                              candidates_.end());
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.second.from, a.second.within, b.second.articles, a.first) <
             std::tuple(b.second.from, b.second.within, a.second.articles, b.first);
    });
    std::vector<std::string> texts;
    for (const auto& [term, candidate] : found) {
      if (texts.size() == kMostValues) break;
      if (const auto value = as_written(term)) {
        const TypedText& typed = sources_.typed;
        const std::size_t begin =
            candidate.from == 0 ? typed.begin : typed.words[candidate.from].begin;
        texts.push_back(typed.text.substr(0, begin) + format_query(Node{Value{field_, *value}}));
      }
    }
    return texts;
  }

 private:
  void look_at_beginnings(std::size_t from) {
    const std::string whole = prefix_ + suffixes_[from];
    std::size_t seen = 0;
    const auto end = database_.allterms_end(whole);
    for (auto term = database_.allterms_begin(whole); term != end && seen < kMostValueTerms;
         ++term, ++seen) {
      candidates_.emplace(*term, ValueCandidate{from, false, term.get_termfreq()});
    }
  }

  void look_within() {
    std::size_t seen = 0;
    const auto end = database_.allterms_end(prefix_);
    for (auto term = database_.allterms_begin(prefix_); term != end && seen < kMostValueTerms;
         ++term, ++seen) {
      const std::string text = *term;
      const std::string_view value = std::string_view(text).substr(prefix_.size());
      for (std::size_t from = 0; from < suffixes_.size(); ++from) {
        if (has_word_prefix(value, suffixes_[from])) {
          add_within(text, {from, true, term.get_termfreq()});
          break;
        }
      }
    }
  }

  // More of the typed words in the value is better than the value's beginning.
  void add_within(const std::string& term, const ValueCandidate& candidate) {
    const auto [known, added] = candidates_.emplace(term, candidate);
    if (!added && candidate.from < known->second.from) known->second = candidate;
  }

  // The value behind a term, as the first article that has it writes it.
  [[nodiscard]] std::optional<std::string> as_written(const std::string& term) const {
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term)) return std::nullopt;
    const Columns& columns = sources_.snapshot.columns();
    if (field_ == Field::Topic) {
      const ValueSetColumn& topics = columns.topics();
      for (const Ordinal ordinal : topics.members[topics.set_of[*posting]]) {
        const std::string& value = topics.dictionary.value(ordinal);
        if (value_term(field_, value) == term) return value;
      }
      return std::nullopt;
    }
    const ValueColumn& column = field_ == Field::Source   ? columns.source()
                                : field_ == Field::Agency ? columns.agency()
                                                          : columns.language();
    return column.dictionary.value(column.ordinals[*posting]);
  }

  Field field_;
  const SuggestSources& sources_;
  const Xapian::Database& database_;
  std::string prefix_;
  std::vector<std::string> suffixes_;  // of the typed text, folded: from each word to the end
  std::map<std::string, ValueCandidate> candidates_;  // by term
};

}  // namespace

std::vector<std::string> value_completions(Field field, const SuggestSources& sources) {
  return ValueCompletion(field, sources).run();
}

}  // namespace backfile
