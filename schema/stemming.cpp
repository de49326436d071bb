// Xapian's stemmers behind a bounded cache: news repeats its words, and finding a stem costs more
// than finding a word's slot.
#include "schema/stemming.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <xapian.h>

#include "schema/ascii.hpp"
#include "schema/unicode.hpp"
#include "schema/word_cache.hpp"

namespace backfile {
namespace {

struct StemmerRow {
  std::string_view language;    // as articles name it
  std::string_view stem_class;  // one class where languages share a stemmer
  const char* stemmer;          // Xapian's name
};

constexpr std::array<StemmerRow, 26> kStemmers{{
    {"ar", "ar", "arabic"},     {"ca", "ca", "catalan"},   {"da", "da", "danish"},
    {"de", "de", "german"},     {"en", "en", "english"},   {"es", "es", "spanish"},
    {"eu", "eu", "basque"},     {"fi", "fi", "finnish"},   {"fr", "fr", "french"},
    {"ga", "ga", "irish"},      {"hu", "hu", "hungarian"}, {"hy", "hy", "armenian"},
    {"id", "id", "indonesian"}, {"it", "it", "italian"},   {"lt", "lt", "lithuanian"},
    {"nb", "no", "norwegian"},  {"ne", "ne", "nepali"},    {"nl", "nl", "dutch"},
    {"nn", "no", "norwegian"},  {"no", "no", "norwegian"}, {"pt", "pt", "portuguese"},
    {"ro", "ro", "romanian"},   {"ru", "ru", "russian"},   {"sv", "sv", "swedish"},
    {"ta", "ta", "tamil"},      {"tr", "tr", "turkish"},
}};

// Longer tokens are no words (hashes, base64): their stems would only cost time.
constexpr std::size_t kLongestStemmedWord = 64;

// Words kept a class. More gain little: measured on news, twice as many are 4% faster.
constexpr std::size_t kCachedWords = std::size_t{1} << 15;

std::string primary_subtag(std::string_view language) {
  return lower_case(language.substr(0, language.find_first_of("-_")));
}

const char* stemmer_of(std::string_view stem_class) {
  const auto* const found =
      std::find_if(kStemmers.begin(), kStemmers.end(),
                   [&](const StemmerRow& row) { return row.stem_class == stem_class; });
  return found == kStemmers.end() ? nullptr : found->stemmer;
}

class Stemmer {
 public:
  // No name: words are only folded.
  explicit Stemmer(const char* name) {
    if (name != nullptr) stem_ = Xapian::Stem(name);
  }

  const std::vector<std::string>& stems(std::string_view word) {
    return cache_.get(word, [this](std::string_view missing) { return compute(missing); });
  }

 private:
  [[nodiscard]] std::string stem(const std::string& word) const {
    if (stem_.is_none() || word.size() > kLongestStemmedWord) return word;
    std::string stemmed = stem_(word);
    return stemmed.empty() ? word : stemmed;
  }

  [[nodiscard]] std::vector<std::string> compute(std::string_view word) const {
    const std::string plain = without_accents(word);
    std::vector<std::string> stems{stem(plain)};
    if (plain != word) {
      std::string later = without_accents(stem(std::string(word)));
      // Marks alone may be left of a hostile word, and nothing of them.
      if (!later.empty() && later != stems.front()) stems.push_back(std::move(later));
    }
    return stems;
  }

  Xapian::Stem stem_;
  WordCache<std::vector<std::string>> cache_{kCachedWords};
};

}  // namespace

std::string_view stem_class_of(std::string_view language) {
  const std::string subtag = primary_subtag(language);
  const auto* const found =
      std::find_if(kStemmers.begin(), kStemmers.end(),
                   [&](const StemmerRow& row) { return row.language == subtag; });
  return found == kStemmers.end() ? kNoStemmer : found->stem_class;
}

struct StemmerSet::Cache {
  std::map<std::string, Stemmer, std::less<>> by_class;
};

StemmerSet::StemmerSet() : cache_(std::make_unique<Cache>()) {}
StemmerSet::~StemmerSet() = default;
StemmerSet::StemmerSet(StemmerSet&&) noexcept = default;
StemmerSet& StemmerSet::operator=(StemmerSet&&) noexcept = default;

const std::vector<std::string>& StemmerSet::stems(std::string_view word,
                                                  std::string_view stem_class) {
  auto found = cache_->by_class.find(stem_class);
  if (found == cache_->by_class.end()) {
    const char* const stemmer = stemmer_of(stem_class);
    const std::string_view known = stemmer == nullptr ? kNoStemmer : stem_class;
    found = cache_->by_class.try_emplace(std::string(known), stemmer).first;
  }
  return found->second.stems(word);
}

}  // namespace backfile
