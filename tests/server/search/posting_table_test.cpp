#include "server/search/posting_table.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <random>

#include <doctest/doctest.h>
#include <xapian.h>

#include "tests/support/temporary_directory.hpp"

namespace backfile {
namespace {

using Postings = std::map<Docid, std::uint32_t>;

std::shared_ptr<const glass::TableFile> open_file(const std::filesystem::path& index,
                                                  std::uint64_t revision) {
  return std::make_shared<const glass::TableFile>(index, revision);
}

// An index on disk with the smallest blocks there are, so that few documents make a deep tree.
class Index {
 public:
  explicit Index(int flags = 0)
      : database((directory_.path() / "index").string(),
                 Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | flags, 2048) {}

  [[nodiscard]] std::filesystem::path path() const { return directory_.path() / "index"; }
  PostingTable table() { return PostingTable(open_file(path(), database.get_revision())); }

 private:
  test::TemporaryDirectory directory_;

 public:
  Xapian::WritableDatabase database;
};

std::uint32_t below(std::uint32_t end, std::mt19937& random) {
  return static_cast<std::uint32_t>(random() % end);
}

// Words of all lengths; NUL in some; some begin others.
std::string word(std::mt19937& random) {
  const std::uint32_t kind = below(10, random);
  std::string text = kind == 0 ? std::string("a\0b", 3) : std::string(1 + random() % 3, 'a');
  text += std::to_string(random() % (kind < 5 ? 5 : 300));
  if (kind == 1) text += '\0';
  if (kind == 2) text.resize(100, 'z');
  return text;
}

Xapian::Document document(std::mt19937& random) {
  Xapian::Document made;
  for (std::uint32_t i = below(30, random); i > 0; --i) {
    made.add_term(word(random), below(8, random) == 0 ? 1 + below(5000, random) : 1);
  }
  if (random() % 4 != 0) made.add_term("everywhere");
  // Longer than a block, so that it stands in several of them.
  const std::size_t length = random() % 10 == 0 ? 1 + random() % 7000 : random() % 300;
  if (random() % 5 != 0) made.add_value(number(Slot::Places), std::string(length, 'p'));
  made.add_value(number(Slot::Id), std::to_string(random()));
  return made;
}

void change(Xapian::WritableDatabase& database, std::mt19937& random) {
  for (int i = 0; i < 200; ++i) {
    const Docid last = database.get_lastdocid();
    const Docid some = last == 0 ? 0 : 1 + below(last, random);
    try {
      switch (random() % 10) {
        case 0:
          database.delete_document(some);
          break;
        case 1:
          database.replace_document(some, document(random));
          break;
        case 2:  // far ahead: lists begin again behind a gap
          database.replace_document(last + 1 + below(60'000, random), document(random));
          break;
        default:
          database.add_document(document(random));
      }
    } catch (const Xapian::DocNotFoundError&) {      // gone already
    } catch (const Xapian::InvalidArgumentError&) {  // document 0
    }
  }
  database.commit();
}

Postings read_by_xapian(const Xapian::Database& database, const std::string& term, Docid first) {
  Postings postings;
  auto posting = database.postlist_begin(term);
  for (posting.skip_to(first); posting != database.postlist_end(term); ++posting) {
    postings[*posting] = posting.get_wdf();
  }
  return postings;
}

Postings as_postings(const std::vector<Docid>& docids, const std::vector<std::uint32_t>& wdfs) {
  REQUIRE(docids.size() == wdfs.size());
  REQUIRE(std::is_sorted(docids.begin(), docids.end()));
  Postings postings;
  for (std::size_t i = 0; i < docids.size(); ++i) postings[docids[i]] = wdfs[i];
  REQUIRE(postings.size() == docids.size());
  return postings;
}

Postings read(PostingTable& table, const std::string& term, Docid first = 0) {
  std::vector<Docid> docids;
  std::vector<std::uint32_t> wdfs;
  table.read(term, first, docids, wdfs);
  return as_postings(docids, wdfs);
}

// In the order given, on one walk.
Postings look_up(PostingTable& table, const std::string& term, const std::vector<Docid>& some) {
  PostingTable::Walk walk;
  Postings found;
  for (const Docid docid : some) {
    if (const auto wdf = table.wdf(term, docid, walk)) found[docid] = *wdf;
  }
  return found;
}

void check_term(Index& index, PostingTable& table, const std::string& term, std::mt19937& random) {
  CAPTURE(term);
  const Docid last = index.database.get_lastdocid();
  const auto some = [&] { return 1 + below(last + 10, random); };
  const Docid first = some();
  CAPTURE(first);
  const Postings all = read_by_xapian(index.database, term, 0);
  const auto figures = table.figures(term);
  REQUIRE(figures.has_value() == !all.empty());
  if (figures) {
    REQUIRE(figures->documents == index.database.get_termfreq(term));
    REQUIRE(figures->occurrences == index.database.get_collection_freq(term));
  }
  REQUIRE(read(table, term) == all);
  REQUIRE(read(table, term, first) == Postings(all.lower_bound(first), all.end()));
  std::vector<Docid> wanted;
  for (std::uint32_t i = below(40, random); i > 0; --i) wanted.push_back(some());
  for (const auto& [docid, wdf] : all) {
    if (random() % 10 == 0) wanted.push_back(docid);
  }
  Postings found;
  for (const Docid docid : wanted) {
    const auto posting = all.find(docid);
    if (posting != all.end()) found.insert(*posting);
  }
  REQUIRE(look_up(table, term, wanted) == found);  // back as well as on
  std::sort(wanted.begin(), wanted.end());
  REQUIRE(look_up(table, term, wanted) == found);
}

void check_values(Index& index, PostingTable& table, std::mt19937& random) {
  for (const Slot slot : {Slot::Places, Slot::Id, Slot::Words}) {
    for (int i = 0; i < 300; ++i) {
      const Docid docid = 1 + below(index.database.get_lastdocid() + 3, random);
      CAPTURE(docid);
      std::string value;
      try {
        value = index.database.get_document(docid).get_value(number(slot));
      } catch (const Xapian::DocNotFoundError&) {
      }
      REQUIRE(table.value(slot, docid) == value);
    }
  }
}

std::vector<Docid> documents_by_xapian(const Xapian::Database& database) {
  return {database.postlist_begin(std::string()), database.postlist_end(std::string())};
}

TEST_CASE(
    "postings, values and documents are those that Xapian reads, whatever was changed before") {
  constexpr unsigned kSeed = 20261127;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  Index index;
  for (int round = 0; round < 12; ++round) {
    CAPTURE(round);
    change(index.database, random);
    PostingTable table = index.table();
    std::vector<std::string> terms(index.database.allterms_begin(), index.database.allterms_end());
    REQUIRE(terms.size() > 300);
    for (int i = 0; i < 20; ++i) terms.push_back(word(random) + "?");  // that are not there
    for (const std::string& term : terms) check_term(index, table, term, random);
    check_values(index, table, random);
    const std::vector<Docid> documents = documents_by_xapian(index.database);
    CHECK(table.documents() == documents);
    const Docid first = below(index.database.get_lastdocid() + 3, random);
    CHECK(table.documents(first) ==
          std::vector<Docid>(std::lower_bound(documents.begin(), documents.end(), first),
                             documents.end()));
  }
}

TEST_CASE("long lists of many chunks are read whole and from anywhere") {
  Index index;
  Xapian::Document rice;
  rice.add_term("rice", 3);
  rice.add_value(number(Slot::Id), "x");
  constexpr Docid kMany = 20'000;
  for (Docid docid = 1; docid <= kMany; ++docid) index.database.replace_document(2 * docid, rice);
  index.database.commit();
  PostingTable table = index.table();
  CHECK(read(table, "rice").size() == kMany);
  CHECK(table.documents() == documents_by_xapian(index.database));
  CHECK(read(table, "rice", kMany).size() == kMany / 2 + 1);
  CHECK(read(table, "rice", 2 * kMany) == Postings{{2 * kMany, 3}});
  CHECK(read(table, "rice", 2 * kMany + 1).empty());
  CHECK(read(table, "ric").empty());
  CHECK(read(table, "rices").empty());
  CHECK(look_up(table, "rice", {1, 2, 3, 4, 20'000, 39'999, 40'000, 40'001}) ==
        Postings{{2, 3}, {4, 3}, {20'000, 3}, {40'000, 3}});
  CHECK(table.value(Slot::Id, 40'000) == "x");
  CHECK(table.value(Slot::Id, 40'001).empty());
}

TEST_CASE("lists go on to the last document number there is") {
  Index index;
  Xapian::Document rice;
  rice.add_term("rice", 2);
  Postings expected;
  for (Docid docid = 0xFFFFFFFF - 3000; docid >= 0xFFFFFFFF - 3000; docid += 3) {
    index.database.replace_document(docid, rice);
    expected[docid] = 2;
  }
  index.database.replace_document(0xFFFFFFFF, rice);
  expected[0xFFFFFFFF] = 2;
  index.database.commit();
  PostingTable table = index.table();
  CHECK(read(table, "rice") == expected);
  CHECK(look_up(table, "rice", {0xFFFFFFFF - 1500, 0xFFFFFFFF}) ==
        Postings{{0xFFFFFFFF - 1500, 2}, {0xFFFFFFFF, 2}});
}

TEST_CASE("an index without documents has no postings") {
  Index index;
  index.database.commit();
  PostingTable table = index.table();
  CHECK_FALSE(table.figures("rice"));
  CHECK(read(table, "rice").empty());
  CHECK(table.documents().empty());
  CHECK(look_up(table, "rice", {1}).empty());
  CHECK(table.value(Slot::Places, 1).empty());
}

TEST_CASE("a table that is not of the revision asked for is not opened") {
  Index index;
  std::mt19937 random(1);
  change(index.database, random);
  const auto revision = index.database.get_revision();
  CHECK_THROWS_AS(open_file(index.path(), revision + 1), Xapian::DatabaseModifiedError);
  change(index.database, random);
  CHECK_THROWS_AS(open_file(index.path(), revision), Xapian::DatabaseModifiedError);
  CHECK_THROWS_AS(open_file(index.path() / "nowhere", 1), Xapian::DatabaseOpeningError);
}

TEST_CASE("an index of another format is refused") {
  Index index;
  index.database.commit();
  const auto revision = index.database.get_revision();
  std::ofstream(index.path() / "iamglass", std::ios::binary)
      << "\x0f\x0dXapian Honey, of a later day";
  CHECK_THROWS_AS(open_file(index.path(), revision), Xapian::DatabaseVersionError);
}

// Makes nothing of all blocks above the leaves; how many there were.
std::size_t wipe_branches(const std::filesystem::path& path) {
  constexpr std::streamoff kBlock = 2048;
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  std::size_t count = 0;
  std::string block(kBlock, 0);
  for (std::streamoff at = 0; file.seekg(at) && file.read(block.data(), kBlock); at += kBlock) {
    if (block[4] == 0) continue;
    file.seekp(at);
    file.write(std::string(kBlock, 0).data(), kBlock);
    ++count;
  }
  return count;
}

TEST_CASE("blocks above the leaves are read when the file is opened, and never again") {
  Index index;
  std::mt19937 random(5);
  for (int round = 0; round < 4; ++round) {
    change(index.database, random);
  }
  const Postings everywhere = read_by_xapian(index.database, "everywhere", 0);
  const auto revision = index.database.get_revision();
  PostingTable table = index.table();
  CHECK(read(table, "everywhere") == everywhere);
  table.forget();
  REQUIRE(wipe_branches(index.path() / "postlist.glass") > 3);
  CHECK(read(table, "everywhere") == everywhere);
  // Opened now, it has no root: that is an error for whoever reads, not for who opens.
  PostingTable wiped(open_file(index.path(), revision));
  CHECK_THROWS_AS(read(wiped, "everywhere"), Xapian::DatabaseCorruptError);
}

TEST_CASE("of what commits have written over, nothing wrong is read: it is an error") {
  constexpr unsigned kSeed = 7;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  Index index;
  change(index.database, random);
  const auto revision = index.database.get_revision();
  const Postings before = read_by_xapian(index.database, "everywhere", 0);
  // One a round: what is read once stays good.
  std::vector<std::unique_ptr<PostingTable>> tables(10);
  for (auto& table : tables) {
    table = std::make_unique<PostingTable>(open_file(index.path(), revision));
  }
  bool overtaken = false;
  for (const auto& table : tables) {
    change(index.database, random);
    try {
      static_cast<void>(read(*table, "a1"));
      CHECK(read(*table, "everywhere") == before);
    } catch (const Xapian::DatabaseModifiedError&) {
      overtaken = true;
    }
  }
  CHECK(overtaken);
}

// Everything there is; an error of Xapian's ends it.
void read_all(const std::filesystem::path& path, std::uint64_t revision,
              const std::vector<std::string>& terms) {
  try {
    PostingTable table(open_file(path, revision));
    static_cast<void>(table.documents());
    for (const std::string& term : terms) {
      static_cast<void>(table.figures(term));
      static_cast<void>(read(table, term));
      static_cast<void>(look_up(table, term, {1, 50, 60, 100, 1000}));
    }
    for (Docid docid = 1; docid < 300; ++docid) {
      static_cast<void>(table.value(Slot::Places, docid));
    }
  } catch (const Xapian::DatabaseError&) {
  }
}

TEST_CASE("a damaged table is an error or other postings, never a crash") {
  constexpr unsigned kSeed = 300;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  Index index;
  change(index.database, random);
  const auto revision = index.database.get_revision();
  const std::vector<std::string> terms(index.database.allterms_begin(),
                                       index.database.allterms_end());
  index.database.close();
  for (const char* name : {"postlist.glass", "iamglass"}) {
    const std::filesystem::path path = index.path() / name;
    std::ifstream in(path, std::ios::binary);
    const std::string sound{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    REQUIRE(sound.size() > 50);
    for (int i = 0; i < 400; ++i) {
      std::string damaged = sound;
      if (i % 4 == 0) {
        damaged.resize(random() % damaged.size());
      } else {
        for (std::uint32_t flips = 1 + below(20, random); flips > 0; --flips) {
          char& byte = damaged[random() % damaged.size()];
          byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (random() % 8)));
        }
      }
      std::ofstream(path, std::ios::binary | std::ios::trunc) << damaged;
      read_all(index.path(), revision, terms);
    }
    std::ofstream(path, std::ios::binary | std::ios::trunc) << sound;
  }
  PostingTable mended(open_file(index.path(), revision));
  CHECK(read(mended, "everywhere").size() > 50);
}

}  // namespace
}  // namespace backfile
