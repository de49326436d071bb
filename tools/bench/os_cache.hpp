// How much of an archive's files the operating system holds in memory, and putting them out of it.
// Linux.
#pragma once

#include <filesystem>

namespace backfile {

// The share of the bytes of all files below `directory` that are in memory, 0 to 1.
double cached_share(const std::filesystem::path& directory);

// Asks the system to forget what it holds of them. What is not yet on the disk stays.
void forget_cached(const std::filesystem::path& directory);

}  // namespace backfile
