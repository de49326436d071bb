// Which code finds, counts and ranks matches. Both give the same answers.
#pragma once

#include <cstdint>

namespace backfile {

enum class Engine : std::uint8_t {
  Fast,   // decoded postings, bitmaps and block bounds, all kept in memory
  Plain,  // Xapian's own matcher: the reference
};

}  // namespace backfile
