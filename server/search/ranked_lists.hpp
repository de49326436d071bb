// Relevance lists kept for cursors: the order of all hits as it was on one revision, so that a walk
// through the pages meets every hit exactly once while the archive goes on changing. Bounded in
// number and memory; thread-safe.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "schema/ids.hpp"
#include "server/search/columns.hpp"
#include "server/search/ranking.hpp"

namespace backfile {

struct RankedList {
  std::vector<Ranked> ranked;
  std::shared_ptr<const Columns>
      columns;  // of the list's revision: names documents that have gone since
};

class RankedLists {
 public:
  RankedLists(std::size_t most_lists, std::size_t most_bytes)
      : most_lists_(most_lists), most_bytes_(most_bytes) {}

  // Null when not held.
  std::shared_ptr<const RankedList> find(Revision revision, const std::string& search);
  // Keeps it, dropping the longest unused ones beyond the bounds (never this one).
  void keep(Revision revision, const std::string& search, std::shared_ptr<const RankedList> list);

 private:
  struct Entry {
    Revision revision;
    std::string search;
    std::shared_ptr<const RankedList> list;
  };

  std::mutex mutex_;
  std::list<Entry> entries_;  // last used first
  std::size_t most_lists_;
  std::size_t most_bytes_;
};

}  // namespace backfile
