// The postings and values of an index, decoded from the chunks of its table
// (schema/glass_format.hpp). Keeps nothing; term_reader.hpp does.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/slots.hpp"
#include "server/search/columns.hpp"
#include "server/search/glass_table.hpp"

namespace backfile {

// Of one revision. Not thread-safe. Throws Xapian::DatabaseModifiedError when a commit has
// overtaken it, other Xapian::DatabaseErrors when the files cannot be read.
class PostingTable {
 public:
  explicit PostingTable(const std::shared_ptr<const glass::TableFile>& file);

  // In how many documents a term is, and how often in all of them; nothing when it is in none.
  struct Figures {
    std::uint32_t documents = 0;
    std::uint64_t occurrences = 0;
  };
  std::optional<Figures> figures(std::string_view term);

  // Adds the term's postings of documents from `first` on.
  void read(std::string_view term, Docid first, std::vector<Docid>& docids,
            std::vector<std::uint32_t>& wdfs);

  // All documents there are from `first` on, in order.
  std::vector<Docid> documents(Docid first = 0);

  // Where lookups in one term's postings stand. For one term and table alone.
  class Walk {
   private:
    friend class PostingTable;
    std::string entries_;  // of the chunk it is in; empty: in none
    Docid first_ = 0;
    Docid last_ = 0;
    std::size_t at_ = 0;  // behind the entry of docid_
    Docid docid_ = 0;
    std::uint32_t wdf_ = 0;
  };

  // Of one document; nothing when it does not hold the term. Fastest in order of document id.
  std::optional<std::uint32_t> wdf(std::string_view term, Docid docid, Walk& walk);

  // A document's value; empty when it has none. Valid until the next call.
  std::string_view value(Slot slot, Docid docid);

  // Drops the pieces of the file that were read.
  void forget();

 private:
  struct Chunk {
    Docid first = 0;
    Docid last = 0;
    bool is_last = false;
    std::string_view entries;
  };

  // Which list is looked for from here on.
  void name_postings(std::string_view term);
  void name_lengths();
  // The list's chunk that holds the document if any does, else one before it or the first.
  std::optional<Chunk> find_chunk(Docid docid);
  // Calls visit(docids, numbers) for the list's entries from `first` on, some at a time, in order.
  template <class Visit>
  void visit_entries(Docid first, Visit visit);
  // Of the entry the cursor stands on; nothing when that belongs to another list.
  [[nodiscard]] std::optional<Chunk> chunk() const;
  // In the chunk that values_ stands on; nothing when that is of documents before this one alone.
  [[nodiscard]] std::optional<std::string_view> value_here(Docid docid) const;

  glass::TableCursor postings_;
  glass::TableCursor values_;  // two: each finds its way faster from where it was
  std::string first_key_;      // of the list's first chunk
  std::string later_key_;      // what the keys of the others begin with
  std::string key_;
  // Of the chunk of values that values_ stands on, if it does on one.
  std::optional<Slot> slot_;
  Docid first_value_ = 0;
};

}  // namespace backfile
