// Stems by language. A stem class is the code under which stems are indexed: the language code
// where Xapian has a stemmer for it ("en", "fr"), else "x" (words only folded). Not thread-safe:
// one StemmerSet a thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

inline constexpr std::string_view kNoStemmer = "x";

// "en" -> "en", "en-GB" -> "en", "ja" -> "x", "" -> "x".
std::string_view stem_class_of(std::string_view language);

class StemmerSet {
 public:
  StemmerSet();
  ~StemmerSet();
  StemmerSet(StemmerSet&&) noexcept;
  StemmerSet& operator=(StemmerSet&&) noexcept;
  StemmerSet(const StemmerSet&) = delete;
  StemmerSet& operator=(const StemmerSet&) = delete;

  // The stems of a word as given by Tokenizer (folded case, accents kept): the stem of the word
  // without accents first, then, where it differs, the stem with accents taken off afterwards.
  // Indexing both lets `cafe` find "café" and still joins "représentée" with "représenté". Never
  // empty; valid until the next call. Results are cached up to a bound.
  const std::vector<std::string>& stems(std::string_view word, std::string_view stem_class);

 private:
  struct Cache;
  std::unique_ptr<Cache> cache_;
};

}  // namespace backfile
