// An archive of a test's own, written with the real IndexWriter.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "indexer/archive_dir.hpp"
#include "indexer/index_writer.hpp"
#include "schema/article.hpp"
#include "schema/version.hpp"
#include "tests/support/temporary_directory.hpp"

namespace backfile::test {

class SmallArchive {
 public:
  // `pairs`: those that its articles have as terms.
  explicit SmallArchive(FrequentPairs pairs = {})
      : lock_(directory_.path(), {.command = "test", .since = 0}) {
    const ArchiveDir archive(directory_.path());
    const std::filesystem::path generation = archive.next_generation(lock_);
    Metadata metadata;
    metadata.schema_version = kSchemaVersion;
    metadata.uuid = "00000000-0000-4000-8000-000000000001";
    metadata.pairs = std::move(pairs);
    IndexWriter::create(generation, metadata);
    archive.publish(generation, lock_);
    generation_ = generation;
  }

  [[nodiscard]] const std::filesystem::path& path() const { return directory_.path(); }

  // One commit each. `now` of the first is 1, of the second 2, ...
  void add(const std::vector<Article>& articles) {
    IndexWriter(generation_)
        .write({.articles = articles, .checkpoint = {}, .checkpoint_from = 0, .finished = {}},
               ++now_);
  }
  void remove(const std::vector<std::string>& ids) {
    std::vector<ArticleId> named;
    named.reserve(ids.size());
    for (const std::string& id : ids) {
      named.push_back(ArticleId{id});
    }
    IndexWriter(generation_).remove(named, ++now_);
  }

 private:
  TemporaryDirectory directory_;
  ArchiveLock lock_;
  std::filesystem::path generation_;
  Instant now_ = 0;
};

}  // namespace backfile::test
