// Values by name within a budget of bytes; the longest unused go first. A value may grow while it
// is held: it is measured again whenever it is asked for. Thread-safe.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace backfile {

// Value has bytes() const, which may be called while other threads use the value.
template <class Value>
class LruCache {
 public:
  explicit LruCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // Null when not held.
  std::shared_ptr<const Value> find(std::string_view name) {
    const std::lock_guard lock(mutex_);
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    std::shared_ptr<const Value> value = found->second->value;
    measure(*found->second);
    drop_unused();
    return value;
  }

  // Holds it in place of what had the name, unless it alone is larger than the budget.
  void keep(std::string_view name, std::shared_ptr<const Value> value) {
    const std::lock_guard lock(mutex_);
    if (const auto found = by_name_.find(name); found != by_name_.end()) drop(found->second);
    entries_.push_front({std::string(name), std::move(value)});
    by_name_.emplace(entries_.front().name, entries_.begin());
    measure(entries_.front());
    drop_unused();
  }

  [[nodiscard]] std::size_t bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
  }

 private:
  struct Entry {
    std::string name;
    std::shared_ptr<const Value> value;
    std::size_t bytes = 0;
  };
  using Entries = std::list<Entry>;  // last used first

  void measure(Entry& entry) {
    const std::size_t now = entry.value->bytes() + entry.name.size() + sizeof(Entry);
    bytes_ += now - entry.bytes;
    entry.bytes = now;
  }

  void drop_unused() {
    while (bytes_ > most_bytes_ && !entries_.empty()) drop(std::prev(entries_.end()));
  }

  void drop(typename Entries::iterator entry) {
    bytes_ -= entry->bytes;
    by_name_.erase(entry->name);
    entries_.erase(entry);
  }

  mutable std::mutex mutex_;
  Entries entries_;
  std::unordered_map<std::string_view, typename Entries::iterator> by_name_;  // names of entries_
  std::size_t bytes_ = 0;
  std::size_t most_bytes_;
};

}  // namespace backfile
