#include "indexer/bulk/segment_writer.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "indexer/bulk/deflater.hpp"
#include "indexer/bulk/glass_table.hpp"
#include "indexer/bulk/glass_version.hpp"
#include "indexer/bulk/posting_chunks.hpp"
#include "indexer/bulk/segment_entries.hpp"
#include "schema/glass_format.hpp"
#include "schema/varint.hpp"

namespace backfile {
namespace {

using glass::append_sorted_number;
using glass::append_sorted_text;
using glass::TableRoot;
using glass::TableWriter;

// A piece of a run of bytes.
struct Piece {
  std::size_t begin = 0;
  std::size_t length = 0;
};

struct StoredDocument {
  Xapian::docid docid = 0;
  std::uint64_t length = 0;  // the sum of its terms' weights
  Piece data;
  std::string slots;  // which values it has
};

struct StoredValue {
  Xapian::docid docid = 0;
  Piece bytes;
};

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

}  // namespace

bool segments_fit_xapian() {
  return std::string_view(Xapian::version_string()).starts_with("1.4.");
}

struct SegmentWriter::State {
  SegmentEntries entries;
  std::vector<StoredDocument> documents;
  std::map<Xapian::valueno, std::vector<StoredValue>> values;
  std::vector<Xapian::valueno> slots;  // of the document under way
  std::string bytes;                   // data and values
  Deflater deflater;

  Piece keep(std::string_view kept) {
    bytes.append(kept);
    return {.begin = bytes.size() - kept.size(), .length = kept.size()};
  }
  [[nodiscard]] std::string_view kept(const Piece& piece) const {
    return std::string_view(bytes).substr(piece.begin, piece.length);
  }

  void end_document();
  void add_values(TableWriter& table) const;
  void add_lengths(TableWriter& table) const;
  void add_postings(TableWriter& table, const SegmentEntries::Order& order) const;
  [[nodiscard]] std::string termlist(std::span<const std::uint32_t> numbers,
                                     std::uint64_t length) const;

  [[nodiscard]] TableRoot write_postlist(const std::filesystem::path& path,
                                         const SegmentEntries::Order& order) const;
  TableRoot write_termlists(const std::filesystem::path& path, const SegmentEntries::Order& order);
  TableRoot write_data(const std::filesystem::path& path);
  [[nodiscard]] glass::Statistics statistics() const;
  void clear();
};

void SegmentWriter::State::end_document() {
  if (documents.empty()) return;
  StoredDocument& document = documents.back();
  for (const SegmentEntry& entry :
       entries.entries_of(static_cast<std::uint32_t>(documents.size() - 1))) {
    document.length += entry.weight;
  }
  std::sort(slots.begin(), slots.end());
  Xapian::valueno next = 0;
  for (const Xapian::valueno slot : slots) {
    append_varint(document.slots, slot - next);
    next = slot + 1;
  }
  slots.clear();
}

void SegmentWriter::State::add_values(TableWriter& table) const {
  for (const auto& [slot, column] : values) {
    std::string key(glass::kValueStatistics);
    for (Xapian::valueno rest = slot; rest != 0; rest >>= 8) {
      key.push_back(static_cast<char>(rest & 0xFF));
    }
    std::string_view lowest = kept(column.front().bytes);
    std::string_view highest = lowest;
    for (const StoredValue& value : column) {
      lowest = std::min(lowest, kept(value.bytes));
      highest = std::max(highest, kept(value.bytes));
    }
    std::string tag;
    append_varint(tag, column.size());
    append_bytes(tag, lowest);
    if (lowest != highest) tag += highest;
    table.add(key, tag);
  }
  for (const auto& [slot, column] : values) {
    std::string chunk;
    Xapian::docid first = 0;
    Xapian::docid last = 0;
    const auto write = [&, slot = slot] {
      std::string key(glass::kValueChunk);
      append_varint(key, slot);
      append_sorted_number(key, first);
      table.add(key, chunk);
      chunk.clear();
    };
    for (const StoredValue& value : column) {
      if (chunk.empty()) {
        first = value.docid;
      } else {
        append_varint(chunk, value.docid - last - 1);
      }
      append_bytes(chunk, kept(value.bytes));
      last = value.docid;
      if (chunk.size() >= glass::kChunkBytes) write();
    }
    if (!chunk.empty()) write();
  }
}

void SegmentWriter::State::add_lengths(TableWriter& table) const {
  glass::PostingChunks chunks(table, glass::kLengths, glass::kLengths);
  chunks.begin(0, 0);
  for (const StoredDocument& document : documents) chunks.add(document.docid, document.length);
  chunks.end();
}

void SegmentWriter::State::add_postings(TableWriter& table,
                                        const SegmentEntries::Order& order) const {
  std::string first_key;
  std::string later_key;
  std::size_t at = 0;
  for (const std::uint32_t term : order.terms) {
    std::size_t end = at;
    std::uint64_t occurrences = 0;
    for (; end < order.by_term.size(); ++end) {
      const SegmentEntry& entry = entries.entry(order.by_term[end]);
      if (entry.term != term) break;
      occurrences += entry.weight;
    }
    first_key.clear();
    append_sorted_text(first_key, entries.terms().text(term));
    later_key.assign(first_key).push_back('\0');
    glass::PostingChunks chunks(table, first_key, later_key);
    chunks.begin(end - at, occurrences);
    for (; at < end; ++at) {
      const SegmentEntry& entry = entries.entry(order.by_term[at]);
      chunks.add(documents[entry.document].docid, entry.weight);
    }
    chunks.end();
  }
}

TableRoot SegmentWriter::State::write_postlist(const std::filesystem::path& path,
                                               const SegmentEntries::Order& order) const {
  TableWriter table(path);
  add_values(table);
  add_lengths(table);
  add_postings(table, order);
  return table.finish();
}

// Document length, number of terms, then each term: what it shares with the one before, the rest of
// it, its weight. A small weight shares a byte with the length of what is shared.
std::string SegmentWriter::State::termlist(std::span<const std::uint32_t> numbers,
                                           std::uint64_t length) const {
  std::string list;
  if (numbers.empty()) return list;
  append_varint(list, length);
  append_varint(list, numbers.size());
  std::string_view before;
  for (const std::uint32_t number : numbers) {
    const SegmentEntry& entry = entries.entry(number);
    const std::string_view term = entries.terms().text(entry.term);
    const std::size_t shared = shared_beginning(before, term);
    const std::size_t packed =
        entry.weight < 127 ? (entry.weight + 1) * (before.size() + 1) + shared : 0;
    const bool first = before.empty();
    const bool weight_packed = !first && packed != 0 && packed < 256;
    if (!first) list.push_back(static_cast<char>(weight_packed ? packed : shared));
    list.push_back(static_cast<char>(term.size() - shared));
    list += term.substr(shared);
    if (!weight_packed) append_varint(list, entry.weight);
    before = term;
  }
  return list;
}

TableRoot SegmentWriter::State::write_termlists(const std::filesystem::path& path,
                                                const SegmentEntries::Order& order) {
  TableWriter table(path);
  std::span<const std::uint32_t> rest = order.by_document;
  std::string key;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const std::size_t count = entries.entries_of(i).size();
    const std::string list = termlist(rest.first(count), documents[i].length);
    rest = rest.subspan(count);
    key.clear();
    append_sorted_number(key, documents[i].docid);
    const std::string_view packed = deflater.smaller(list);
    table.add(key, packed.empty() ? list : packed, !packed.empty());
    if (documents[i].slots.empty()) continue;
    key.push_back('\0');
    table.add(key, documents[i].slots);
  }
  return table.finish();
}

