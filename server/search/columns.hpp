// What counting, filtering, scoring and date sorting read of each document: arrays by document id,
// loaded from value slots and lengths once and extended when the snapshot moves on. No postings, no
// text. Immutable once built; shared between threads.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "schema/date.hpp"
#include "schema/slots.hpp"
#include "server/search/growing_array.hpp"
#include "server/search/search_request.hpp"

namespace backfile {

using Docid = std::uint32_t;
using Ordinal = std::uint32_t;  // of a value in a ValueColumn's dictionary; 0 is "no value"

inline constexpr Instant kUndated = std::numeric_limits<Instant>::min();

// The distinct values of one field, numbered in the order they were first seen.
class ValueDictionary {
 public:
  ValueDictionary();
  [[nodiscard]] std::size_t size() const { return values_->size(); }  // with the empty one at 0
  [[nodiscard]] const std::string& value(Ordinal ordinal) const { return (*values_)[ordinal]; }
  [[nodiscard]] std::optional<Ordinal> find(std::string_view value) const;
  // Appends values not there yet; copies of this dictionary made before stay as they are.
  class Extender {
   public:
    explicit Extender(ValueDictionary& dictionary) : dictionary_(dictionary) {}
    Ordinal add(std::string_view value);

   private:
    ValueDictionary& dictionary_;
    bool copied_ = false;
  };

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view value) const {
      return std::hash<std::string_view>()(value);
    }
  };
  using Numbers = std::unordered_map<std::string, Ordinal, Hash, std::equal_to<>>;
  std::shared_ptr<std::vector<std::string>> values_;
  std::shared_ptr<Numbers> numbers_;
};

// One value a document.
struct ValueColumn {
  ValueDictionary dictionary;
  GrowingArray<Ordinal> ordinals;  // by document id
};

// Several values a document. Documents share sets: counting counts sets first and opens them once.
struct ValueSetColumn {
  ValueDictionary dictionary;
  ValueDictionary sets;  // keyed by encode_values(); number 0 is the empty set
  GrowingArray<std::vector<Ordinal>> members;  // by set number
  GrowingArray<Ordinal> set_of;                // by document id
};

class Columns {
 public:
  // All of one database: what `previous` has of it (may be null) plus the document ids above.
  // `previous` must be of an earlier revision of the same database, and the newest Columns made of
  // it.
  static std::shared_ptr<const Columns> load(const Xapian::Database& database,
                                             const Columns* previous);

  [[nodiscard]] Docid last_docid() const { return static_cast<Docid>(published_.size() - 1); }
  void prefetch_published(Docid docid) const { published_.prefetch(docid); }
  [[nodiscard]] Instant published(Docid docid) const {
    return published_[docid];
  }  // kUndated when undated
  void prefetch_id_and_words(Docid docid) const {
    ids_.prefetch(docid);
    words_.prefetch(docid);
  }
  [[nodiscard]] const std::string& id(Docid docid) const { return ids_[docid]; }
  [[nodiscard]] std::uint32_t words(Docid docid) const { return words_[docid]; }
  // Xapian's: of all that is indexed by term, titles and leads twice.
  [[nodiscard]] std::uint32_t length(Docid docid) const { return lengths_[docid]; }
  void prefetch_length(Docid docid) const { lengths_.prefetch(docid); }

  [[nodiscard]] const ValueColumn& source() const { return source_; }
  [[nodiscard]] const ValueColumn& language() const { return language_; }
  [[nodiscard]] const ValueColumn& agency() const { return agency_; }
  [[nodiscard]] const ValueSetColumn& topics() const { return topics_; }

  // First and last instant of any document ever loaded; nothing when all are undated.
  [[nodiscard]] std::optional<std::pair<Instant, Instant>> span() const { return span_; }

 private:
  void load_dates(const Xapian::Database& database, Docid last);
  void load_values(const Xapian::Database& database, Slot slot, Docid last, ValueColumn& column);
  void load_lengths(const Xapian::Database& database, Docid last);
  void load_topics(const Xapian::Database& database, Docid last);

  GrowingArray<Instant> published_;
  GrowingArray<std::string> ids_;
  GrowingArray<std::uint32_t> words_;
  GrowingArray<std::uint32_t> lengths_;
  ValueColumn source_;
  ValueColumn language_;
  ValueColumn agency_;
  ValueSetColumn topics_;
  std::optional<std::pair<Instant, Instant>> span_;
};

}  // namespace backfile
