#include "server/search/term_reader.hpp"

#include <atomic>
#include <optional>
#include <random>

#include <doctest/doctest.h>

#include "schema/slots.hpp"
#include "schema/term_places.hpp"
#include "server/search/answer_cache.hpp"
#include "tests/support/temporary_directory.hpp"

namespace backfile {
namespace {

// An index whose documents hold "rice" at the given positions, and "ric" at others, and whose
// reader's revision is set by hand.
class Index {
 public:
  Index()
      : database_((directory_.path() / "index").string(),
                  Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC) {}

  Docid add(const std::vector<Position>& positions, const std::vector<Position>& others = {}) {
    Xapian::Document document;
    TermPlaces places;
    const auto add_word = [&](const std::string& word, const std::vector<Position>& all) {
      for (const Position position : all) {
        document.add_term(word);
        places.add(word, position);
      }
    };
    add_word("rice", positions);
    add_word("ric", others);
    document.add_value(number(Slot::Places), places.finish());
    return database_.add_document(document);
  }
  void remove(Docid docid) { database_.delete_document(docid); }

  std::unique_ptr<TermReader> reader(std::uint64_t revision) {
    database_.commit();
    const auto file = std::make_shared<const glass::TableFile>(directory_.path() / "index",
                                                               database_.get_revision());
    return std::make_unique<TermReader>(database_, file, Revision{revision}, caches_);
  }
  [[nodiscard]] SearchCaches& caches() { return *caches_; }

