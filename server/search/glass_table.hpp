// Reads one table of a glass database, Xapian's own B-tree file (schema/glass_format.hpp), as it
// was on one revision. Knows no terms and no postings (posting_table.hpp does). Xapian's
// iterators take several virtual calls a posting; a first search spent half of its time in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backfile::glass {

// The table of postings and values of a database directory. Shared by cursors; immutable. Holds
// all blocks above the leaves, which is less than a hundredth of the file: a search goes through
// some for every list and every article's places.
class TableFile {
 public:
  // Throws Xapian::DatabaseModifiedError when the directory does not stand on that revision,
  // Xapian::DatabaseError when it cannot be read or is of another format. Of damage above the
  // leaves it says nothing: who needs what lies below gets the error.
  TableFile(const std::filesystem::path& directory, std::uint64_t revision);

  // Fills `block`. Throws Xapian::DatabaseModifiedError when a later revision has written over it,
  // Xapian::DatabaseCorruptError when it is none of that level.
  void read(std::uint32_t number, unsigned level, std::string& block) const;

  // A block above the leaves; empty when it could not be read. Valid as long as this.
  [[nodiscard]] std::string_view branch(std::uint32_t number, unsigned level) const;

  [[nodiscard]] bool is_empty() const { return is_empty_; }
  [[nodiscard]] std::uint32_t root() const { return root_; }
  [[nodiscard]] unsigned level() const { return level_; }

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
  struct Branch {
    unsigned level = 0;
    std::string block;
  };

  // This block and all below it that are no leaves.
  void hold_branches(std::uint32_t number, unsigned level);

  File file_;
  std::uint64_t revision_;
  bool is_empty_ = false;
  std::uint32_t root_ = 0;
  unsigned level_ = 0;  // of the root; leaves are 0
  std::size_t block_bytes_ = 0;
  std::unordered_map<std::uint32_t, Branch> branches_;  // by number
};

// Of a block.
struct Item {
  std::string_view key;
  unsigned part = 1;
  std::string_view rest;  // part of the tag
  bool is_last = true;
  std::uint32_t below = 0;  // of a branch
};

// Stands on one entry, or before all of them. Not thread-safe. Throws as TableFile::read() does.
class TableCursor {
 public:
  explicit TableCursor(std::shared_ptr<const TableFile> file);
  TableCursor(const TableCursor&) = delete;
  TableCursor& operator=(const TableCursor&) = delete;
  ~TableCursor() = default;

  // Moves to the last entry whose key is not above this one; false when there is none.
  bool seek(std::string_view key);
  // False at the end.
  bool next();
  // Drops the blocks that were read. It stands on no entry then.
  void forget();

  // Of the entry it stands on; valid until it moves.
  [[nodiscard]] std::string_view key() const { return key_; }
  [[nodiscard]] std::string_view tag() const { return tag_; }

 private:
  // A block on the way from the root to the leaf.
  struct Step {
    std::string_view block;  // the file's, or what was read
    std::string read;
    std::uint32_t number = 0;
    bool is_read = false;
    std::size_t count = 0;  // items
    std::size_t at = 0;     // the item it goes on through
  };

  [[nodiscard]] Item item(unsigned level, std::size_t index) const;
  void enter(unsigned level, std::uint32_t number);
  [[nodiscard]] bool is_above(unsigned level, std::size_t index, std::string_view key) const;
  [[nodiscard]] std::size_t count_up_to(unsigned level, std::string_view key) const;
  // To the leaf where the key belongs.
  void descend(std::string_view key);
  // To the next leaf or the one before; false when there is none.
  bool move_leaf(bool forward);
  bool step(bool forward);
  void read_entry();

  std::shared_ptr<const TableFile> file_;
  std::vector<Step> path_;  // by level: the leaf first
  bool is_whole_ = false;   // the path leads to its leaf
  std::string key_;
  std::string_view tag_;
  std::string joined_;  // a tag of several parts
};

}  // namespace backfile::glass
