// Segments held against what Xapian's own writer makes of the same pieces, and against its check.
#include "indexer/bulk/segment_writer.hpp"

#include <map>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "support.hpp"

namespace backfile {
namespace {

using test::TempDir;

// The pieces of one document, to be given twice.
struct Pieces {
  struct Posting {
    std::string term;
    Xapian::termcount weight = 1;
  };
  std::vector<Posting> postings;
  std::map<Slot, std::string> values;
  std::string data;
};

using Documents = std::map<Xapian::docid, Pieces>;

void write_segment(const Documents& documents, SegmentWriter& writer,
                   const std::filesystem::path& path) {
  for (const auto& [docid, pieces] : documents) {
    writer.begin_document(docid);
    for (const Pieces::Posting& posting : pieces.postings) {
      writer.term(posting.term, posting.weight);
    }
    // Slots may come in any order.
    for (auto value = pieces.values.rbegin(); value != pieces.values.rend(); ++value) {
      writer.value(value->first, value->second);
    }
    if (!pieces.data.empty()) writer.data(pieces.data);
  }
  writer.write(path);
}

void write_with_xapian(const Documents& documents, const std::filesystem::path& path) {
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE);
  for (const auto& [docid, pieces] : documents) {
    Xapian::Document document;
    for (const Pieces::Posting& posting : pieces.postings) {
      document.add_term(posting.term, posting.weight);
    }
    for (const auto& [slot, bytes] : pieces.values) document.add_value(number(slot), bytes);
    document.set_data(pieces.data);
    database.replace_document(docid, document);
  }
  database.commit();
}

// Everything a database tells through its reading interface.
std::string told_by(const Xapian::Database& database) {
  std::ostringstream out;
  out << database.get_doccount() << ' ' << database.get_lastdocid() << ' '
      << database.get_total_length() << ' ' << database.get_doclength_lower_bound() << ' '
      << database.get_doclength_upper_bound() << ' ' << database.has_positions() << '\n';
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    out << *term << ' ' << database.get_termfreq(*term) << ' '
        << database.get_collection_freq(*term) << ' ' << database.get_wdf_upper_bound(*term);
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
         ++posting) {
      out << ' ' << *posting << '/' << posting.get_wdf() << '/' << posting.get_doclength();
    }
    out << '\n';
  }
  for (auto each = database.postlist_begin(""); each != database.postlist_end(""); ++each) {
    const Xapian::Document document = database.get_document(*each);
    out << *each << ' ' << document.get_data().size() << ' ' << document.get_data();
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      out << ' ' << *term << '/' << term.get_wdf();
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      out << " v" << value.get_valueno() << '=' << *value;
    }
    out << '\n';
  }
  for (const Slot slot :
       {Slot::Published, Slot::Source, Slot::Topics, Slot::Id, Slot::Words, Slot::Places}) {
    out << number(slot) << ' ' << database.get_value_freq(number(slot)) << ' '
        << database.get_value_lower_bound(number(slot)) << ' '
        << database.get_value_upper_bound(number(slot));
    for (auto value = database.valuestream_begin(number(slot));
         value != database.valuestream_end(number(slot)); ++value) {
      out << ' ' << value.get_docid() << '=' << *value;
    }
    out << '\n';
  }
  return out.str();
}

void check_segment(const Documents& documents, SegmentWriter& writer) {
  const TempDir temp;
  write_segment(documents, writer, temp / "segment");
  write_with_xapian(documents, temp / "xapian");
  std::ostringstream messages;
  const std::size_t errors = Xapian::Database::check((temp / "segment").string(), 0, &messages);
  CAPTURE(messages.str());
  CHECK(errors == 0);
  Xapian::Database segment((temp / "segment").string());
  const Xapian::Database want((temp / "xapian").string());
  const bool tells_the_same = told_by(segment) == told_by(want);
  CHECK(tells_the_same);

  segment.compact((temp / "merged").string(), Xapian::DBCOMPACT_NO_RENUMBER);
  CHECK(Xapian::Database::check((temp / "merged").string(), 0, &messages) == 0);
  const bool survives_merging =
      told_by(Xapian::Database((temp / "merged").string())) == told_by(want);
  CHECK(survives_merging);
}

void check_segment(const Documents& documents) {
  SegmentWriter writer;
  check_segment(documents, writer);
}

Pieces one_word(const std::string& word) {
  Pieces pieces;
  pieces.postings = {{.term = word}};
  pieces.data = "data of " + word;
  return pieces;
}

