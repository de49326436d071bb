#include "indexer/bulk/glass_table.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fcntl.h>

namespace backfile::glass {
namespace {

constexpr std::size_t kPendingBytes = std::size_t{1} << 20;
constexpr std::uint32_t kRevision = 1;

constexpr std::size_t kLargestItem = kSizeMask + kSizeLess;
constexpr std::size_t kLongestKey = 255;

void put(char* to, std::uint64_t number, std::size_t bytes) {
  for (std::size_t i = bytes; i > 0; --i) {
    to[i - 1] = static_cast<char>(number & 0xFF);
    number >>= 8;
  }
}

}  // namespace

TableWriter::Block::Block(std::uint8_t level)
    : bytes(kBlockBytes), directory_end(kDirectoryBegin), items_begin(kBlockBytes) {
  put(bytes.data(), kRevision, 4);
  put(bytes.data() + 4, level, 1);
}

bool TableWriter::Block::has_room(std::size_t item_bytes) const {
  return items_begin - directory_end >= item_bytes + kDirectoryEntry;
}

char* TableWriter::Block::add(std::size_t item_bytes) {
  items_begin -= item_bytes;
  put(bytes.data() + directory_end, items_begin, kDirectoryEntry);
  directory_end += kDirectoryEntry;
  return bytes.data() + items_begin;
}

void TableWriter::Block::close() {
  const std::size_t free = items_begin - directory_end;
  std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(directory_end), free, '\0');
  put(bytes.data() + 5, free, 2);
  put(bytes.data() + 7, free, 2);
  put(bytes.data() + 9, directory_end, 2);
  directory_end = kDirectoryBegin;
  items_begin = kBlockBytes;
}

TableWriter::TableWriter(std::filesystem::path path)
    : path_(std::move(path)),
      file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)),
      leaf_(0) {
  if (!file_) throw_errno(path_, "cannot be made");
  add_part({}, {}, 1, kFirstPart | kLastPart);
}

void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
  if (key.empty() || key.size() > kLongestKey) {
    throw std::length_error("glass table: a key of " + std::to_string(key.size()) + " bytes");
  }
  const unsigned flag = compressed ? kCompressed : 0;
  std::size_t room = kLargestItem - kItemHead - key.size();
  unsigned first = kFirstPart;
  for (std::size_t part = 1;; ++part) {
    const std::size_t length = std::min(room, tag.size());
    const unsigned last = length == tag.size() ? kLastPart : 0;
    add_part(key, tag.substr(0, length), part, flag | first | last);
    if (last != 0) break;
    tag.remove_prefix(length);
    first = 0;
    room = kLargestItem - kItemHead - key.size() - kPartNumber;
  }
  ++entries_;
}

void TableWriter::add_part(std::string_view key, std::string_view bytes, std::size_t part,
                           unsigned flags) {
  const std::size_t number = part == 1 ? 0 : kPartNumber;
  const std::size_t size = kItemHead + key.size() + number + bytes.size();
  if (!leaf_.has_room(size)) write_block(leaf_);
  if (leaf_.directory_end == kDirectoryBegin) {
    leaves_.push_back(
        {.key = std::string(key), .part = static_cast<std::uint16_t>(part), .block = blocks_});
  }
  char* item = leaf_.add(size);
  put(item, (size - kSizeLess) | flags, 2);
  put(item + 2, key.size(), 1);
  item = std::copy(key.begin(), key.end(), item + kItemHead);
  if (number > 0) put(item, part, kPartNumber);
  std::copy(bytes.begin(), bytes.end(), item + number);
}

void TableWriter::write_block(Block& block) {
  block.close();
  pending_.append(block.bytes.data(), block.bytes.size());
  ++blocks_;
  if (pending_.size() < kPendingBytes) return;
  write_all(file_, pending_, path_);
  pending_.clear();
}

std::vector<TableWriter::Child> TableWriter::write_branches(const std::vector<Child>& children,
                                                            std::uint8_t level) {
  std::vector<Child> parents;
  Block block(level);
  const auto finish_block = [&] { write_block(block); };
  bool begins = true;
  for (const Child& child : children) {
    const std::size_t size = 4 + 1 + child.key.size() + kPartNumber;
    if (!begins && !block.has_room(size)) {
      finish_block();
      begins = true;
    }
    if (begins) parents.push_back({.key = child.key, .part = child.part, .block = blocks_});
    // Nothing below a branch's first item is left of it: it needs no key.
    const std::string_view key = begins ? std::string_view() : child.key;
    char* item = block.add(begins ? 4 + 1 + kPartNumber : size);
    put(item, child.block, 4);
    put(item + 4, key.size(), 1);
    item = std::copy(key.begin(), key.end(), item + 5);
    put(item, begins ? 0 : child.part, kPartNumber);
    begins = false;
  }
  finish_block();
  return parents;
}

TableRoot TableWriter::finish() {
  write_block(leaf_);
  std::vector<Child> top = std::exchange(leaves_, {});
  std::uint8_t level = 0;
  while (top.size() > 1) top = write_branches(top, ++level);
  write_all(file_, pending_, path_);
  pending_.clear();
  return {.block = top.front().block, .level = level, .entries = entries_, .blocks = blocks_};
}

}  // namespace backfile::glass
