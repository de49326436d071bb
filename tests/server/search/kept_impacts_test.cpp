#include "server/search/kept_impacts.hpp"

#include <map>
#include <random>

#include <doctest/doctest.h>

#include "schema/slots.hpp"

namespace backfile {
namespace {

// An archive that grows: documents of random lengths.
class Growing {
 public:
  explicit Growing(std::mt19937& random) : random_(random) {}

  std::shared_ptr<const Columns> grow(Docid count) {
    for (Docid i = 0; i < count; ++i) {
      Xapian::Document document;
      document.add_value(number(Slot::Id), "d" + std::to_string(database_.get_doccount()));
      document.add_term("words", 1 + static_cast<Xapian::termcount>(random_() % 97));
      database_.add_document(document);
    }
    columns_ = Columns::load(database_, columns_.get());
    return columns_;
  }
  [[nodiscard]] CollectionFigures figures() const {
    return {.articles = static_cast<double>(database_.get_doccount()),
            .average_length = database_.get_avlength()};
  }

 private:
  std::mt19937& random_;
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  std::shared_ptr<const Columns> columns_;
};

// Postings of random documents, in room for more; lengthened as the archive grows.
class Lists {
 public:
  Lists(std::mt19937& random, std::size_t count) : random_(random), lists_(count) {
    for (auto& list : lists_) list = std::make_shared<const PostingList>();
  }

  void grow(Docid first, Docid last) {
    for (auto& list : lists_) {
      std::vector<Docid> docids;
      std::vector<std::uint32_t> wdfs;
      for (Docid docid = first; docid <= last; ++docid) {
        if (random_() % 4 != 0) continue;
        docids.push_back(docid);
        wdfs.push_back(1 + static_cast<std::uint32_t>(random_() % 5));
      }
      list = std::make_shared<const PostingList>(*list, docids, wdfs);
      list->ranks()->note_wanted_again();
    }
  }
  [[nodiscard]] const std::vector<std::shared_ptr<const PostingList>>& lists() const {
    return lists_;
  }