TEST_CASE("a segment of one document tells what Xapian's own index of it tells") {
  check_segment({{1, one_word("tariff")}});
  Pieces bare;
  bare.postings = {{.term = "Qid", .weight = 0}};
  check_segment({{7, bare}});
}

TEST_CASE("document ids of every length keep their order") {
  Documents documents;
  const auto add = [&](Xapian::docid docid) {
    documents[docid] = one_word("same");
    documents[docid].values[Slot::Id] = std::to_string(docid);
  };
  for (const Xapian::docid docid : {1U, 0x7FFFU, 0x8000U, 0x8001U, 0x3FFFFFU, 0x400000U}) {
    add(docid);
  }
  check_segment(documents);
  // Xapian's check takes memory for every id up to the last one, so these go without.
  for (const Xapian::docid docid : {0x1FFFFFFFU, 0x20000000U, 0xFFFFFFF0U}) add(docid);
  const TempDir temp;
  SegmentWriter writer;
  write_segment(documents, writer, temp / "segment");
  write_with_xapian(documents, temp / "xapian");
  const bool tells_the_same = told_by(Xapian::Database((temp / "segment").string())) ==
                              told_by(Xapian::Database((temp / "xapian").string()));
  CHECK(tells_the_same);
}

TEST_CASE("postings, values, records and term lists longer than a chunk or a block are whole") {
  Documents documents;
  for (Xapian::docid docid = 10; docid < 3010; ++docid) {
    Pieces pieces = one_word("common");
    pieces.values[Slot::Source] = "source " + std::to_string(docid % 70);
    pieces.values[Slot::Published] = "same";
    // From nothing to more than a chunk, and now and then more than a block.
    pieces.values[Slot::Places] = std::string(docid % 500 == 0 ? 30'000 : docid % 2'500, 'p');
    if (pieces.values[Slot::Places].empty()) pieces.values.erase(Slot::Places);
    if (docid % 500 == 0) {
      pieces.data = std::string(40'000 + docid, static_cast<char>('a' + docid % 26));
    }
    documents[docid] = pieces;
  }
  for (std::uint32_t i = 0; i < 60'000; ++i) {
    documents[500].postings.push_back({.term = "w" + std::to_string(i * 7919)});
  }
  check_segment(documents);
}

TEST_CASE("a term that comes again adds up") {
  Pieces pieces;
  pieces.postings = {
      {.term = "a", .weight = 2}, {.term = "a"}, {.term = "b", .weight = 0}, {.term = "a"}};
  check_segment({{1, pieces}, {2, one_word("b")}});
}

TEST_CASE("heavy terms, long terms and terms that begin alike stand in term lists as Xapian's do") {
  Pieces pieces;
  std::string prefix;
  for (int i = 0; i < 200; ++i) {
    prefix += static_cast<char>('a' + i % 26);
    pieces.postings.push_back({.term = prefix, .weight = static_cast<Xapian::termcount>(i * i)});
  }
  check_segment({{3, pieces}});
}

TEST_CASE("random documents tell what Xapian's own index of them tells") {
  const std::uint32_t seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
  SegmentWriter writer;  // one for all: nothing of a segment may stay for the next
  for (int round = 0; round < 6; ++round) {
    Documents documents;
    Xapian::docid docid = 0;
    for (int i = 0; i < 60; ++i) {
      docid += 1 + below(round % 2 == 0 ? 3 : 50'000);
      Pieces& pieces = documents[docid];
      const std::size_t words = random() % 300;
      for (std::size_t word = 0; word < words; ++word) {
        pieces.postings.push_back({.term = "t" + std::to_string(random() % (1 + random() % 400)),
                                   .weight = static_cast<Xapian::termcount>(random() % 3)});
      }
      pieces.postings.push_back({.term = "Q" + std::to_string(docid), .weight = 0});
      // Xapian's check takes a document without length for none.
      pieces.postings.push_back({.term = "word"});
      for (const Slot slot : {Slot::Published, Slot::Topics, Slot::Words}) {
        if (random() % 2 == 0) pieces.values[slot] = std::string(1 + random() % 40, 'v');
      }
      for (std::size_t bytes = random() % 400; bytes > 0; --bytes) {
        pieces.data.push_back(static_cast<char>(random() % 256));
      }
    }
    check_segment(documents, writer);
  }
}

}  // namespace
}  // namespace backfile
