#include "server/search/snapshot.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "schema/terms.hpp"

namespace backfile {

namespace {

// Opening races with the writer: handles opened one after the other may stand on different
// revisions.
constexpr int kOpenAttempts = 20;

std::vector<std::unique_ptr<IndexReader>> open_readers(
    const std::filesystem::path& generation, std::size_t count, const Metadata& metadata,
    const std::shared_ptr<SearchCaches>& caches) {
  std::vector<std::unique_ptr<IndexReader>> readers;
  for (std::size_t i = 0; i < count; ++i) {
    readers.push_back(std::make_unique<IndexReader>(generation, metadata, caches));
  }
  return readers;
}

bool on_one_revision(const Xapian::Database& first,
                     const std::vector<std::unique_ptr<IndexReader>>& readers) {
  for (const auto& reader : readers) {
    if (reader->database.get_revision() != first.get_revision()) {
      return false;
    }
  }
  return true;
}

DocSet all_documents(const Xapian::Database& database) {
  DocSet live;
  const Docid last = database.get_lastdocid();
  if (database.get_doccount() == last) {
    live.addRange(1, std::uint64_t{last} + 1);
    return live;
  }
  std::vector<std::uint32_t> docids;
  docids.reserve(database.get_doccount());
  const auto end = database.postlist_end("");
  for (auto posting = database.postlist_begin(""); posting != end; ++posting) {
    docids.push_back(*posting);
  }
  live.addMany(docids.size(), docids.data());
  live.runOptimize();
  return live;
}

}  // namespace

struct Snapshot::Pool {
  std::mutex mutex;
  std::condition_variable freed;
  std::vector<std::unique_ptr<IndexReader>> free;
};

IndexReader::IndexReader(const std::filesystem::path& generation, const Metadata& metadata,
                         std::shared_ptr<SearchCaches> caches)
    : database(generation.string()),
      codec(metadata.dictionaries),
      terms(database, generation, metadata.revision, std::move(caches)) {}

Article IndexReader::article(Docid docid) {
  return codec.decode(database.get_document(docid).get_data());
}

std::optional<Docid> IndexReader::find(const ArticleId& id) const {
  const std::string term = id_term(id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  return *posting;
}

Snapshot::Snapshot() : pool_(std::make_unique<Pool>()) {}
Snapshot::~Snapshot() = default;

std::shared_ptr<const Snapshot> Snapshot::open(const std::filesystem::path& generation,
                                               const SnapshotOptions& options,
                                               const Snapshot* previous) {
  for (int attempt = 1;; ++attempt) {
    try {
      const Xapian::Database database(generation.string());
      const std::shared_ptr<Snapshot> snapshot(new Snapshot());
      snapshot->generation_ = generation;
      snapshot->metadata_ = read_metadata(database);
      const bool extends = previous != nullptr && previous->generation() == generation;
      snapshot->caches_ =
          extends ? previous->caches_ : std::make_shared<SearchCaches>(options.cache_bytes);
      auto opened =
          open_readers(generation, options.readers, snapshot->metadata_, snapshot->caches_);
      if (on_one_revision(database, opened)) {
        snapshot->columns_ = Columns::load(database, extends ? previous->columns_.get() : nullptr);
        snapshot->live_ = all_documents(database);
        snapshot->figures_ = {static_cast<double>(database.get_doccount()),
                              database.get_avlength()};
        snapshot->count_days();
        snapshot->pool_->free = std::move(opened);
        return snapshot;
      }
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt >= kOpenAttempts) {
        throw;
      }
    }
    if (attempt >= kOpenAttempts) {
      throw Xapian::DatabaseModifiedError("the archive changed faster than it could be opened");
    }
  }
}

void Snapshot::count_days() {
  const auto span = columns_->span();
  if (span) {
    day_counts_.first = day_number(span->first);
    day_counts_.counts.resize(
        static_cast<std::size_t>(day_number(span->second) - day_counts_.first + 1));
  }
  for (const Docid docid : live_) {
    const Instant published = columns_->published(docid);
    if (published == kUndated) {
      ++day_counts_.undated;
    } else {
      ++day_counts_.counts[static_cast<std::size_t>(day_number(published) - day_counts_.first)];
      day_counts_.oldest = std::min(day_counts_.oldest.value_or(published), published);
      day_counts_.newest = std::max(day_counts_.newest.value_or(published), published);
    }
  }
}

Snapshot::Lease::Lease(const Snapshot& snapshot, std::unique_ptr<IndexReader> reader)
    : snapshot_(&snapshot), reader_(std::move(reader)) {}

Snapshot::Lease::~Lease() {
  if (reader_ == nullptr) {
    return;
  }
  {
    reader_->terms.forget();
    const std::lock_guard lock(snapshot_->pool_->mutex);
    snapshot_->pool_->free.push_back(std::move(reader_));
  }
  snapshot_->pool_->freed.notify_one();
}

Snapshot::Lease Snapshot::lease() const {
  std::unique_lock lock(pool_->mutex);
  pool_->freed.wait(lock, [&] { return !pool_->free.empty(); });
  auto reader = std::move(pool_->free.back());
  pool_->free.pop_back();
  return {*this, std::move(reader)};
}

}  // namespace backfile