 private:
  test::TemporaryDirectory directory_;
  Xapian::WritableDatabase database_;
  std::shared_ptr<SearchCaches> caches_ = std::make_shared<SearchCaches>(std::size_t{1} << 20);
};

template <class T>
std::vector<T> as_vector(std::span<const T> items) {
  return {items.begin(), items.end()};
}

std::vector<Position> positions_at(TermReader& reader, Docid docid) {
  PostingCursor cursor(reader, "rice");
  if (!cursor.move_to(docid)) return {};
  const auto positions = cursor.positions();
  return {positions.begin(), positions.end()};
}

TEST_CASE("postings are those of the index, and none for a term that is not there") {
  Index index;
  index.add({3, 8});
  index.add({});
  index.add({5});
  const auto reader = index.reader(1);
  CHECK(as_vector(reader->postings("rice")->docids()) == std::vector<Docid>{1, 3});
  CHECK(as_vector(reader->postings("rice")->wdfs()) == std::vector<std::uint32_t>{2, 1});
  CHECK(reader->figures("rice").articles == 2);
  CHECK(reader->postings("wheat")->size() == 0);
  CHECK(reader->documents("wheat").isEmpty());
  CHECK(positions_at(*reader, 1) == std::vector<Position>{3, 8});
  CHECK(positions_at(*reader, 2).empty());
}

TEST_CASE(
    "where a word is spelled like its stem is among the stem's places, in its documents alone") {
  Index index;
  index.add({3, 8}, {5, 8, 20});
  index.add({4}, {});
  index.add({}, {6});
  for (const char* const time : {"first", "kept"}) {
    CAPTURE(time);
    const auto reader = index.reader(1);
    PostingCursor cursor(*reader, "rice", "ric");
    REQUIRE(cursor.move_to(1));
    CHECK(as_vector(cursor.positions()) == std::vector<Position>{3, 5, 8, 20});
    REQUIRE(cursor.move_to(2));
    CHECK(as_vector(cursor.positions()) == std::vector<Position>{4});
    CHECK_FALSE(cursor.move_to(3));
    reader->publish();
  }
}

TEST_CASE("what was read is kept for others only once it is known to be sound") {
  Index index;
  index.add({3});
  const auto doubtful = index.reader(1);
  static_cast<void>(doubtful->postings("rice"));
  doubtful->forget();
  CHECK(index.caches().postings.find("rice") == nullptr);
  const auto sound = index.reader(1);
  CHECK(positions_at(*sound, 1) == std::vector<Position>{3});
  CHECK(index.caches().postings.find("rice") == nullptr);
  sound->publish();
  const auto kept = index.caches().postings.find("rice");
  REQUIRE(kept != nullptr);
  CHECK(kept->list.size() == 1);
  REQUIRE(kept->list.positions(0));
  CHECK(kept->list.positions(0)->front() == 3);
}

TEST_CASE("after a commit a list is lengthened: what it knew stays, what came is added") {
  Index index;
  index.add({3});
  const auto before = index.reader(1);
  static_cast<void>(positions_at(*before, 1));
  before->publish();
  index.add({});
  index.add({7});
  const auto after = index.reader(2);
  CHECK(as_vector(after->postings("rice")->docids()) == std::vector<Docid>{1, 3});
  CHECK(after->postings("rice")->positions(0));
  CHECK_FALSE(after->postings("rice")->positions(1));
  CHECK(positions_at(*after, 3) == std::vector<Position>{7});
  after->publish();
  CHECK(index.caches().postings.find("rice")->last == 3);
  CHECK(index.caches().postings.find("rice")->since == Revision{1});
}

TEST_CASE("documents taken out stay in a kept list, but count no more") {
  Index index;
  index.add({3});
  index.add({4});
  const auto before = index.reader(1);
  static_cast<void>(before->postings("rice"));
  CHECK(before->figures("rice").articles == 2);
  before->publish();
  index.remove(1);
  const auto after = index.reader(2);
  CHECK(after->postings("rice")->size() == 2);
  CHECK(after->figures("rice").articles == 1);
}

TEST_CASE("a list made on a later revision serves no earlier one: it lacks what was taken out") {
  Index index;
  index.add({3});
  const auto later = index.reader(5);
  static_cast<void>(later->postings("rice"));
  later->publish();
  const auto earlier = index.reader(4);
  static_cast<void>(earlier->postings("rice"));
  earlier->publish();
  CHECK(index.caches().postings.find("rice")->since == Revision{5});
}

TEST_CASE("a cursor goes back as well as on") {
  Index index;
  for (Position i = 1; i <= 100; ++i) index.add({i});
  const auto reader = index.reader(1);
  PostingCursor cursor(*reader, "rice");
  for (const Docid docid : {50U, 3U, 99U, 3U, 100U, 1U}) {
    REQUIRE(cursor.move_to(docid));
    CHECK(cursor.positions().front() == docid);
  }
  CHECK_FALSE(cursor.move_to(101));
  CHECK(cursor.move_to(2));
}

// Every second document holds "rice": more than a few lookups are worth reading.
constexpr Docid kMany = 10'000;
void add_many(Index& index) {
  for (Docid docid = 1; docid <= kMany; ++docid) {
    index.add(docid % 2 == 0 ? std::vector<Position>{docid, docid + 1} : std::vector<Position>{});
  }
}

TEST_CASE("of a long list the few documents asked for are looked up, until it is wanted again") {
  Index index;
  add_many(index);
  const DocSet few = DocSet::bitmapOf(5, 2, 3, 500, 9'999, 10'000);
  const auto first = index.reader(1);
  const auto found = first->postings_among("rice", few);
  CHECK(as_vector(found->docids()) == std::vector<Docid>{2, 500, 10'000});
  CHECK(as_vector(found->wdfs()) == std::vector<std::uint32_t>{2, 2, 2});
  first->publish();
  CHECK(index.caches().postings.find("rice") == nullptr);
  const auto second = index.reader(1);
  CHECK(second->postings_among("rice", few)->size() == kMany / 2);
  second->publish();
  CHECK(index.caches().postings.find("rice") != nullptr);
}

TEST_CASE("where documents stand in a list is made out for the second search that wants it") {
  Index index;
  for (int i = 0; i < 9; ++i) index.add({1});
  const auto first = index.reader(1);
  CHECK(first->postings("rice")->ranks()->find() == nullptr);
  first->publish();
  const auto second = index.reader(1);
  REQUIRE(second->postings("rice")->ranks()->find() != nullptr);
  CHECK(second->postings("rice")->ranks()->find()->find(3) == 2);
}

TEST_CASE("a list is read whole where it is short, or where most of it is asked for") {
  Index index;
  add_many(index);
  DocSet all;
  all.addRange(1, kMany + 1);
  CHECK(index.reader(1)->postings_among("rice", all)->size() == kMany / 2);
  CHECK(index.reader(1)->reads_whole("wheat", 1));
  CHECK_FALSE(index.reader(1)->reads_whole("rice", 1));
}

TEST_CASE("a wish for a list is remembered only when what was read is sound") {
  Index index;
  add_many(index);
  const auto doubtful = index.reader(1);
  CHECK_FALSE(doubtful->reads_whole("rice", 1));
  doubtful->forget();
  doubtful->publish();
  CHECK_FALSE(index.reader(1)->reads_whole("rice", 1));
}

TEST_CASE("a cursor over a long list finds what is there, wherever it goes and however often") {
  Index index;
  add_many(index);
  const auto reader = index.reader(1);
  constexpr unsigned kSeed = 11;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  PostingCursor cursor(*reader, "rice");
  // The first some hundred are looked up, the others found in the whole list.
  for (int i = 0; i < 2'000; ++i) {
    const auto docid = static_cast<Docid>(1 + random() % (kMany + 10));
    CAPTURE(docid);
    const bool holds = docid % 2 == 0 && docid <= kMany;
    REQUIRE(cursor.move_to(docid) == holds);
    if (!holds) continue;
    REQUIRE(cursor.wdf() == 2);
    REQUIRE(cursor.positions().front() == docid);
  }
}

TEST_CASE("an answer is made once a revision and name, from that of an earlier one") {
  Index index;
  index.add({3});
  std::vector<std::optional<Revision>> made_from;
  const auto ask = [&](std::uint64_t revision, const std::string& name) {
    const auto reader = index.reader(revision);
    const auto make = [&](const KeptCounts* earlier) {
      made_from.push_back(earlier == nullptr ? std::nullopt : std::optional(earlier->revision));
      return std::make_shared<KeptCounts>();
    };
    const auto answer = reader->kept_answer(&SearchCaches::counts, name, make);
    CHECK(answer->revision == Revision{revision});
    reader->publish();
  };
  using From = decltype(made_from);
  ask(3, "rice");
  ask(3, "rice");
  ask(3, "wheat");
  CHECK(made_from == From{std::nullopt, std::nullopt});
  ask(5, "rice");
  CHECK(made_from.back() == Revision{3});
  ask(4, "rice");  // for who is still on an earlier one: nobody else's
  CHECK(made_from.back() == std::nullopt);
  ask(5, "rice");
  CHECK(made_from.size() == 4);
}

TEST_CASE("what holds for all revisions is found on each, once it is sound") {
  Index index;
  index.add({3});
  const auto value = std::make_shared<const KeptCounts>();
  const auto reader = index.reader(1);
  reader->keep(&SearchCaches::counts, "rice", value);
  CHECK(reader->find(&SearchCaches::counts, "rice") == nullptr);
  reader->publish();
  CHECK(reader->find(&SearchCaches::counts, "rice") == value);
  CHECK(index.reader(2)->find(&SearchCaches::counts, "rice") == value);
}

TEST_CASE("what is to be kept later is made once what it is made of is sound") {
  Index index;
  index.add({3});
  std::atomic<int> made{0};
  const auto ask = [&](bool sound) {
    const auto reader = index.reader(1);
    reader->keep_later(&SearchCaches::counts, "rice", [&] {
      ++made;
      return KeptCounts{};
    });
    if (sound) reader->publish();
    index.caches().later.finish();
    return reader->find(&SearchCaches::counts, "rice") != nullptr;
  };
  CHECK_FALSE(ask(false));
  CHECK(made == 0);
  CHECK(ask(true));
  CHECK(made == 1);
}

}  // namespace
}  // namespace backfile