 private:
  std::mt19937& random_;
  std::vector<std::shared_ptr<const PostingList>> lists_;
};

std::map<Docid, double> as_map(const ImpactList& list) {
  std::map<Docid, double> impacts;
  for (std::size_t i = 0; i < list.size(); ++i) impacts[list.docids()[i]] = list.impacts()[i];
  return impacts;
}

void check_blocks(const ImpactList& list) {
  const ImpactList anew(
      SharedArray<Docid>(std::vector<Docid>(list.docids().begin(), list.docids().end())),
      std::vector<double>(list.impacts().begin(), list.impacts().end()));
  const auto equal = [](auto a, auto b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  };
  CHECK(equal(list.block_max(), anew.block_max()));
  CHECK(equal(list.block_first(), anew.block_first()));
  CHECK(equal(list.block_last(), anew.block_last()));
  const auto bounds = [](const ImpactList& of) {
    std::vector<float> best;
    for (const std::uint32_t block : of.best_blocks()) best.push_back(of.block_max()[block]);
    return best;
  };
  CHECK(bounds(list) == bounds(anew));
}

void check_ranks(const ImpactList& list) {
  const RankBits* const ranks = list.ranks();
  REQUIRE(ranks != nullptr);
  for (std::size_t i = 0; i < list.size(); ++i) REQUIRE(ranks->find(list.docids()[i]) == i);
}

ImpactSources sources_of(const Lists& lists, const std::vector<double>& weights,
                         const Growing& archive, std::shared_ptr<const Columns> columns) {
  ImpactSources sources{.parts = {},
                        .lists = lists.lists(),
                        .bm25 = {},
                        .figures = archive.figures(),
                        .columns = std::move(columns)};
  const std::size_t each = lists.lists().size() / weights.size();
  for (const double weight : weights) {
    sources.parts.push_back({.weight = weight, .terms = std::vector<std::string>(each, "term")});
  }
  return sources;
}

TEST_CASE("impacts that are lengthened commit by commit are those made of all, but for the drift") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (const std::size_t lists_a_part : {1U, 2U}) {
    for (const std::size_t parts : {1U, 2U}) {
      CAPTURE(lists_a_part);
      CAPTURE(parts);
      Growing archive(random);
      Lists lists(random, parts * lists_a_part);
      std::vector<double> weights(parts, 1);
      Docid last = 3'000;
      lists.grow(1, last);
      const ImpactSources first = sources_of(lists, weights, archive, archive.grow(last));
      KeptImpacts kept = keep_impacts(first, Revision{1});
      for (const Docid count : {0U, 1U, 300U, 127U, 40U}) {
        lists.grow(last + 1, last + count);
        last += count;
        weights.back() = 1 + static_cast<double>(random() % 100) / 1e4;
        const ImpactSources now = sources_of(lists, weights, archive, archive.grow(count));
        kept = extended(kept, now);
        CHECK(kept.last == last);
        check_blocks(*kept.list);
        check_ranks(*kept.list);

        const auto then_whole = as_map(*kept.list);
        const auto whole = as_map(whole_impacts(now));
        const auto drift = drift_of(kept, weights, now.figures);
        REQUIRE(drift.has_value());
        CHECK(drift->high <= drift->low * 1.1);
        REQUIRE(then_whole.size() == whole.size());
        for (const auto& [docid, impact] : whole) {
          const double then = then_whole.at(docid);
          REQUIRE(impact >= then * drift->low * (1 - 1e-12));
          REQUIRE(impact <= then * drift->high * (1 + 1e-12));
        }
      }
    }
  }
}

TEST_CASE("two that lengthen the same impacts by other documents do not see each other's") {
  std::mt19937 random(1);
  Growing archive(random);
  Lists lists(random, 1);
  lists.grow(1, 1'000);
  const auto columns = archive.grow(1'000);
  const KeptImpacts kept = keep_impacts(sources_of(lists, {1.0}, archive, columns), Revision{1});
  Lists others = lists;
  lists.grow(1'001, 1'100);
  others.grow(1'001, 1'100);
  const auto longer = archive.grow(100);
  const KeptImpacts one = extended(kept, sources_of(lists, {1.0}, archive, longer));
  const KeptImpacts other = extended(kept, sources_of(others, {1.0}, archive, longer));
  for (const auto& [list, made] : {std::pair(lists.lists()[0], one), {others.lists()[0], other}}) {
    const auto wanted = list->docids();
    const auto found = made.list->docids();
    CHECK(std::equal(found.begin(), found.end(), wanted.begin(), wanted.end()));
    check_ranks(*made.list);
  }
}

TEST_CASE("weights that came, went or are of other parts cannot be compared") {
  KeptImpacts kept;
  kept.parts = {{.weight = 1, .terms = {"rice"}}, {.weight = 0, .terms = {"rices"}}};
  kept.figures = {.articles = 10, .average_length = 50};
  CHECK(drift_of(kept, std::vector<double>{1, 0}, kept.figures)->is_none());
  CHECK_FALSE(drift_of(kept, std::vector<double>{1, 0.5}, kept.figures).has_value());
  CHECK_FALSE(drift_of(kept, std::vector<double>{0, 0}, kept.figures).has_value());
  CHECK_FALSE(drift_of(kept, std::vector<double>{1}, kept.figures).has_value());
  CHECK_FALSE(
      drift_of(kept, std::vector<double>{1, 0}, {.articles = 0, .average_length = 0}).has_value());
}

TEST_CASE("drift of the average length bounds what an impact may be now") {
  KeptImpacts kept;
  kept.parts = {{.weight = 1, .terms = {"rice"}}};
  kept.figures = {.articles = 10, .average_length = 100};
  const auto longer =
      drift_of(kept, std::vector<double>{1}, {.articles = 11, .average_length = 101});
  REQUIRE(longer.has_value());
  CHECK(longer->low == 1);
  CHECK(longer->high == doctest::Approx(1.01));
  CHECK(longer->is_small());
  const auto heavier =
      drift_of(kept, std::vector<double>{1.5}, {.articles = 11, .average_length = 99});
  REQUIRE(heavier.has_value());
  CHECK(heavier->low == doctest::Approx(1.5 * 0.99));
  CHECK(heavier->high == doctest::Approx(1.5));
  CHECK_FALSE(heavier->is_none());
  CHECK_FALSE(
      drift_of(kept, std::vector<double>{1}, {.articles = 11, .average_length = 102})->is_small());
}

}  // namespace
}  // namespace backfile
