// What the searches on one generation keep between them, whatever snapshot they are on. Holds
// values, and the thread that makes some of them: term_reader.hpp says how they are read and when
// they may be kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "schema/ids.hpp"
#include "server/search/background_work.hpp"
#include "server/search/kept_impacts.hpp"
#include "server/search/lru_cache.hpp"
#include "server/search/posting_list.hpp"

namespace backfile {

// A term's postings in the documents up to `last`, as they were on the revision `since`. They hold
// for every later revision too: a document never changes and its id is never used again, so what
// comes later only lengthens the list, and documents taken out since are masked by whoever reads
// it.
struct KeptPostings {
  KeptPostings(std::vector<Docid> docids, std::vector<std::uint32_t> wdfs, Revision since_revision,
               Docid last_docid)
      : list(std::move(docids), std::move(wdfs)), since(since_revision), last(last_docid) {}
  // The same and what came later.
  KeptPostings(const KeptPostings& shorter, std::span<const Docid> docids,
               std::span<const std::uint32_t> wdfs, Docid last_docid)
      : list(shorter.list, docids, wdfs), since(shorter.since), last(last_docid) {}

  PostingList list;
  Revision since;
  Docid last;

  [[nodiscard]] std::size_t bytes() const { return list.bytes(); }
};

struct EvaluatedQuery;
struct KeptCounts;

// Of a list that was passed by, or not made whole: whoever wants it again is to have it.
struct WantedBefore {
  [[nodiscard]] static std::size_t bytes() { return sizeof(WantedBefore); }
};

struct SearchCaches {
  // What is made of postings in a moment gets less room than they.
  explicit SearchCaches(std::size_t bytes)
      : postings(bytes / 10 * 6),
        impacts(bytes / 10 * 2),
        queries(bytes / 10),
        counts(bytes / 100 * 9),
        wanted(bytes / 100) {}

  LruCache<KeptPostings> postings;   // by term
  LruCache<KeptImpacts> impacts;     // by what they are made of
  LruCache<EvaluatedQuery> queries;  // by text
  LruCache<KeptCounts> counts;       // by request
  LruCache<WantedBefore> wanted;     // by term, or by what is made
  BackgroundWork later;              // fills the others, so it ends first
};

}  // namespace backfile
