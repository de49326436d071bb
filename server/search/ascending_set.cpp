#include "server/search/ascending_set.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace backfile {

namespace {

static_assert(std::endian::native == std::endian::little, "containers are written as they are");

constexpr std::uint32_t kCookieWithoutRuns = 12346;
constexpr std::size_t kMostInArray = 4096;  // more are a bitset
constexpr std::size_t kWords = 1024;        // of a bitset

std::uint16_t high(Docid docid) { return static_cast<std::uint16_t>(docid >> 16); }
std::uint16_t low(Docid docid) { return static_cast<std::uint16_t>(docid); }

// The documents of each container: those that share their upper bits.
std::vector<std::span<const Docid>> containers_of(std::span<const Docid> docids) {
  std::vector<std::span<const Docid>> containers;
  while (!docids.empty()) {
    const Docid last = docids.front() | 0xFFFF;
    const auto size = static_cast<std::size_t>(
        std::upper_bound(docids.begin(), docids.end(), last) - docids.begin());
    containers.push_back(docids.first(size));
    docids = docids.subspan(size);
  }
  return containers;
}

bool is_array(std::span<const Docid> container) { return container.size() <= kMostInArray; }

std::size_t bytes_of(std::span<const Docid> container) {
  return is_array(container) ? container.size() * sizeof(std::uint16_t)
                             : kWords * sizeof(std::uint64_t);
}

class Writer {
 public:
  explicit Writer(std::size_t bytes) : bytes_(bytes) {}

  template <class Number>
  void put(Number number) {
    std::memcpy(bytes_.data() + at_, &number, sizeof number);
    at_ += sizeof number;
  }

  void put_array(std::span<const Docid> container) {
    for (const Docid docid : container) put(low(docid));
  }

  void put_bitset(std::span<const Docid> container) {
    std::array<std::uint64_t, kWords> words{};
    std::uint64_t word = 0;  // as it is so far: adding to what was just stored would wait for it
    std::size_t at = 0;
    for (const Docid docid : container) {
      const std::size_t next = low(docid) / 64;
      word = (next == at ? word : 0) | std::uint64_t{1} << (docid % 64);
      at = next;
      words[at] = word;
    }
    put(words);
  }

  [[nodiscard]] const std::vector<char>& bytes() const { return bytes_; }

 private:
  std::vector<char> bytes_;
  std::size_t at_ = 0;
};

}  // namespace

DocSet ascending_set(std::span<const Docid> docids) {
  const auto containers = containers_of(docids);
  const auto count = static_cast<std::uint32_t>(containers.size());
  std::size_t end = sizeof kCookieWithoutRuns + sizeof count;
  end += containers.size() * (2 * sizeof(std::uint16_t) + sizeof(std::uint32_t));
  std::vector<std::uint32_t> begins;
  for (const auto container : containers) {
    begins.push_back(static_cast<std::uint32_t>(end));
    end += bytes_of(container);
  }
  Writer writer(end);
  writer.put(kCookieWithoutRuns);
  writer.put(count);
  for (const auto container : containers) {
    writer.put(high(container.front()));
    writer.put(static_cast<std::uint16_t>(container.size() - 1));
  }
  for (const std::uint32_t begin : begins) writer.put(begin);
  for (const auto container : containers) {
    is_array(container) ? writer.put_array(container) : writer.put_bitset(container);
  }
  return DocSet::readSafe(writer.bytes().data(), writer.bytes().size());
}

}  // namespace backfile
