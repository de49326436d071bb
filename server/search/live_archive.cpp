#include "server/search/live_archive.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include <sys/stat.h>

#include "server/search/memory_ahead.hpp"

namespace backfile {

namespace {

using Clock = std::chrono::steady_clock;

// Changes whenever a commit or a generation swap has happened: a commit renames a new version file
// into place.
struct DiskState {
  dev_t device = 0;
  ino_t inode = 0;
  std::int64_t modified_ns = 0;
  bool operator==(const DiskState&) const = default;
};

// Of an archive's `current` version file; nothing when it cannot be seen. One system call: every
// search asks.
std::optional<DiskState> disk_state(const std::string& version_file) {
  struct stat status {};
  if (::stat(version_file.c_str(), &status) != 0) return std::nullopt;
  const std::int64_t modified_ns =
      std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  return DiskState{.device = status.st_dev, .inode = status.st_ino, .modified_ns = modified_ns};
}

std::filesystem::path current_generation(const std::filesystem::path& directory) {
  std::error_code error;
  const std::filesystem::path name = std::filesystem::read_symlink(directory / "current", error);
  if (!error) return directory / name;
  throw SchemaError("'" + directory.string() +
                    "' is not an archive: it has no 'current' generation. " +
                    "`backfile-indexer add " + directory.string() + " FILE` makes one.");
}

// Xapian's errors are no std::exception: this is where they become a sentence.
std::string current_error() {
  try {
    throw;
  } catch (const Xapian::Error& error) {
    return error.get_description();
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

struct LiveArchive::State {
  struct Previous {
    std::shared_ptr<const Snapshot> snapshot;
    Clock::time_point overtaken;
  };

  std::filesystem::path directory;
  std::string version_file;  // of the current generation, through the link
  LiveArchiveOptions options;

  std::mutex opening;  // one thread opens at a time: columns are extended from the newest only
  std::optional<DiskState> opened;  // guarded by `mutex`, written under `opening` too

  mutable std::mutex mutex;  // guards the rest
  std::condition_variable stopping;
  bool stop = false;
  std::shared_ptr<const Snapshot> current;
  std::deque<Previous> previous;

  std::thread poller;
  std::optional<MemoryAhead> memory;  // once the archive is open

  void open_if_changed() {
    const std::lock_guard lock(opening);
    const auto before = newest();
    for (int attempt = 0; attempt < kOpenAttempts; ++attempt) {
      const auto state = disk_state(version_file);
      if (state && state == opened) {
        return;
      }
      auto snapshot = Snapshot::open(
          current_generation(directory),
          {.readers = options.readers, .cache_bytes = options.cache_bytes}, before.get());
      // Columns live on in every later snapshot, so they must not hold anything read while a commit
      // went on.
      if (disk_state(version_file) == state) {
        publish(std::move(snapshot), state);
        return;
      }
    }
    throw Xapian::DatabaseModifiedError(
        "commits follow one another faster than the archive can be opened");
  }

  [[nodiscard]] std::shared_ptr<const Snapshot> newest() const {
    const std::lock_guard lock(mutex);
    return current;
  }

  void publish(std::shared_ptr<const Snapshot> snapshot, const std::optional<DiskState>& state) {
    const std::lock_guard lock(mutex);
    opened = state;
    if (current != nullptr && current->metadata().revision != snapshot->metadata().revision) {
      previous.push_back({current, Clock::now()});
    }
    current = std::move(snapshot);
  }

  void drop_old() {
    std::deque<Previous> dropped;  // closed outside the lock
    const std::lock_guard lock(mutex);
    while (!previous.empty() &&
           (Clock::now() - previous.front().overtaken > options.keep_previous ||
            previous.size() > kMostPrevious)) {
      dropped.push_back(std::move(previous.front()));
      previous.pop_front();
    }
  }

  void poll() {
    std::unique_lock lock(mutex);
    while (!stopping.wait_for(lock, options.poll_interval, [&] { return stop; })) {
      lock.unlock();
      try {
        open_if_changed();
      } catch (...) {
        report(current_error());
      }
      drop_old();
      lock.lock();
    }
  }

  void report(const std::string& error) const {
    if (options.on_error) {
      options.on_error("the archive's new state could not be opened; serving the one before: " +
                       error);
    }
  }

  static constexpr int kOpenAttempts = 10;
  // Some first searches' worth, and no more than a part of what they may keep.
  static constexpr std::size_t kMostAhead = std::size_t{24} << 20;
  // Each holds file handles; a commit a second must not hoard them.
  static constexpr std::size_t kMostPrevious = 8;
};

LiveArchive::LiveArchive(const std::filesystem::path& directory, LiveArchiveOptions options)
    : state_(std::make_unique<State>()) {
  state_->directory = std::filesystem::absolute(directory);
  state_->version_file = (state_->directory / "current" / "iamglass").string();
  state_->options = std::move(options);
  try {
    state_->open_if_changed();
  } catch (const Xapian::Error& error) {
    throw SchemaError("'" + state_->directory.string() +
                      "' cannot be opened: " + error.get_description());
  }
  state_->memory.emplace(std::min(State::kMostAhead, state_->options.cache_bytes / 8));
  state_->poller = std::thread([state = state_.get()] { state->poll(); });
}

LiveArchive::~LiveArchive() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->stop = true;
  }
  state_->stopping.notify_all();
  state_->poller.join();
}

std::shared_ptr<const Snapshot> LiveArchive::current() const { return state_->newest(); }

std::shared_ptr<const Snapshot> LiveArchive::at(Revision revision) const {
  const std::lock_guard lock(state_->mutex);
  if (state_->current->metadata().revision == revision) {
    return state_->current;
  }
  for (const auto& held : state_->previous) {
    if (held.snapshot->metadata().revision == revision) {
      return held.snapshot;
    }
  }
  return nullptr;
}

std::shared_ptr<const Snapshot> LiveArchive::refresh() {
  try {
    state_->open_if_changed();
  } catch (...) {
    state_->report(current_error());
  }
  return current();
}

void LiveArchive::top_up_memory() const { state_->memory->top_up(); }

bool LiveArchive::is_newest(const Snapshot& snapshot) const {
  const auto state = disk_state(state_->version_file);
  if (!state) return true;  // nothing newer can be opened
  const std::lock_guard lock(state_->mutex);
  return state_->current.get() == &snapshot && state_->opened == state;
}

}  // namespace backfile
