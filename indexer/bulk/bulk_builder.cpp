#include "indexer/bulk/bulk_builder.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>
#include <xxhash.h>

#include "indexer/archive_check.hpp"
#include "indexer/bulk/segment_pool.hpp"
#include "indexer/change_plan.hpp"
#include "indexer/errors.hpp"
#include "indexer/find_article.hpp"
#include "indexer/index_writer.hpp"

namespace backfile {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSmallestBatch = std::size_t{1} << 20;
constexpr std::size_t kLargestBatch = std::size_t{32} << 20;

// An id by its hash: the ids of an ingest may be more than memory should hold.
struct IdHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  bool operator==(const IdHash&) const = default;
};

struct HashOfIdHash {
  std::size_t operator()(const IdHash& id) const { return static_cast<std::size_t>(id.low); }
};

IdHash hash_of(const ArticleId& id) {
  const XXH128_hash_t hash = XXH3_128bits(id.value.data(), id.value.size());
  return {.high = hash.high64, .low = hash.low64};
}

// Hears of each table that is merged; a stop between two of them ends the merge.
class MergeSteps final : public Xapian::Compactor {
 public:
  struct Stopped {};

  MergeSteps(const OnStep& on_step, const StopRequest& stop) : on_step_(on_step), stop_(stop) {}

  void set_status(const std::string& table, const std::string& status) override {
    if (stop_.requested()) throw Stopped();
    if (status.empty()) on_step_("merging " + table);
  }

 private:
  const OnStep& on_step_;
  const StopRequest& stop_;
};

void remove_quietly(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
}

}  // namespace

std::size_t bulk_batch_bytes(std::size_t memory_bytes, unsigned threads) {
  // Measured on news: a batch takes 1.5 times its text as articles, and up to 14 times more while a
  // thread builds its segment. One is being read, one waits, each thread has one.
  const double parts = 1.5 * (threads + 2.0) + 14.0 * threads;
  const auto bytes = static_cast<std::size_t>(static_cast<double>(memory_bytes) / parts);
  return std::clamp(bytes, kSmallestBatch, kLargestBatch);
}

struct BulkBuilder::State {
  State(const ArchiveDir& directory_, const ArchiveLock& lock_, BulkSettings settings_);

  const ArchiveDir& directory;
  const ArchiveLock& lock;
  BulkSettings settings;

  fs::path current;
  fs::path next;     // the new generation
  fs::path scratch;  // segments
  Xapian::Database database;
  ArticleCodec codec;  // reads the current generation
  Metadata metadata;   // as the new generation will have it, revision and commit time apart
  Xapian::docid last_docid = 0;
  std::unordered_map<IdHash, KnownArticle, HashOfIdHash> written;
  std::vector<Xapian::docid> replaced;
  std::vector<std::string> finished;
  std::optional<Checkpoint> checkpoint;
  std::optional<SegmentPool> pool;

  std::optional<KnownArticle> find(const ArticleId& id);
  void take(ChangePlan& plan);
  void finish_unchanged();
  void merge(const std::vector<fs::path>& segments, const OnStep& on_step);
  void commit();
  void clean_up();

  template <typename Work>
  auto naming_failures(Work work) {
    try {
      return work();
    } catch (const Xapian::Error& error) {
      throw WriteError(next.string() + " cannot be built: " + error.get_description() +
                       ". The archive is as it was.");
    } catch (const fs::filesystem_error& error) {
      throw WriteError(std::string(error.what()) + ". The archive is as it was.");
    }
  }
};

BulkBuilder::State::State(const ArchiveDir& directory_, const ArchiveLock& lock_,
                          BulkSettings settings_)
    : directory(directory_),
      lock(lock_),
      settings(std::move(settings_)),
      current(directory.existing()),
      next(directory.next_generation(lock)),
      scratch(directory.next_generation(lock, 1)) {
  try {
    database = Xapian::Database(current.string());
    metadata = read_metadata(database);
    codec = ArticleCodec(metadata.dictionaries);
    last_docid = database.get_lastdocid();
  } catch (const Xapian::Error& error) {
    throw ArchiveError(current.string() + " cannot be opened: " + error.get_description());
  }
}

std::optional<KnownArticle> BulkBuilder::State::find(const ArticleId& id) {
  const auto found = written.find(hash_of(id));
  if (found != written.end()) return found->second;
  return database.get_doccount() == 0 ? std::nullopt : find_article(database, codec, id);
}

