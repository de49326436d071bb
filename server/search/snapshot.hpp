// One immutable state of an archive: its columns, its set of documents, the caches it shares with
// the states before and after, and a few index handles that all stand on one revision. Xapian's
// handles are not thread-safe, so each is leased to one request at a time and never copied. Knows
// nothing of requests.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <xapian.h>

#include "schema/article_codec.hpp"
#include "schema/metadata.hpp"
#include "schema/stemming.hpp"
#include "server/search/bm25.hpp"
#include "server/search/columns.hpp"
#include "server/search/search_request.hpp"
#include "server/search/term_reader.hpp"

namespace backfile {

// What one request reads with. Not thread-safe.
struct IndexReader {
  // `file`: of the generation, on the revision that it is hoped to stand on.
  IndexReader(const std::filesystem::path& generation,
              const std::shared_ptr<const glass::TableFile>& file, const Metadata& metadata,
              std::shared_ptr<SearchCaches> caches);

  Xapian::Database database;
  ArticleCodec codec;
  StemmerSet stemmers;
  TermReader terms;  // of `database`

  // Both throw CodecError for a record that cannot be read, and for a document that is not there.
  Article article(Docid docid);
  // The same without the body: a fraction of the work.
  Article article_head(Docid docid);

  // The document of an article, if there is one.
  [[nodiscard]] std::optional<Docid> find(const ArticleId& id) const;

 private:
  [[nodiscard]] std::string record(Docid docid) const;
};

struct SnapshotOptions {
  std::size_t readers = 2;                         // requests at once
  std::size_t cache_bytes = std::size_t{1} << 30;  // of all snapshots of one generation together
};

class Snapshot {
 public:
  // Opens a database as it stands now. `previous` (may be null) lends its columns and caches if it
  // is of the same database directory. Throws SchemaError or Xapian::Error.
  static std::shared_ptr<const Snapshot> open(const std::filesystem::path& generation,
                                              const SnapshotOptions& options,
                                              const Snapshot* previous);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  [[nodiscard]] const std::filesystem::path& generation() const { return generation_; }
  [[nodiscard]] const Metadata& metadata() const { return metadata_; }
  [[nodiscard]] IndexState index() const {
    return {metadata_.uuid, metadata_.revision, metadata_.seq};
  }
  [[nodiscard]] const Columns& columns() const { return *columns_; }
  [[nodiscard]] const std::shared_ptr<const Columns>& shared_columns() const { return columns_; }
  [[nodiscard]] const DocSet& live() const { return live_; }
  [[nodiscard]] std::uint64_t articles() const { return live_.cardinality(); }
  [[nodiscard]] const CollectionFigures& figures() const { return figures_; }

  // Articles published on each day of the archive, whatever the query: days since 1970 from `first`
  // on, without gaps. Made once.
  struct DayCounts {
    std::int64_t first = 0;
    std::vector<std::uint32_t> counts;  // empty when all are undated
    std::uint64_t undated = 0;
    std::optional<Instant> oldest;  // of the articles there now
    std::optional<Instant> newest;
  };
  [[nodiscard]] const DayCounts& day_counts() const { return day_counts_; }

  // A reader for the holder alone. Movable; gives the reader back when it ends.
  class Lease {
   public:
    Lease(const Snapshot& snapshot, std::unique_ptr<IndexReader> reader);
    ~Lease();
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    IndexReader& operator*() const { return *reader_; }
    IndexReader* operator->() const { return reader_.get(); }

   private:
    const Snapshot* snapshot_;
    std::unique_ptr<IndexReader> reader_;
  };
  // Waits until a reader is free. The snapshot must outlive the lease.
  [[nodiscard]] Lease lease() const;

  // Waits until all is made that searches have left to be made later.
  void finish_work() const { caches_->later.finish(); }

 private:
  struct Pool;
  Snapshot();
  void find_documents(PostingTable& table, std::uint64_t count, const Snapshot* previous);
  void count_days(std::span<const Docid> docids);

  std::filesystem::path generation_;
  Metadata metadata_;
  std::shared_ptr<const Columns> columns_;
  DocSet live_;
  DayCounts day_counts_;
  CollectionFigures figures_;
  std::shared_ptr<SearchCaches> caches_;
  std::unique_ptr<Pool> pool_;
};

}  // namespace backfile
