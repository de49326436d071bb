// One table of a glass database (schema/glass_format.hpp), written once, front to back, from keys
// in their order: a B-tree file whose leaves stand in a row, the branches above them behind. Reads
// nothing, compresses nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/files.hpp"
#include "schema/glass_format.hpp"

namespace backfile::glass {

// Where a table begins, for the version file.
struct TableRoot {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  // 0: the table has no file
};

// The size of all blocks. The largest there is: segments are read once, from end to end.
inline constexpr std::size_t kBlockBytes = kLargestBlock;

class TableWriter {
 public:
  // Makes the file. Throws WriteError, here and below.
  explicit TableWriter(std::filesystem::path path);

  // Requires: keys grow, none is empty or longer than 255 bytes.
  void add(std::string_view key, std::string_view tag, bool compressed = false);
  // Writes what is left. Not durable. Nothing may be added afterwards.
  TableRoot finish();

 private:
  // A block under way: its directory grows from the front, its items from the back.
  struct Block {
    explicit Block(std::uint8_t level);
    [[nodiscard]] bool has_room(std::size_t item_bytes) const;
    char* add(std::size_t item_bytes);
    void close();

    std::vector<char> bytes;
    std::size_t directory_end;
    std::size_t items_begin;
  };
  // The first key of a block, by which the branch above finds it.
  struct Child {
    std::string key;
    std::uint16_t part = 1;
    std::uint32_t block = 0;
  };

  void add_part(std::string_view key, std::string_view bytes, std::size_t part, unsigned flags);
  void write_block(Block& block);
  std::vector<Child> write_branches(const std::vector<Child>& children, std::uint8_t level);

  std::filesystem::path path_;
  FileHandle file_;
  std::string pending_;
  Block leaf_;
  std::vector<Child> leaves_;
  std::uint32_t blocks_ = 0;
  std::uint64_t entries_ = 0;
};

}  // namespace backfile::glass
