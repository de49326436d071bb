// The documents of a set, for those who walk through document ids piece by piece. For a walk over
// all of them there is for_each_document() (posting_list.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <roaring/roaring.hh>

#include "server/search/posting_list.hpp"

namespace backfile {

// The documents of a set in ascending order, many at a time.
class HitReader {
 public:
  explicit HitReader(const DocSet& hits) { roaring_init_iterator(&hits.roaring, &iterator_); }

  // At most so many as the room given; none at the end.
  std::span<const Docid> read(std::span<Docid> room) {
    return room.first(roaring_read_uint32_iterator(&iterator_, room.data(),
                                                   static_cast<std::uint32_t>(room.size())));
  }

  // Those in [base, base + room.size()).
  std::span<const Docid> read_window(Docid base, std::span<Docid> room) {
    if (iterator_.current_value < base) {
      roaring_move_uint32_iterator_equalorlarger(&iterator_, base);
    }
    std::size_t count = 0;
    while (iterator_.has_value && iterator_.current_value - base < room.size()) {
      room[count++] = iterator_.current_value;
      roaring_advance_uint32_iterator(&iterator_);
    }
    return room.first(count);
  }

 private:
  roaring_uint32_iterator_t iterator_{};
};

}  // namespace backfile
