#include "tools/bench/os_cache.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace backfile {

namespace {

namespace fs = std::filesystem;

// `use` is given each file's descriptor and size.
void each_file(const fs::path& directory, const std::function<void(int, std::size_t)>& use) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file() || entry.is_symlink()) continue;
    const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw std::runtime_error("Cannot read " + entry.path().string());
    use(file, static_cast<std::size_t>(entry.file_size()));
    ::close(file);
  }
}

std::size_t cached_pages(int file, std::size_t bytes, std::size_t page) {
  void* const mapped = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, file, 0);
  if (mapped == MAP_FAILED) throw std::runtime_error("Cannot map a file of the archive");
  std::vector<unsigned char> resident((bytes + page - 1) / page);
  const int failed = ::mincore(mapped, bytes, resident.data());
  ::munmap(mapped, bytes);
  if (failed != 0) throw std::runtime_error("The system does not say what it holds in memory");
  return static_cast<std::size_t>(std::count_if(resident.begin(), resident.end(),
                                                [](unsigned char in) { return (in & 1U) != 0; }));
}

}  // namespace

double cached_share(const fs::path& directory) {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  std::size_t cached = 0;
  std::size_t all = 0;
  each_file(directory, [&](int file, std::size_t bytes) {
    if (bytes == 0) return;
    cached += cached_pages(file, bytes, page);
    all += (bytes + page - 1) / page;
  });
  return all == 0 ? 1 : static_cast<double>(cached) / static_cast<double>(all);
}

void forget_cached(const fs::path& directory) {
  each_file(directory,
            [](int file, std::size_t) { ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED); });
}

}  // namespace backfile
