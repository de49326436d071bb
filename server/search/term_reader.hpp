// What one request reads of an index by term: postings, places, and the terms that fit a pattern.
// Each once, through the caches. Knows no query tree.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/ids.hpp"
#include "schema/term_places.hpp"
#include "server/search/posting_list.hpp"
#include "server/search/posting_table.hpp"
#include "server/search/search_caches.hpp"

namespace backfile {

// A pattern that more words fit than a query may ask for. Never cut in silence.
struct TooManyForms : std::runtime_error {
  TooManyForms(std::string pattern_text, std::size_t form_count)
      : std::runtime_error("'" + pattern_text + "' fits " + std::to_string(form_count) +
                           " different words of the archive"),
        pattern(std::move(pattern_text)),
        forms(form_count) {}
  std::string pattern;
  std::size_t forms;
};

inline constexpr std::size_t kMostForms = 1000;  // of one pattern

// Patterns, each behind the prefix of its field -> the terms that fit it, sorted.
using TermForms = std::map<std::string, std::vector<std::string>>;

// How many articles hold a term, and how often all of them together.
struct TermFigures {
  double articles = 0;
  double occurrences = 0;
};

// A term whose places are asked for.
struct PlacedTerm {
  std::string term;
  // As in StemPlaces, the term of the word that is spelled like `term`'s stem: in documents that
  // hold `term` its places are `term`'s too. Mostly empty. The same for a term whoever asks: what
  // was read is kept by `term` alone.
  std::string exact;
};

class PostingCursor;

// Of one revision. Not thread-safe; the caches are.
//
// A commit may overtake a reader and write over what it reads, which shows as an error or, rarely,
// as sound but wrong bytes. So what was read goes into the caches only with publish(), after the
// caller has seen that no commit came.
class TermReader {
 public:
  // `file`: of the database, on its revision. `caches` may be null: then nothing is kept.
  TermReader(const Xapian::Database& database, const std::shared_ptr<const glass::TableFile>& file,
             Revision revision = {}, std::shared_ptr<SearchCaches> caches = nullptr);
  ~TermReader();
  TermReader(const TermReader&) = delete;
  TermReader& operator=(const TermReader&) = delete;

  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  [[nodiscard]] Revision revision() const { return revision_; }

  // The postings of a term. May hold documents that are not of this revision: those of later ones,
  // and those taken out since the list was made.
  std::shared_ptr<const PostingList> postings(const std::string& term);

  // Whether to read a term's whole list for so many lookups in it: when it is at hand, or not much
  // longer than they are many, or was wanted before. The first search for a word spends most of its
  // time in lists of which it needs little.
  bool reads_whole(const std::string& term, std::size_t lookups);

  // Whether an earlier search asked this of the same name.
  bool wanted_before(const std::string& name);

  // The postings of a term in `documents`, and in others too where the whole list is read.
  std::shared_ptr<const PostingList> postings_among(const std::string& term,
                                                    const DocSet& documents);
  // The same, with the documents in ascending order.
  std::shared_ptr<const PostingList> postings_among(const std::string& term,
                                                    std::span<const Docid> documents);

  // The documents of postings(). Valid until forget().
  const DocSet& documents(const std::string& term) { return postings(term)->documents(); }

  // Of this revision, exactly.
  TermFigures figures(const std::string& term);

  // How often a document holds a term, without a look at the rest of its postings; nothing when it
  // does not. `walk`: of this term alone.
  std::optional<std::uint32_t> wdf(const std::string& term, Docid docid, PostingTable::Walk& walk) {
    return table_.wdf(term, docid, walk);
  }

  // Positions of a term in a document that holds it, `index`th in its postings. Sorted, none twice;
  // valid until forget().
  std::span<const Position> positions(const PlacedTerm& term,
                                      const std::shared_ptr<const PostingList>& postings,
                                      std::size_t index);

  // The same without the list. Requires: the document holds the term.
  std::span<const Position> positions(const PlacedTerm& term, Docid docid);

  // The terms that fit `prefix` + `pattern`, sorted. Throws TooManyForms.
  const std::vector<std::string>& forms(std::string_view prefix, std::string_view pattern);

  // All that forms() has found.
  [[nodiscard]] const TermForms& known_forms() const { return forms_; }

  // What one of the caches holds under the name, of whatever revision; null when it holds nothing.
  template <class Value>
  std::shared_ptr<const Value> find(LruCache<Value> SearchCaches::*cache, const std::string& name) {
    return caches_ == nullptr ? nullptr : ((*caches_).*cache).find(name);
  }