// Gives the changes their document ids and hands them to the threads.
void BulkBuilder::State::take(ChangePlan& plan) {
  if (plan.changes.size() > std::numeric_limits<Xapian::docid>::max() - last_docid) {
    throw WriteError("the archive has no document ids left");
  }
  metadata.seq = plan.seq;
  add_stem_classes(plan.changes, metadata.stem_classes);
  learn_from(plan.changes, last_docid, metadata);
  SegmentJob job{.articles = {}, .dictionaries = metadata.dictionaries, .pairs = metadata.pairs};
  for (Change& change : plan.changes) {
    if (change.old) replaced.push_back(*change.old);
    written[hash_of(change.article.id)] = {.docid = ++last_docid,
                                           .content = change.content,
                                           .first_indexed = change.article.first_indexed};
    job.articles.push_back({.docid = last_docid, .article = std::move(change.article)});
  }
  if (!pool) pool.emplace(scratch, settings.threads);
  pool->add(std::move(job));
}

// Without changes there is nothing to merge; what is left to write is small.
void BulkBuilder::State::finish_unchanged() {
  database.close();
  IndexWriter writer(current);
  Batch batch;
  batch.checkpoint = checkpoint;
  batch.finished = finished;
  writer.write(batch, settings.now());
  metadata = writer.metadata();
}

void BulkBuilder::State::merge(const std::vector<fs::path>& segments, const OnStep& on_step) {
  Xapian::Database all;
  all.add_database(Xapian::Database(current.string()));
  for (const fs::path& segment : segments) all.add_database(Xapian::Database(segment.string()));
  MergeSteps steps(on_step, settings.stop);
  all.compact(next.string(), Xapian::DBCOMPACT_NO_RENUMBER, 0, steps);
}

// The replaced documents go, and the numbers come, in the new generation alone.
void BulkBuilder::State::commit() {
  Xapian::WritableDatabase merged(next.string(), Xapian::DB_OPEN);
  for (const Xapian::docid docid : replaced) merged.delete_document(docid);
  metadata.revision.value += 1;
  metadata.committed = settings.now();
  write_metadata(merged, metadata);
  for (const std::string& input : finished) erase_checkpoint(merged, input);
  if (checkpoint) write_checkpoint(merged, *checkpoint);
  merged.commit();
}

void BulkBuilder::State::clean_up() {
  pool.reset();
  remove_quietly(scratch);
}

BulkBuilder::BulkBuilder(const ArchiveDir& directory, const ArchiveLock& lock,
                         BulkSettings settings)
    : state_(std::make_unique<State>(directory, lock, std::move(settings))) {}

// An unfinished generation is in the way of nobody but the disk.
BulkBuilder::~BulkBuilder() {
  state_->clean_up();
  std::error_code error;
  const fs::path link = fs::read_symlink(state_->directory.root() / "current", error);
  if (!error && link != state_->next.filename()) remove_quietly(state_->next);
}

std::vector<Outcome> BulkBuilder::write(const Batch& batch, Instant now) {
  return state_->naming_failures([&] {
    ChangePlan plan = plan_changes(batch.articles, state_->metadata.seq, now,
                                   [this](const ArticleId& id) { return state_->find(id); });
    state_->finished.insert(state_->finished.end(), batch.finished.begin(), batch.finished.end());
    state_->checkpoint = batch.checkpoint;
    if (state_->checkpoint) {
      count_outcomes(plan.outcomes, batch.checkpoint_from, *state_->checkpoint);
    }
    if (!plan.changes.empty()) state_->take(plan);
    return std::move(plan.outcomes);
  });
}

bool BulkBuilder::finish(const OnStep& on_step) {
  if (!state_->pool) {
    state_->finish_unchanged();
    return true;
  }
  return state_->naming_failures([&] {
    on_step("building the last segments");
    const std::vector<fs::path> segments = state_->pool->finish();
    try {
      state_->merge(segments, on_step);
    } catch (const MergeSteps::Stopped&) {
      return false;
    }
    state_->clean_up();
    on_step("committing");
    state_->commit();
    on_step("checking");
    const CheckResult check = check_generation(state_->next);
    if (check.fault_count > 0) {
      throw WriteError("the new generation has faults, the old one stays: " + check.faults.front());
    }
    if (state_->settings.stop.requested()) return false;
    state_->directory.publish(state_->next, state_->lock);
    state_->database.close();
    state_->directory.remove_leftovers(state_->lock);
    return true;
  });
}

const Metadata& BulkBuilder::metadata() const { return state_->metadata; }

std::optional<Checkpoint> BulkBuilder::checkpoint(const std::string& input) const {
  return read_checkpoint(state_->database, input);
}

}  // namespace backfile
