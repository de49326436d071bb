#include "indexer/bulk/segment_pool.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <iterator>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "indexer/bulk/segment_writer.hpp"
#include "indexer/document_builder.hpp"

namespace backfile {
namespace {

namespace fs = std::filesystem;

// A segment to be built, with its number.
struct NumberedJob {
  SegmentJob job;
  std::size_t number = 0;
};

// What one thread keeps from segment to segment.
struct Workbench {
  DocumentBuilder builder;
  SegmentWriter writer;
};

void build_with_xapian(const SegmentJob& job, ArticleCodec& codec, DocumentBuilder& builder,
                       const fs::path& to) {
  Xapian::WritableDatabase segment(to.string(),
                                   Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  for (const auto& [docid, article] : job.articles) {
    segment.replace_document(docid, builder.build(article, codec, job.pairs));
  }
  segment.commit();
}

void build(const SegmentJob& job, Workbench& bench, const fs::path& to) {
  ArticleCodec codec(job.dictionaries);
  if (!segments_fit_xapian()) return build_with_xapian(job, codec, bench.builder, to);
  for (const auto& [docid, article] : job.articles) {
    bench.writer.begin_document(docid);
    bench.builder.build(article, codec, job.pairs, bench.writer);
  }
  bench.writer.write(to);
}

void merge(const std::vector<fs::path>& segments, const fs::path& to) {
  Xapian::Database all;
  for (const fs::path& segment : segments) all.add_database(Xapian::Database(segment.string()));
  all.compact(to.string(), Xapian::DBCOMPACT_NO_RENUMBER);
  all.close();
  for (const fs::path& segment : segments) fs::remove_all(segment);
}

}  // namespace

struct SegmentPool::State {
  explicit State(fs::path path) : directory(std::move(path)) { fs::create_directory(directory); }

  const fs::path directory;

  std::mutex mutex;
  std::condition_variable changed;
  std::deque<NumberedJob> waiting;
  std::map<std::size_t, std::size_t> built;  // of each run of kMergedTogether segments, how many
  std::deque<std::size_t> mergeable;         // runs that are complete
  std::map<std::size_t, fs::path> segments;  // by the number of their first
  std::size_t busy = 0;
  bool merging = false;
  bool ending = false;
  bool abandoned = false;
  std::exception_ptr failure;

  std::size_t jobs = 0;
  std::vector<std::jthread> threads;

  void work();
  void build_one(std::unique_lock<std::mutex>& lock, Workbench& bench);
  void merge_one(std::unique_lock<std::mutex>& lock);
  template <typename Work>
  void unlocked(std::unique_lock<std::mutex>& lock, Work work);
  void rethrow() const {
    if (failure) std::rethrow_exception(failure);
  }
  [[nodiscard]] bool may_merge() const { return !mergeable.empty() && !merging; }
};

// Runs `work` without the lock, keeping what it throws.
template <typename Work>
void SegmentPool::State::unlocked(std::unique_lock<std::mutex>& lock, Work work) {
  ++busy;
  lock.unlock();
  std::exception_ptr thrown;
  try {
    work();
  } catch (...) {  // whatever it is, the owner's thread gets it
    thrown = std::current_exception();
  }
  lock.lock();
  --busy;
  if (thrown && !failure) failure = thrown;
}

void SegmentPool::State::build_one(std::unique_lock<std::mutex>& lock, Workbench& bench) {
  NumberedJob next = std::move(waiting.front());
  waiting.pop_front();
  changed.notify_all();
  const fs::path path = directory / ("segment-" + std::to_string(next.number));
  unlocked(lock, [&] {
    build(next.job, bench, path);
    next.job = {};
  });
  if (failure) return;
  segments[next.number] = path;
  const std::size_t run = next.number / kMergedTogether;
  if (++built[run] == kMergedTogether) mergeable.push_back(run);
}

void SegmentPool::State::merge_one(std::unique_lock<std::mutex>& lock) {
  const std::size_t first = mergeable.front() * kMergedTogether;
  mergeable.pop_front();
  const auto begin = segments.find(first);
  const auto end = segments.lower_bound(first + kMergedTogether);
  std::vector<fs::path> run;
  std::transform(begin, end, std::back_inserter(run), [](const auto& each) { return each.second; });
  segments.erase(begin, end);
  merging = true;
  const fs::path path = directory / ("merged-" + std::to_string(first));
  unlocked(lock, [&] { merge(run, path); });
  merging = false;
  segments[first] = path;
}

void SegmentPool::State::work() {
  Workbench bench;
  std::unique_lock lock(mutex);
  while (true) {
    changed.wait(lock, [this] {
      return failure || abandoned || !waiting.empty() || may_merge() ||
             (ending && busy == 0 && mergeable.empty());
    });
    if (failure || abandoned) break;
    if (may_merge()) {
      merge_one(lock);
    } else if (!waiting.empty()) {
      build_one(lock, bench);
    } else {
      break;
    }
    changed.notify_all();
  }
  changed.notify_all();
}

SegmentPool::SegmentPool(fs::path directory, unsigned threads)
    : state_(std::make_unique<State>(std::move(directory))) {
  for (unsigned i = 0; i < threads; ++i) {
    state_->threads.emplace_back([state = state_.get()] { state->work(); });
  }
}

SegmentPool::~SegmentPool() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->abandoned = true;
  }
  state_->changed.notify_all();
  state_->threads.clear();  // joins
}

void SegmentPool::add(SegmentJob job) {
  std::unique_lock lock(state_->mutex);
  state_->changed.wait(lock, [this] { return state_->failure || state_->waiting.empty(); });
  state_->rethrow();
  state_->waiting.push_back({.job = std::move(job), .number = state_->jobs++});
  state_->changed.notify_all();
}

std::vector<fs::path> SegmentPool::finish() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->ending = true;
  }
  state_->changed.notify_all();
  state_->threads.clear();  // joins
  state_->rethrow();
  std::vector<fs::path> paths;
  for (const auto& [number, path] : state_->segments) paths.push_back(path);
  return paths;
}

}  // namespace backfile