  // Gives it to the cache with publish().
  template <class Value>
  void keep(LruCache<Value> SearchCaches::*cache, const std::string& name,
            std::shared_ptr<const Value> value) {
    if (caches_ == nullptr) return;
    when_sound([cache, name, value = std::move(value)](SearchCaches& caches) {
      (caches.*cache).keep(name, value);
    });
  }

  // What a cache holds under the name for this revision; else what make(earlier) returns, which the
  // cache gets with publish() in place of an earlier one. `earlier`: of an earlier revision, or
  // null.
  template <class Value, class Make>
  std::shared_ptr<const Value> kept_answer(LruCache<Value> SearchCaches::*cache,
                                           const std::string& name, Make make) {
    const auto known = find(cache, name);
    if (known != nullptr && known->revision == revision_) return known;
    const bool is_later = known != nullptr && revision_ < known->revision;
    std::shared_ptr<Value> made = make(is_later ? nullptr : known.get());
    made->revision = revision_;
    if (!is_later) keep<Value>(cache, name, made);
    return made;
  }

  // The same of what make() returns, made by a thread that publish() asks. `make` must own all it
  // needs.
  template <class Value, class Make>
  void keep_later(LruCache<Value> SearchCaches::*cache, const std::string& name, Make make) {
    when_sound([cache, name, make = std::move(make)](SearchCaches& caches) {
      caches.later.add(name, [cache, name, make, &caches] {
        (caches.*cache).keep(name, std::make_shared<const Value>(make()));
      });
    });
  }

  // What was read is sound: others may have it.
  void publish();
  // Drops all that was read and not published.
  void forget();

 private:
  struct Request;

  [[nodiscard]] std::shared_ptr<const PostingList> looked_up(const std::string& term,
                                                             const DocSet& documents);
  [[nodiscard]] std::shared_ptr<const PostingList> look_up(const std::string& term,
                                                           const DocSet& documents);
  [[nodiscard]] std::vector<Position> read_positions(const PlacedTerm& term, Docid docid);
  [[nodiscard]] bool holds(const std::string& term, Docid docid);
  void when_sound(std::function<void(SearchCaches&)> keep);

  // Whether an earlier search asked wanted_before().
  [[nodiscard]] bool was_wanted(const std::string& name) const;
  // Whether a list need not be read from its beginning.
  bool is_at_hand(const std::string& term);
  // Whether it has all documents of this revision. What was made on a later one lacks those taken
  // out in between.
  [[nodiscard]] bool is_whole(const KeptPostings& kept) const;
  // What earlier searches read of a term; null when nothing. They are no longer alone in wanting
  // it.
  std::shared_ptr<const KeptPostings> find_kept(const std::string& term);
  std::shared_ptr<const PostingList> find_or_read(const std::string& term);
  [[nodiscard]] std::shared_ptr<const KeptPostings> read(const std::string& term,
                                                         const KeptPostings* shorter);

  const Xapian::Database& database_;
  PostingTable table_;
  DocumentPlaces places_;  // of the document `placed_`, which may be 0: of none
  Docid placed_ = 0;
  Revision revision_;
  Docid last_;
  std::shared_ptr<SearchCaches> caches_;  // may be null
  std::unique_ptr<Request> request_;
  TermForms forms_;
  std::unordered_map<std::string, TermFigures> figures_;  // known to be sound
};

// One term's postings, walked in any order; fastest in order of document id. Looks documents up one
// by one before it reads a long list. Valid until the reader's forget().
class PostingCursor {
 public:
  PostingCursor(TermReader& reader, std::string term, std::string exact = {});

  // Whether the document holds the term.
  bool move_to(Docid docid);
  // Requires: move_to() was true.
  [[nodiscard]] std::uint32_t wdf() const { return postings_ ? postings_->wdfs()[index_] : *wdf_; }
  // move_to() and positions() of these documents, ascending, are soon to be called.
  void prefetch_positions(std::span<const Docid> docids) const;
  std::span<const Position> positions() {
    return postings_ ? reader_->positions(placed_, postings_, index_)
                     : reader_->positions(placed_, docid_);
  }

 private:
  bool look_up(Docid docid);
  void read_list();

  TermReader* reader_;
  PlacedTerm placed_;
  std::shared_ptr<const PostingList> postings_;  // null as long as documents are looked up
  const RankBits* ranks_ = nullptr;              // of the list; may be null
  std::size_t index_ = 0;
  // Of looking up: where it stands, and what it found there.
  std::size_t lookups_left_ = 0;
  Docid docid_ = 0;
  std::optional<std::uint32_t> wdf_;
  PostingTable::Walk walk_;
};

}  // namespace backfile
