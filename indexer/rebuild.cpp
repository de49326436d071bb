#include "indexer/rebuild.hpp"

#include <algorithm>
#include <vector>

#include <xapian.h>

#include "indexer/dictionary.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/pair_counter.hpp"
#include "schema/stemming.hpp"
#include "schema/version.hpp"

namespace backfile {
namespace {

constexpr std::uint64_t kAskEvery = 100;
constexpr Xapian::doccount kPairSamples = 4000;

void add_dictionary(const Xapian::Database& from, Metadata& metadata) {
  if (!metadata.dictionaries.empty()) return;
  ArticleCodec codec;
  std::vector<Article> samples;
  const auto end = from.postlist_end(std::string());
  for (auto posting = from.postlist_begin(std::string());
       posting != end && samples.size() < kDictionarySamples; ++posting) {
    samples.push_back(codec.decode(from.get_document(*posting).get_data()));
  }
  if (const auto dictionary = dictionary_from(samples)) {
    metadata.dictionaries.push_back(*dictionary);
  }
}

// Of articles from all over the archive: the words of an archive change with the years.
FrequentPairs choose_pairs(const Xapian::Database& from, ArticleCodec& codec) {
  PairCounter counter;
  const Xapian::doccount step = 1 + from.get_doccount() / kPairSamples;
  Xapian::doccount passed = 0;
  const auto end = from.postlist_end(std::string());
  for (auto posting = from.postlist_begin(std::string()); posting != end; ++posting) {
    if (passed++ % step == 0) counter.add(codec.decode(from.get_document(*posting).get_data()));
  }
  return counter.choose();
}

void add_stem_class(std::string_view stem_class, std::vector<std::string>& classes) {
  const auto place = std::lower_bound(classes.begin(), classes.end(), stem_class);
  if (place == classes.end() || *place != stem_class) {
    classes.insert(place, std::string(stem_class));
  }
}

// A document id is never used again, not even one whose article is gone: a server may still know
// it.
void keep_last_docid(Xapian::docid last, Xapian::WritableDatabase& to) {
  if (last <= to.get_lastdocid()) return;
  to.replace_document(last, Xapian::Document());
  to.delete_document(last);
}

}  // namespace

std::optional<Metadata> rebuild(const RebuildRequest& request) {
  const Xapian::Database from(request.from.string());
  Metadata metadata = read_metadata_for_rebuild(from);
  add_dictionary(from, metadata);
  metadata.schema_version = kSchemaVersion;
  metadata.revision.value += 1;
  metadata.committed = request.now;
  metadata.stem_classes.clear();

  Xapian::WritableDatabase scratch(request.scratch.string(), Xapian::DB_CREATE);
  ArticleCodec codec(metadata.dictionaries);
  metadata.pairs = choose_pairs(from, codec);
  metadata.pairs_after = 0;
  DocumentBuilder builder;
  std::uint64_t done = 0;
  const auto end = from.postlist_end(std::string());
  for (auto posting = from.postlist_begin(std::string()); posting != end; ++posting) {
    if (done % kAskEvery == 0 && request.stop_asked(done, from.get_doccount())) return std::nullopt;
    const Article article = codec.decode(from.get_document(*posting).get_data());
    add_stem_class(stem_class_of(article.language), metadata.stem_classes);
    scratch.replace_document(*posting, builder.build(article, codec, metadata.pairs));
    ++done;
  }
  keep_last_docid(from.get_lastdocid(), scratch);
  write_metadata(scratch, metadata);
  scratch.commit();
  scratch.compact(request.to.string(), Xapian::DBCOMPACT_NO_RENUMBER);
  return metadata;
}

}  // namespace backfile
