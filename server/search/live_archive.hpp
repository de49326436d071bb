// An archive being served: the newest Snapshot, and a thread that notices commits and generation
// swaps. Readers never wait for it.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "schema/ids.hpp"
#include "server/search/snapshot.hpp"

namespace backfile {

struct LiveArchiveOptions {
  std::size_t readers = 2;                         // requests at once on one snapshot
  std::size_t cache_bytes = std::size_t{1} << 30;  // of postings and what is made of them
  std::chrono::milliseconds poll_interval{100};    // one stat() each
  std::chrono::seconds keep_previous{
      60};  // how long an overtaken snapshot may serve cursors of its revision
  std::function<void(const std::string&)>
      on_error{};  // one sentence, when a new state could not be opened; the old one goes on
};

class LiveArchive {
 public:
  // Opens the current generation. Throws SchemaError (schema/metadata.hpp) with a sentence for the
  // operator when it cannot.
  explicit LiveArchive(const std::filesystem::path& directory, LiveArchiveOptions options = {});
  ~LiveArchive();
  LiveArchive(const LiveArchive&) = delete;
  LiveArchive& operator=(const LiveArchive&) = delete;

  [[nodiscard]] std::shared_ptr<const Snapshot> current() const;
  // The snapshot of one revision while it is held; else nothing.
  [[nodiscard]] std::shared_ptr<const Snapshot> at(Revision revision) const;
  // Looks for a new state now and returns the newest; the one before when the new one cannot be
  // opened. For a reader whose snapshot was overtaken.
  std::shared_ptr<const Snapshot> refresh();
  // Whether the archive on disk still is what `snapshot` shows. Two commits later Xapian may write
  // over blocks that the snapshot reads, and a block read while it is being written can be mistaken
  // for a sound one: an answer is certain only if this holds after it was made.
  [[nodiscard]] bool is_newest(const Snapshot& snapshot) const;
  // After a search: memory that it has used up is replaced (memory_ahead.hpp). Waits for nothing.
  void top_up_memory() const;
  // Waits until all is made that searches have left to be made later: for those who measure.
  void finish_work() const { current()->finish_work(); }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile
