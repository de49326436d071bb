// The postings of one term, decoded: which documents hold it, how often, and where. The places are
// kept one document at a time, as they are asked for; all else is immutable. Reads no index.
// Thread-safe.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include <roaring/roaring.hh>

#include "schema/analysis.hpp"
#include "server/search/columns.hpp"
#include "server/search/list_ranks.hpp"
#include "server/search/shared_array.hpp"

namespace backfile {

using DocSet = ::Roaring;  // this version of CRoaring has no namespace

// As seek(), for what is not near.
std::size_t seek_on(std::span<const Docid> docids, std::size_t from, Docid docid);

// The first index from `from` on whose document id is at least `docid`; the size when there is
// none. Faster the nearer it is.
inline std::size_t seek(std::span<const Docid> docids, std::size_t from, Docid docid) {
  constexpr std::size_t kNeighbours = 4;
  for (std::size_t i = 0; i < kNeighbours; ++i, ++from) {
    if (from >= docids.size() || docids[from] >= docid) return from;
  }
  return seek_on(docids, from, docid);
}

// Calls visit(docid) for each document of a set, in ascending order. Several times as fast as the
// set's own iterator.
template <class Visit>
void for_each_document(const DocSet& documents, Visit visit) {
  std::array<Docid, 512> some{};
  roaring_uint32_iterator_t reader;
  roaring_init_iterator(&documents.roaring, &reader);
  while (const std::size_t size = roaring_read_uint32_iterator(&reader, some.data(), some.size())) {
    for (std::size_t i = 0; i < size; ++i) visit(some[i]);
  }
}

class PostingList {
 public:
  PostingList() = default;
  // `docids` ascending, one wdf (how often the document holds the term) each. What they have
  // reserved is room for longer lists.
  PostingList(std::vector<Docid> docids, std::vector<std::uint32_t> wdfs);
  // The same documents and later ones: what is known of those is taken over.
  PostingList(const PostingList& shorter, std::span<const Docid> docids,
              std::span<const std::uint32_t> wdfs);
  PostingList(const PostingList&) = delete;
  PostingList& operator=(const PostingList&) = delete;
  ~PostingList() = default;

  [[nodiscard]] std::size_t size() const { return docids().size(); }
  [[nodiscard]] std::span<const Docid> docids() const { return docids_.items(); }
  [[nodiscard]] std::span<const std::uint32_t> wdfs() const { return wdfs_.items(); }
  // The document ids for those who outlive the list.
  [[nodiscard]] const SharedArray<Docid>& shared_docids() const { return docids_; }
  // Made when first asked for.
  [[nodiscard]] const DocSet& documents() const;
  // Those of `some`, ascending, that are in the list.
  [[nodiscard]] std::vector<Docid> held(std::span<const Docid> some) const;
  // Where documents stand in it; for others too, who outlive the list.
  [[nodiscard]] const std::shared_ptr<const ListRanks>& ranks() const { return ranks_; }

  // The positions of the term in its `index`th document, sorted; nothing when they are not kept.
  // Valid as long as the list.
  [[nodiscard]] std::optional<std::span<const Position>> positions(std::size_t index) const;
  // Soon to be asked for: the processor fetches them meanwhile.
  void prefetch_positions(std::size_t index) const {
    if (const Position* const piece = find_piece(index)) __builtin_prefetch(piece);
  }
  void keep_positions(std::size_t index, std::span<const Position> positions) const;

  // Memory held, now.
  [[nodiscard]] std::size_t bytes() const;

 private:
  // Where the positions of so many neighbouring documents lie. Most lists are asked for few.
  static constexpr std::size_t kPage = 64;
  using Page = std::array<std::atomic<const Position*>, kPage>;

  // Memory for positions, shared by a list and those that extend it. Each piece begins with its
  // length.
  class Arena {
   public:
    const Position* add(std::span<const Position> positions);
    Page* add_page();
    [[nodiscard]] std::size_t bytes() const { return bytes_.load(std::memory_order_relaxed); }

   private:
    std::mutex mutex_;
    std::vector<std::vector<Position>> chunks_;  // none ever grows: others point into them
    std::size_t used_ = 0;                       // of the last chunk
    std::size_t left_ = 0;
    std::vector<std::unique_ptr<Page>> pages_;
    std::atomic<std::size_t> bytes_{0};
  };

  Page& page(std::size_t index) const;  // made when first needed
  // Null when nothing is kept.
  [[nodiscard]] const Position* find_piece(std::size_t index) const {
    const Page* const page = pages_[index / kPage].load(std::memory_order_acquire);
    return page == nullptr ? nullptr : (*page)[index % kPage].load(std::memory_order_acquire);
  }

  SharedArray<Docid> docids_;
  SharedArray<std::uint32_t> wdfs_;
  mutable std::once_flag documents_made_;
  mutable DocSet documents_;
  mutable std::atomic<std::size_t> documents_bytes_{0};  // 0: not made
  std::shared_ptr<const ListRanks> ranks_ = std::make_shared<const ListRanks>();
  std::shared_ptr<Arena> arena_ = std::make_shared<Arena>();
  mutable std::vector<std::atomic<Page*>> pages_;  // null: nothing kept
};

}  // namespace backfile
