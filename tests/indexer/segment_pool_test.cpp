// The threads that build segments: order, merging, failure.
#include "indexer/bulk/segment_pool.hpp"

#include <doctest/doctest.h>

#include "indexer/errors.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::TempDir;

SegmentJob job_of(Xapian::docid first, std::size_t articles) {
  SegmentJob job{.articles = {}, .dictionaries = {}, .pairs = {}};
  for (Xapian::docid docid = first; docid < first + articles; ++docid) {
    Article article;
    article.id = {"a-" + std::to_string(docid)};
    article.title = "Harbour " + std::to_string(docid);
    article.seq = docid;
    job.articles.push_back({.docid = docid, .article = std::move(article)});
  }
  return job;
}

TEST_CASE("segments come back in the order of their ids, whatever thread built them") {
  const TempDir temp;
  SegmentPool pool(temp / "segments", 4);
  for (Xapian::docid first = 1; first < 60; first += 3) pool.add(job_of(first, 3));
  const std::vector<std::filesystem::path> segments = pool.finish();
  REQUIRE(segments.size() == 20);
  Xapian::docid next = 1;
  for (const std::filesystem::path& path : segments) {
    const Xapian::Database segment(path.string());
    CHECK(segment.get_doccount() == 3);
    CHECK(*segment.postlist_begin("") == next);
    next += 3;
  }
}

TEST_CASE("many segments are merged into few, and no document is lost or moved") {
  const TempDir temp;
  SegmentPool pool(temp / "segments", 3);
  Xapian::docid first = 1;
  for (std::size_t i = 0; i < 2 * kMergedTogether + 5; ++i) {
    pool.add(job_of(first, 1 + i % 4));
    first += static_cast<Xapian::docid>(1 + i % 4);
  }
  const std::vector<std::filesystem::path> segments = pool.finish();
  CHECK(segments.size() == 2 + 5);
  Xapian::Database all;
  for (const std::filesystem::path& path : segments) {
    all.add_database(Xapian::Database(path.string()));
  }
  all.compact((temp / "all").string(), Xapian::DBCOMPACT_NO_RENUMBER);
  const Xapian::Database merged((temp / "all").string());
  CHECK(merged.get_doccount() == first - 1);
  CHECK(merged.get_lastdocid() == first - 1);
  CHECK(Xapian::Database::check((temp / "all").string(), 0, nullptr) == 0);
  // Nothing else is left of those that were merged.
  CHECK(std::distance(std::filesystem::directory_iterator(temp / "segments"), {}) == 7);
}

TEST_CASE("a pool that is not finished ends with its threads") {
  const TempDir temp;
  SegmentPool pool(temp / "segments", 2);
  for (Xapian::docid first = 1; first < 20; ++first) pool.add(job_of(first, 1));
}

TEST_CASE("what fails in a thread is thrown to the owner") {
  const TempDir temp;
  SegmentPool pool(temp / "segments", 2);
  std::filesystem::remove_all(temp / "segments");
  temp.file("segments", "in the way");
  const auto use = [&] {
    for (Xapian::docid first = 1; first < 20; ++first) pool.add(job_of(first, 1));
    pool.finish();
  };
  CHECK_THROWS_AS(use(), std::filesystem::filesystem_error);
}

}  // namespace
}  // namespace backfile