TableRoot SegmentWriter::State::write_data(const std::filesystem::path& path) {
  TableWriter table(path);
  std::string key;
  for (const StoredDocument& document : documents) {
    if (document.data.length == 0) continue;
    key.clear();
    append_sorted_number(key, document.docid);
    table.add(key, kept(document.data));
  }
  return table.finish();
}

glass::Statistics SegmentWriter::State::statistics() const {
  glass::Statistics statistics{.documents = documents.size(), .last_docid = documents.back().docid};
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const std::uint64_t length = documents[i].length;
    statistics.total_length += length;
    statistics.longest = std::max(statistics.longest, length);
    const bool is_shortest = statistics.shortest == 0 || length < statistics.shortest;
    if (length > 0 && is_shortest) statistics.shortest = length;
    for (const SegmentEntry& entry : entries.entries_of(i)) {
      statistics.heaviest = std::max<std::uint64_t>(statistics.heaviest, entry.weight);
    }
  }
  return statistics;
}

void SegmentWriter::State::clear() {
  entries.clear();
  documents.clear();
  values.clear();
  bytes.clear();
}

SegmentWriter::SegmentWriter() : state_(std::make_unique<State>()) {}
SegmentWriter::~SegmentWriter() = default;

void SegmentWriter::begin_document(Xapian::docid docid) {
  state_->end_document();
  state_->documents.push_back({.docid = docid, .length = 0, .data = {}, .slots = {}});
  state_->entries.begin_document();
}

void SegmentWriter::term(std::string_view term, Xapian::termcount weight) {
  state_->entries.add(term, weight);
}

void SegmentWriter::value(Slot slot, std::string_view bytes) {
  state_->values[number(slot)].push_back(
      {.docid = state_->documents.back().docid, .bytes = state_->keep(bytes)});
  state_->slots.push_back(number(slot));
}

void SegmentWriter::data(std::string_view bytes) {
  state_->documents.back().data = state_->keep(bytes);
}

std::size_t SegmentWriter::documents() const { return state_->documents.size(); }

void SegmentWriter::write(const std::filesystem::path& directory) {
  state_->end_document();
  std::filesystem::create_directories(directory);
  const SegmentEntries::Order order = state_->entries.order();
  glass::TableRoots roots;
  roots[0] = state_->write_postlist(directory / "postlist.glass", order);
  roots[1] = state_->write_data(directory / "docdata.glass");
  roots[2] = state_->write_termlists(directory / "termlist.glass", order);
  glass::write_version(directory / "iamglass", roots, state_->statistics());
  state_->clear();
}

}  // namespace backfile
