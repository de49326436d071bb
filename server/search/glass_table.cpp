#include "server/search/glass_table.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <utility>

#include <unistd.h>
#include <xapian.h>

#include "schema/glass_format.hpp"
#include "schema/varint.hpp"

namespace backfile::glass {

namespace {

constexpr unsigned kMostLevels = 10;

[[noreturn]] void throw_corrupt(const char* what) {
  throw Xapian::DatabaseCorruptError(std::string("the table of postings has ") + what);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  if (bytes.size() < size || at > bytes.size() - size) throw_corrupt("an item outside its block");
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

std::string_view bytes_at(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || size > bytes.size() - at) throw_corrupt("an item outside its block");
  return bytes.substr(at, size);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in || bytes.empty()) throw Xapian::DatabaseOpeningError("cannot read " + path.string());
  return bytes;
}

std::size_t count_items(std::string_view block, unsigned level) {
  const std::size_t end = number_at(block, 9, 2);
  if (end < kDirectoryBegin || end > block.size()) throw_corrupt("a directory without end");
  const std::size_t count = (end - kDirectoryBegin) / kDirectoryEntry;
  if (count == 0 && level > 0) throw_corrupt("a branch without items");
  return count;
}

Item branch_item(std::string_view block, std::size_t at) {
  Item item;
  item.below = number_at(block, at, 4);
  const std::size_t size = number_at(block, at + 4, 1);
  item.key = bytes_at(block, at + 5, size);
  item.part = number_at(block, at + 5 + size, kPartNumber);
  return item;
}

Item leaf_item(std::string_view block, std::size_t at) {
  Item item;
  const unsigned head = number_at(block, at, 2);
  if ((head & kCompressed) != 0) throw_corrupt("a compressed entry");
  std::string_view rest = bytes_at(block, at, (head & kSizeMask) + kSizeLess);
  const std::size_t size = number_at(rest, 2, 1);
  item.key = bytes_at(rest, kItemHead, size);
  rest.remove_prefix(kItemHead + size);
  if ((head & kFirstPart) == 0) {
    item.part = number_at(rest, 0, kPartNumber);
    rest.remove_prefix(kPartNumber);
  }
  item.rest = rest;
  item.is_last = (head & kLastPart) != 0;
  return item;
}

Item item_of(std::string_view block, unsigned level, std::size_t index) {
  const std::size_t at =
      number_at(block, kDirectoryBegin + index * kDirectoryEntry, kDirectoryEntry);
  return level > 0 ? branch_item(block, at) : leaf_item(block, at);
}

}  // namespace

TableFile::TableFile(const std::filesystem::path& directory, std::uint64_t revision)
    : file_(nullptr, std::fclose), revision_(revision) {
  const std::string version = read_file(directory / "iamglass");
  std::string_view rest = version;
  if (!rest.starts_with(kMagic) || rest.size() < kMagic.size() + kUuidBytes) {
    throw Xapian::DatabaseVersionError(directory.string() + " is not of Xapian's glass format");
  }
  rest.remove_prefix(kMagic.size() + kUuidBytes);
  const auto here = take_varint(rest);
  const auto root = take_varint(rest);
  const auto level = take_varint(rest);
  const auto entries = take_varint(rest);
  const auto block = take_varint(rest);
  if (!here || !root || !level || !entries || !block) throw_corrupt("no root");
  if (*here != revision) throw Xapian::DatabaseModifiedError("the archive has moved on");
  is_empty_ = (*level & kNoFile) != 0;
  if (is_empty_) return;
  root_ = static_cast<std::uint32_t>(*root);
  if (*level >> kLevelShift >= kMostLevels) throw_corrupt("too many levels");
  level_ = static_cast<unsigned>(*level >> kLevelShift);
  if (*block == 0 || *block > kLargestBlock / kBlockUnit) throw_corrupt("blocks of no known size");
  block_bytes_ = static_cast<std::size_t>(*block) * kBlockUnit;
  const std::filesystem::path path = directory / "postlist.glass";
  file_.reset(std::fopen(path.c_str(), "rbe"));
  if (file_ == nullptr) throw Xapian::DatabaseOpeningError("cannot open " + path.string());
  if (level_ > 0) hold_branches(root_, level_);
}

void TableFile::hold_branches(std::uint32_t number, unsigned level) {
  const auto [held, is_new] = branches_.try_emplace(number);
  if (!is_new) return;
  try {
    std::string block;
    read(number, level, block);
    held->second = {level, std::move(block)};
    const std::string_view items = held->second.block;  // stays where it is
    const std::size_t count = level > 1 ? count_items(items, level) : 0;
    for (std::size_t i = 0; i < count; ++i) {
      hold_branches(item_of(items, level, i).below, level - 1);
    }
  } catch (const Xapian::DatabaseCorruptError&) {
  } catch (const Xapian::DatabaseModifiedError&) {
  }
}

