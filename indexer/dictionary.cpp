#include "indexer/dictionary.hpp"

#include <algorithm>

namespace backfile {

std::unique_ptr<CodecDictionary> dictionary_from(std::span<const Article> samples) {
  if (samples.size() < kDictionaryNeeds) return nullptr;
  return train_dictionary(samples.first(std::min(samples.size(), kDictionarySamples)));
}

}  // namespace backfile
