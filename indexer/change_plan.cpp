#include "indexer/change_plan.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <xxhash.h>

#include "indexer/dictionary.hpp"
#include "indexer/pair_counter.hpp"
#include "schema/article_record.hpp"
#include "schema/stemming.hpp"

namespace backfile {
namespace {

// Where an id stands while its batch is planned.
struct Place {
  std::optional<ContentDigest> content;
  Instant first_indexed = 0;
  std::optional<Xapian::docid> old;
  std::optional<std::size_t> change;  // its place among the changes
};

std::unique_ptr<CodecDictionary> dictionary_from(const std::vector<Change>& changes) {
  std::vector<Article> samples;
  for (std::size_t i = 0; i < std::min(changes.size(), kDictionarySamples); ++i) {
    samples.push_back(changes[i].article);
  }
  return dictionary_from(samples);
}

FrequentPairs pairs_from(const std::vector<Change>& changes) {
  if (changes.size() < kPairsNeed) return {};
  std::size_t bytes = 0;
  for (const Change& change : changes) bytes += text_bytes(change.article);
  // From all over the batch, whose first articles may be of one day.
  const std::size_t step = std::min(1 + bytes / kPairSampleBytes, changes.size() / kPairsNeed);
  PairCounter counter;
  for (std::size_t i = 0; i < changes.size(); i += step) counter.add(changes[i].article);
  return counter.choose();
}

}  // namespace

ContentDigest content_digest(const Article& article) {
  Article content = article;
  content.seq = 0;
  content.first_indexed = 0;
  const std::string bytes = raw_record(content);
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

ChangePlan plan_changes(std::span<const Article> articles, std::uint64_t seq, Instant now,
                        const std::function<std::optional<KnownArticle>(const ArticleId&)>& known) {
  ChangePlan plan;
  plan.seq = seq;
  std::unordered_map<std::string_view, Place> places;
  for (const Article& article : articles) {
    const auto [found, is_new] = places.try_emplace(article.id.value);
    Place& place = found->second;
    if (is_new) {
      if (const auto before = known(article.id)) {
        place = {.content = before->content,
                 .first_indexed = before->first_indexed,
                 .old = before->docid,
                 .change = std::nullopt};
      }
    }
    const ContentDigest content = content_digest(article);
    if (place.content == content) {
      plan.outcomes.push_back(Outcome::Unchanged);
      continue;
    }
    const bool was_there = place.old || place.change;
    plan.outcomes.push_back(was_there ? Outcome::Updated : Outcome::Accepted);
    Change change{.article = article, .content = content, .old = place.old};
    change.article.seq = ++plan.seq;
    change.article.first_indexed = place.content ? place.first_indexed : now;
    // The version in between is never written, but had its number: the result does not depend on
    // where batches end.
    if (place.change) plan.changes[*place.change].article.seq = 0;
    place.content = content;
    place.first_indexed = change.article.first_indexed;
    place.change = plan.changes.size();
    plan.changes.push_back(std::move(change));
  }
  std::erase_if(plan.changes, [](const Change& change) { return change.article.seq == 0; });
  return plan;
}

void count_outcomes(const std::vector<Outcome>& outcomes, std::size_t from,
                    Checkpoint& checkpoint) {
  for (std::size_t i = from; i < outcomes.size(); ++i) {
    if (outcomes[i] == Outcome::Accepted) ++checkpoint.accepted;
    if (outcomes[i] == Outcome::Updated) ++checkpoint.updated;
    if (outcomes[i] == Outcome::Unchanged) ++checkpoint.unchanged;
  }
}

void add_stem_classes(const std::vector<Change>& changes, std::vector<std::string>& classes) {
  for (const Change& change : changes) {
    const std::string_view stem_class = stem_class_of(change.article.language);
    const auto place = std::lower_bound(classes.begin(), classes.end(), stem_class);
    if (place == classes.end() || *place != stem_class) {
      classes.insert(place, std::string(stem_class));
    }
  }
}

void learn_from(const std::vector<Change>& changes, Xapian::docid last, Metadata& metadata) {
  if (metadata.dictionaries.empty()) {
    if (const auto dictionary = dictionary_from(changes)) {
      metadata.dictionaries.push_back(*dictionary);
    }
  }
  if (metadata.pairs.size() == 0) {
    metadata.pairs = pairs_from(changes);
    metadata.pairs_after = metadata.pairs.size() == 0 ? 0 : last;
  }
}

}  // namespace backfile
