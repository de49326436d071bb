#include "server/search/posting_table.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include <xapian.h>

#include "schema/glass_format.hpp"
#include "schema/varint.hpp"

namespace backfile {

namespace {

[[noreturn]] void throw_corrupt(const char* what) {
  throw Xapian::DatabaseCorruptError(std::string("the index has ") + what);
}

std::uint32_t take_long_number(std::string_view& bytes) {
  const auto number = take_varint(bytes);
  if (!number || *number > 0xFFFFFFFF) throw_corrupt("a chunk that ends too early");
  return static_cast<std::uint32_t>(*number);
}

// Nearly all of a chunk's numbers are of one byte, nearly all others of two.
inline std::uint32_t take_number(std::string_view& bytes) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return static_cast<unsigned char>(bytes[i]);
  };
  if (bytes.size() < 2 || (byte(0) >= 0x80 && byte(1) >= 0x80)) return take_long_number(bytes);
  const bool is_short = byte(0) < 0x80;
  const std::uint32_t number = is_short ? byte(0) : (byte(0) & 0x7FU) | byte(1) << 7U;
  bytes.remove_prefix(is_short ? 1 : 2);
  return number;
}

// Entries that are decoded before they are handed on.
constexpr std::size_t kEntries = 256;

// The entries of a chunk, one after the other.
struct EntryReader {
  Docid docid = 0;
  std::uint32_t wdf = 0;
  std::string_view rest;

  static EntryReader begin(Docid first, std::string_view entries) {
    EntryReader entry{first, 0, entries};
    entry.wdf = take_number(entry.rest);
    return entry;
  }

  bool next() {
    if (rest.empty()) return false;
    const std::uint64_t next = std::uint64_t{docid} + take_number(rest) + 1;
    if (next > 0xFFFFFFFF) throw_corrupt("a document number past all numbers");
    docid = static_cast<Docid>(next);
    wdf = take_number(rest);
    return true;
  }

  // The entries after this one, as many as there is room for; stands on the last of them. How
  // many: none at the end.
  std::size_t read(std::span<Docid> docids, std::span<std::uint32_t> wdfs) {
    std::size_t size = 0;
    while (size < docids.size()) {
      if (docids.size() - size >= kTogether && are_short()) {
        for (std::size_t i = 0; i < kTogether; ++i, ++size) {
          docid += byte(2 * i) + 1;
          docids[size] = docid;
          wdfs[size] = byte(2 * i + 1);
        }
        wdf = byte(2 * kTogether - 1);
        rest.remove_prefix(2 * kTogether);
      } else if (next()) {
        docids[size] = docid;
        wdfs[size++] = wdf;
      } else {
        break;
      }
    }
    return size;
  }

  // To the first document from `wanted` on; to the last when there is none.
  void skip_to(Docid wanted) {
    while (docid < wanted) {
      skip_short(wanted);
      if (docid >= wanted || !next()) return;
    }
  }

 private:
  static constexpr std::size_t kTogether = 4;

  [[nodiscard]] std::uint32_t byte(std::size_t i) const {
    return static_cast<unsigned char>(rest[i]);
  }

  // Whether so many entries follow whose numbers are of one byte each, and stay document numbers.
  [[nodiscard]] bool are_short() const {
    constexpr std::uint64_t kLongNumbers = 0x8080808080808080;
    constexpr Docid kLastSafe = 0xFFFFFFFF - kTogether * 0x80;
    std::uint64_t numbers = 0;
    if (rest.size() < sizeof numbers || docid > kLastSafe) return false;
    std::memcpy(&numbers, rest.data(), sizeof numbers);
    return (numbers & kLongNumbers) == 0;
  }

  // Goes on over such entries, but not past `wanted`.
  void skip_short(Docid wanted) {
    while (are_short()) {
      const Docid last = docid + byte(0) + byte(2) + byte(4) + byte(6) + kTogether;
      if (last > wanted) return;
      docid = last;
      wdf = byte(7);
      rest.remove_prefix(2 * kTogether);
    }
  }
};

}  // namespace

PostingTable::PostingTable(const std::shared_ptr<const glass::TableFile>& file)
    : postings_(file), values_(file) {}

std::optional<PostingTable::Figures> PostingTable::figures(std::string_view term) {
  name_postings(term);
  if (!postings_.seek(first_key_) || postings_.key() != first_key_) return std::nullopt;
  std::string_view rest = postings_.tag();
  const std::uint32_t documents = take_number(rest);
  const auto occurrences = take_varint(rest);
  if (!occurrences) throw_corrupt("a chunk that ends too early");
  return Figures{documents, *occurrences};
}

std::optional<PostingTable::Chunk> PostingTable::chunk() const {
  std::string_view rest = postings_.tag();
  Chunk chunk;
  if (postings_.key() == first_key_) {
    static_cast<void>(take_varint(rest));  // documents
    static_cast<void>(take_varint(rest));  // occurrences
    chunk.first = take_number(rest) + 1;
  } else if (postings_.key().starts_with(later_key_)) {
    const auto first = glass::sorted_number(postings_.key().substr(later_key_.size()));
    if (!first) return std::nullopt;  // a longer term
    chunk.first = *first;
  } else {
    return std::nullopt;
  }
  if (rest.empty()) throw_corrupt("a chunk without head");
  chunk.is_last = rest.front() == glass::kLastChunk;
  rest.remove_prefix(1);
  chunk.last = chunk.first + take_number(rest);
  if (rest.empty()) throw_corrupt("an empty chunk");
  chunk.entries = rest;
  return chunk;
}

