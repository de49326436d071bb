// The schema version of an archive: raised whenever terms, slots, analysis or records change
// meaning.
//
// 1: first release.
#pragma once

#include <cstdint>

namespace backfile {

inline constexpr std::uint32_t kSchemaVersion = 1;

}  // namespace backfile
