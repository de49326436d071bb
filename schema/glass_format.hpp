// What both sides know of Xapian's glass format (2016-03-14, of Xapian 1.4): the bulk path writes
// tables of it, the server reads them. Knows no files.
//
//   version file  kMagic, uuid, revision, then for each table (postlist, docdata, termlist,
//                 position, spelling, synonym) its root block, level and flags, entries, block size
//                 in units of kBlockUnit, compression, free list; then statistics
//   block         revision 4, level 1, free bytes 2, free bytes 2, end of directory 2, directory
//                 (where each item begins, 2), free, items
//   leaf item     size - 3 and flags 2, key length 1, key, [part number 2], part of the tag
//   branch item   block below 4, key length 1, key, part number 2
//
// Numbers in blocks are big-endian, those of the version file and of tags as in varint.hpp; keys
// have their own, so that bytes sort as what they say:
//
//   sorted number     big-endian with its length in the first byte
//   sorted text       the text, NUL as NUL FF; a NUL ends it where something may follow
//
// The table of postings holds lists and values in chunks of some two thousand bytes:
//
//   chunk of postings   key: the term, for all but the first chunk also its first document
//                       [documents, occurrences, first document - 1: of the first chunk alone],
//                       kLastChunk or kMoreChunks, last document - first, then entries
//   entry               [document - the one before - 1], wdf; the first document is told before
//   chunk of values     key: kValueChunk, slot, first document; length and bytes of its value, then
//                       for each other one document - the one before - 1, length and bytes
//
// kLengths has a list of its own: the length of every document.
//
// A leaf's first item of all and the first of each branch have no key: nothing is left of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backfile::glass {

inline constexpr std::string_view kMagic("\x0f\x0dXapian Glass\x04\x6e", 16);
inline constexpr std::size_t kUuidBytes = 16;
// Flags of a root, below its level.
inline constexpr unsigned kNoFile = 1;
inline constexpr unsigned kSequential = 2;  // leaves stand in the order of their keys
inline constexpr unsigned kLevelShift = 2;
inline constexpr unsigned kBlockUnit = 2048;
inline constexpr std::size_t kLargestBlock = 65536;

inline constexpr std::size_t kDirectoryBegin = 11;
inline constexpr std::size_t kDirectoryEntry = 2;

inline constexpr std::size_t kItemHead = 3;  // size and flags, key length
inline constexpr std::size_t kSizeLess = 3;  // than the item's is what stands there
inline constexpr unsigned kSizeMask = 0x1FFF;
inline constexpr unsigned kFirstPart = 0x2000;
inline constexpr unsigned kLastPart = 0x4000;
inline constexpr unsigned kCompressed = 0x8000;
inline constexpr std::size_t kPartNumber = 2;

// What keys of the table of postings begin with that are not of postings.
inline constexpr std::string_view kValueStatistics("\0\xD0", 2);
inline constexpr std::string_view kValueChunk("\0\xD8", 2);
inline constexpr std::string_view kLengths("\0\xE0", 2);
// Whether more chunks of a list follow.
inline constexpr char kLastChunk = '1';
inline constexpr char kMoreChunks = '0';

void append_sorted_number(std::string& bytes, std::uint32_t number);
void append_sorted_text(std::string& bytes, std::string_view text);

// The number that all of `bytes` are; nothing when they are none.
std::optional<std::uint32_t> sorted_number(std::string_view bytes);

}  // namespace backfile::glass