std::string_view TableFile::branch(std::uint32_t number, unsigned level) const {
  const auto held = branches_.find(number);
  if (held == branches_.end() || held->second.level != level) return {};
  return held->second.block;
}

void TableFile::read(std::uint32_t number, unsigned level, std::string& block) const {
  block.resize(block_bytes_);
  const auto begin = static_cast<off_t>(number) * static_cast<off_t>(block_bytes_);
  for (std::size_t done = 0; done < block.size();) {
    const ssize_t got = ::pread(::fileno(file_.get()), block.data() + done, block.size() - done,
                                begin + static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Xapian::DatabaseError("cannot read a block of postings", errno);
    if (got == 0) throw_corrupt("an end before its last block");
    done += static_cast<std::size_t>(got);
  }
  if (number_at(block, 0, 4) > revision_) {
    throw Xapian::DatabaseModifiedError("a later commit has written over a block of postings");
  }
  if (number_at(block, 4, 1) != level) throw_corrupt("a block of another level");
}

TableCursor::TableCursor(std::shared_ptr<const TableFile> file)
    : file_(std::move(file)), path_(file_->level() + 1) {}

void TableCursor::enter(unsigned level, std::uint32_t number) {
  Step& step = path_[level];
  if (step.is_read && step.number == number) return;
  step.is_read = false;  // should reading fail
  step.block = level > 0 ? file_->branch(number, level) : std::string_view();
  if (step.block.empty()) {
    file_->read(number, level, step.read);
    step.block = step.read;
  }
  step.count = count_items(step.block, level);
  step.number = number;
  step.is_read = true;
}

Item TableCursor::item(unsigned level, std::size_t index) const {
  return item_of(path_[level].block, level, index);
}

// Whether an item comes after the first part of `key`.
bool TableCursor::is_above(unsigned level, std::size_t index, std::string_view key) const {
  const Item found = item(level, index);
  const int order = found.key.compare(key);
  return order > 0 || (order == 0 && found.part > 1);
}

// The items of a block, from its first, that are not above `key`.
std::size_t TableCursor::count_up_to(unsigned level, std::string_view key) const {
  std::size_t low = level > 0 ? 1 : 0;
  std::size_t high = path_[level].count;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (is_above(level, middle, key)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

void TableCursor::descend(std::string_view key) {
  is_whole_ = false;
  std::uint32_t number = file_->root();
  for (unsigned level = file_->level(); level > 0; --level) {
    enter(level, number);
    path_[level].at = count_up_to(level, key) - 1;
    number = item(level, path_[level].at).below;
  }
  enter(0, number);
  is_whole_ = true;
}

bool TableCursor::seek(std::string_view key) {
  if (file_->is_empty()) return false;
  // Who looks up one key after the other mostly stays in a leaf for some.
  const std::size_t items = is_whole_ ? path_[0].count : 0;
  if (items == 0 || is_above(0, 0, key) || !is_above(0, items - 1, key)) descend(key);
  const std::size_t count = count_up_to(0, key);
  if (count > 0) {
    path_[0].at = count - 1;
  } else if (!move_leaf(false)) {
    return false;
  }
  while (item(0, path_[0].at).part > 1) {
    if (!step(false)) throw_corrupt("an entry without beginning");
  }
  read_entry();
  return true;
}

bool TableCursor::move_leaf(bool forward) {
  for (unsigned level = 1; level < path_.size(); ++level) {
    Step& above = path_[level];
    if (forward ? above.at + 1 >= above.count : above.at == 0) continue;
    is_whole_ = false;  // should reading fail
    above.at = forward ? above.at + 1 : above.at - 1;
    std::uint32_t number = item(level, above.at).below;
    for (unsigned below = level; below-- > 0;) {
      enter(below, number);
      if (path_[below].count == 0) throw_corrupt("a block without items");
      path_[below].at = forward ? 0 : path_[below].count - 1;
      if (below > 0) number = item(below, path_[below].at).below;
    }
    is_whole_ = true;
    return true;
  }
  return false;
}

bool TableCursor::step(bool forward) {
  Step& leaf = path_[0];
  if (forward ? leaf.at + 1 >= leaf.count : leaf.at == 0) return move_leaf(forward);
  leaf.at = forward ? leaf.at + 1 : leaf.at - 1;
  return true;
}

bool TableCursor::next() {
  if (!step(true)) return false;
  read_entry();
  return true;
}

void TableCursor::forget() {
  for (Step& step : path_) step.is_read = false;
  is_whole_ = false;
}

// Leaves the cursor on the entry's last part.
void TableCursor::read_entry() {
  Item part = item(0, path_[0].at);
  key_ = part.key;
  tag_ = part.rest;
  if (part.is_last) return;
  joined_ = part.rest;
  while (!part.is_last) {
    const unsigned before = part.part;
    if (!step(true)) throw_corrupt("an entry without end");
    part = item(0, path_[0].at);
    if (part.part != before + 1) throw_corrupt("an entry without end");
    joined_ += part.rest;
  }
  tag_ = joined_;
}

}  // namespace backfile::glass