void PostingTable::name_postings(std::string_view term) {
  first_key_.clear();
  glass::append_sorted_text(first_key_, term);
  later_key_.assign(first_key_).push_back('\0');
}

void PostingTable::name_lengths() {
  first_key_ = glass::kLengths;
  later_key_ = glass::kLengths;
}

std::optional<PostingTable::Chunk> PostingTable::find_chunk(Docid docid) {
  key_.assign(later_key_);
  glass::append_sorted_number(key_, docid);
  if (!postings_.seek(key_)) return std::nullopt;
  return chunk();
}

template <class Visit>
void PostingTable::visit_entries(Docid first, Visit visit) {
  std::array<Docid, kEntries> docids{};
  std::array<std::uint32_t, kEntries> numbers{};
  Docid before = 0;  // the last document of the chunk before
  for (auto here = find_chunk(first); here; here = chunk()) {
    // Others look for documents by halves: they must grow, whatever the file says.
    if (here->first <= before) throw_corrupt("chunks of postings out of order");
    before = here->last;
    EntryReader entry = EntryReader::begin(here->first, here->entries);
    docids[0] = entry.docid;
    numbers[0] = entry.wdf;
    std::size_t size = 1 + entry.read(std::span(docids).subspan(1), std::span(numbers).subspan(1));
    for (; size > 0; size = entry.read(docids, numbers)) {
      const auto found = std::span(docids).first(size);
      const auto skipped = static_cast<std::size_t>(
          std::lower_bound(found.begin(), found.end(), first) - found.begin());
      visit(found.subspan(skipped), std::span(numbers).first(size).subspan(skipped));
    }
    if (entry.docid != here->last) throw_corrupt("a chunk of postings with another end than told");
    if (here->is_last) return;
    if (!postings_.next()) throw_corrupt("a list of postings without end");
  }
}

void PostingTable::read(std::string_view term, Docid first, std::vector<Docid>& docids,
                        std::vector<std::uint32_t>& wdfs) {
  name_postings(term);
  visit_entries(first, [&](std::span<const Docid> more, std::span<const std::uint32_t> their) {
    docids.insert(docids.end(), more.begin(), more.end());
    wdfs.insert(wdfs.end(), their.begin(), their.end());
  });
}

std::vector<Docid> PostingTable::documents(Docid first) {
  std::vector<Docid> docids;
  name_lengths();
  visit_entries(first,
                [&](std::span<const Docid> more, std::span<const std::uint32_t> /*lengths*/) {
                  docids.insert(docids.end(), more.begin(), more.end());
                });
  return docids;
}

std::optional<std::uint32_t> PostingTable::wdf(std::string_view term, Docid docid, Walk& walk) {
  if (walk.entries_.empty() || docid < walk.first_ || docid > walk.last_) {
    walk.entries_.clear();
    name_postings(term);
    const auto here = find_chunk(docid);
    if (!here || here->last < docid) return std::nullopt;
    walk.entries_ = here->entries;
    walk.first_ = here->first;
    walk.last_ = here->last;
    walk.at_ = 0;
    walk.docid_ = 0;
  }
  EntryReader entry{walk.docid_, walk.wdf_, std::string_view(walk.entries_).substr(walk.at_)};
  if (walk.docid_ == 0 || docid < walk.docid_) {
    entry = EntryReader::begin(walk.first_, walk.entries_);
  }
  entry.skip_to(docid);
  walk.at_ = walk.entries_.size() - entry.rest.size();
  walk.docid_ = entry.docid;
  walk.wdf_ = entry.wdf;
  return entry.docid == docid ? std::optional(entry.wdf) : std::nullopt;
}

std::optional<std::string_view> PostingTable::value_here(Docid docid) const {
  std::string_view rest = values_.tag();
  std::uint64_t here = first_value_;
  while (true) {
    const auto bytes = take_bytes(rest);
    if (!bytes) throw_corrupt("a chunk of values that ends too early");
    if (here == docid) return *bytes;
    if (rest.empty()) return std::nullopt;
    here += std::uint64_t{take_number(rest)} + 1;
    if (here > docid) return std::string_view();
  }
}

std::string_view PostingTable::value(Slot slot, Docid docid) {
  if (slot_ == slot && docid >= first_value_) {
    if (const auto found = value_here(docid)) return *found;
  }
  slot_.reset();
  key_.assign(glass::kValueChunk);
  append_varint(key_, number(slot));
  const std::size_t prefix = key_.size();
  glass::append_sorted_number(key_, docid);
  if (!values_.seek(key_)) return {};
  if (!values_.key().starts_with(std::string_view(key_).substr(0, prefix))) return {};
  const auto first = glass::sorted_number(values_.key().substr(prefix));
  if (!first) throw_corrupt("a chunk of values without beginning");
  first_value_ = *first;
  slot_ = slot;
  return value_here(docid).value_or(std::string_view());
}

void PostingTable::forget() {
  postings_.forget();
  values_.forget();
  slot_.reset();
}

}  // namespace backfile
