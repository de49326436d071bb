// The bulk path held against the live one: the same input gives the same report, the same rejects
// and the same archive.
#include "indexer/bulk/bulk_builder.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <xapian.h>

#include "archive_contents.hpp"
#include "indexer/archive_dir.hpp"
#include "schema/terms.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::Answer;
using test::invented_lines;
using test::json_number;
using test::run_indexer;
using test::TempDir;

// The same commands run both ways, each into an archive of its own.
struct Twins {
  void add(const std::string& lines, std::vector<std::string> flags = {}) {
    const std::string file = temp.file("in.jsonl", lines);
    flags.insert(flags.end(), {file, "--json"});
    live_answer = run("live", flags);
    bulk_answer = run("bulk", flags);
    CAPTURE(bulk_answer.err);
    CHECK(bulk_answer.code == live_answer.code);
    for (const char* name : {"lines", "blank", "accepted", "updated", "unchanged", "rejected",
                             "text_bytes", "seq", "inputs", "resumed_lines"}) {
      CAPTURE(name);
      CHECK(json_number(bulk_answer.out, name) == json_number(live_answer.out, name));
    }
  }
  Answer run(const std::string& method, std::vector<std::string> flags) {
    flags.insert(flags.begin(), {"add", (temp / method).string(), "--method", method});
    return run_indexer(std::move(flags));
  }
  void check_equal() const {
    const std::string differences = test::differences(test::archive_contents(temp / "live"),
                                                      test::archive_contents(temp / "bulk"));
    CAPTURE(differences);
    CHECK(differences.empty());
    const Answer check = run_indexer({"check", (temp / "bulk").string()});
    CAPTURE(check.err);
    CHECK(check.code == ExitCode::Done);
  }
  // All rejected lines, from every run.
  [[nodiscard]] std::string rejects(const std::string& method) const {
    std::vector<std::string> texts;
    const std::filesystem::path directory = temp / method / "rejects";
    if (!std::filesystem::exists(directory)) return {};
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
      texts.push_back(test::read_file(entry.path()));
    }
    std::sort(texts.begin(), texts.end());
    std::string all;
    for (const std::string& text : texts) all += text;
    return all;
  }
  [[nodiscard]] Xapian::Database bulk() const {
    return Xapian::Database(ArchiveDir(temp / "bulk").existing().string());
  }

  TempDir temp;
  Answer live_answer;
  Answer bulk_answer;
};

TEST_CASE("a new archive built in bulk is the archive that live batches make") {
  Twins twins;
  twins.add(invented_lines(1, 300));
  twins.check_equal();
  CHECK(json_number(twins.bulk_answer.out, "revision") == 1);
}

// The lines, some of them about one of 40 people.
std::string with_names(const std::string& lines) {
  std::string named;
  std::size_t line = 0;
  for (const char c : lines) {
    if (c == '\n' && line % 3 == 0) {
      const std::string number = std::to_string(line % 40);
      named.pop_back();
      named.append(R"(,"lead":"Captain)").append(number);
      named.append(" Courageous").append(number).append(R"( said so"})");
    }
    if (c == '\n') ++line;
    named.push_back(c);
  }
  return named;
}

TEST_CASE("pairs of words are chosen by the first articles that are enough, in bulk and live") {
  Twins twins;
  twins.add(with_names(invented_lines(1, 100)));
  twins.check_equal();
  CHECK(read_metadata(twins.bulk()).pairs.size() == 0);
  twins.add(with_names(invented_lines(2, 400, 100)));
  twins.check_equal();
  const Metadata metadata = read_metadata(twins.bulk());
  CHECK(metadata.pairs_after == 100);
  CHECK(metadata.pairs.contains("captain39", "courageous39"));
  CHECK(twins.bulk().get_termfreq(pair_term("captain39", "courageous39")) > 2);
  twins.add(with_names(invented_lines(3, 300, 300)));
  twins.check_equal();
  CHECK(read_metadata(twins.bulk()).pairs == metadata.pairs);

  // A rebuild gives all articles the pairs that all of them suggest.
  CHECK(run_indexer({"rebuild", (twins.temp / "bulk").string()}).code == ExitCode::Done);
  const Metadata rebuilt = read_metadata(twins.bulk());
  CHECK(rebuilt.pairs_after == 0);
  CHECK(rebuilt.pairs.contains("captain39", "courageous39"));
  CHECK_FALSE(rebuilt.pairs == metadata.pairs);
  const std::string term = pair_term("captain39", "courageous39");
  CHECK(*twins.bulk().postlist_begin(term) <= 100);
  CHECK(run_indexer({"check", (twins.temp / "bulk").string()}).code == ExitCode::Done);
}

TEST_CASE("updates, unchanged articles and new ones on top of an archive end the same") {
  Twins twins;
  twins.add(invented_lines(1, 300));
  const Xapian::docid last = twins.bulk().get_lastdocid();
  twins.add(invented_lines(1, 100) + invented_lines(2, 100, 100) + invented_lines(3, 100, 300));
  twins.check_equal();
  CHECK(json_number(twins.bulk_answer.out, "updated") == 100);
  CHECK(json_number(twins.bulk_answer.out, "unchanged") == 100);
  CHECK(twins.bulk().get_lastdocid() == last + 200);
}

TEST_CASE("an article that comes several times counts each time, stays once, keeps its beginning") {
  Twins twins;
  twins.add(invented_lines(1, 50) + invented_lines(2, 20, 10) + invented_lines(2, 20, 10) +
            invented_lines(1, 50));
  twins.check_equal();
  CHECK(json_number(twins.bulk_answer.out, "updated") == 40);
  CHECK(json_number(twins.bulk_answer.out, "unchanged") == 50);
}

// Articles "v-0" to "v-<count - 1>" of 20 KB each, another version each turn.
std::string long_lines(int turn, int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    std::string body;
    while (body.size() < 20'000) {
      body += "harbour strike of " + std::to_string(turn) + " in " +
              std::to_string(body.size() % 97) + ". ";
    }
    lines += R"({"id":"v-)" + std::to_string(i) + R"(","title":"Turn )" + std::to_string(turn) +
             R"(","body":")" + body + "\"}\n";
  }
  return lines;
}

TEST_CASE("versions of an article in different segments: the last one stays") {
  Twins twins;
  // The smallest batch holds 1 MB of text, so these are several segments.
  twins.add(long_lines(1, 90) + long_lines(2, 60) + long_lines(3, 30),
            {"--memory", "64", "--threads", "3"});
  twins.check_equal();
  CHECK(json_number(twins.bulk_answer.out, "updated") == 90);
  CHECK(twins.bulk().get_lastdocid() > 90);
}

TEST_CASE("rejected lines are the same, with the same places and reasons") {
  Twins twins;
  twins.add(invented_lines(1, 5) + "broken\n\n{\"title\":7}\n{\"title\":\"\xff\"}\n{}\n" +
            invented_lines(2, 3, 5));
  twins.check_equal();
  CHECK(twins.bulk_answer.code == ExitCode::SomeRejected);
  CHECK(json_number(twins.bulk_answer.out, "rejected") == 4);
  CHECK(twins.rejects("bulk") == twins.rejects("live"));
}

TEST_CASE("texts of many scripts, long words, no words and every field end the same") {
  Twins twins;
  std::string long_body;
  for (int i = 0; i < 20'000; ++i) long_body += "word" + std::to_string(i % 700) + " ";
  std::string values;
  for (int i = 0; i < 250; ++i) values += "\"Topic number " + std::to_string(i) + "\",";
  values.pop_back();
  const std::string lines =
      R"({"id":"ja","title":"日本の米 価格","body":"東京で米の価格が上がった。\n\nコメ","language":"ja"})"
      "\n"
      R"({"id":"fr","title":"L'été à Québec","body":"Représentées, représenté. U.S. et US. Réélu!","lang":"fr","author":["É. Zola","Zola É."]})"
      "\n"
      R"({"id":"marks","title":"!!! ??? ...","body":"---","source":"S"})"
      "\n"
      R"({"id":"one","title":"x"})"
      "\n"
      R"({"id":"url","title":"U.S. CONGRESS PASSES BILL","body":"NASA and the FBI. A.B.C. said so.","url":"http://example.org/)" +
      std::string(900, 'u') + R"(","place":"Paris","agency":"AFP","summary":"Sum mary"})" + "\n" +
      R"({"id":"long","title":"Long","body":")" + long_body + std::string(500, 'w') + R"("})" +
      "\n" + R"({"id":")" + std::string(190, 'i') + R"(","title":"Many","topics":[)" + values +
      "]}\n";
  twins.add(lines);
  CHECK(json_number(twins.bulk_answer.out, "rejected") == 0);
  twins.check_equal();
}

TEST_CASE("the same file twice makes no new generation the second time") {
  Twins twins;
  twins.add(invented_lines(1, 50));
  const std::filesystem::path before = ArchiveDir(twins.temp / "bulk").existing();
  twins.add(invented_lines(1, 50));
  CHECK(ArchiveDir(twins.temp / "bulk").existing() == before);
  CHECK(json_number(twins.bulk_answer.out, "revision") == 1);
  twins.check_equal();
}

TEST_CASE("live and bulk runs may follow each other") {
  Twins twins;
  twins.add(invented_lines(1, 300));
  const std::string more = twins.temp.file("more", invented_lines(5, 200, 200));
  for (const std::string archive : {"live", "bulk"}) {
    const std::string path = (twins.temp / archive).string();
    REQUIRE(run_indexer({"add", path, more, "--method", "live"}).code == ExitCode::Done);
    REQUIRE(run_indexer({"remove", path, "a-399", "a-7"}).code == ExitCode::Done);
  }
  const Xapian::docid last = twins.bulk().get_lastdocid();
  twins.add(invented_lines(6, 200, 350));
  twins.check_equal();
  // The id of the removed newest document is not used again.
  CHECK(twins.bulk().get_lastdocid() == last + 200);
}

TEST_CASE("one generation is left, and nothing else") {
  Twins twins;
  twins.add(invented_lines(1, 30));
  twins.add(invented_lines(2, 30));
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(twins.temp / "bulk")) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"current", "gen-000003", "lock"});
}

TEST_CASE("an input cut short gives its whole lines, and its repaired version goes on") {
  Twins twins;
  const std::string packed = test::gzipped(invented_lines(6, 200));
  twins.add(packed.substr(0, packed.size() / 2));
  CHECK(twins.bulk_answer.code == ExitCode::BadInput);
  twins.add(packed);
  CHECK(json_number(twins.bulk_answer.out, "resumed_lines") > 0);
  twins.check_equal();
}

TEST_CASE("a stopped bulk run leaves the archive as it was") {
  const TempDir temp;
  const std::string archive = (temp / "archive").string();
  REQUIRE(run_indexer({"add", archive, temp.file("a", invented_lines(1, 40))}).code ==
          ExitCode::Done);
  const std::string before = run_indexer({"dump", archive}).out;
  const std::string file = temp.file("b", invented_lines(2, 900, 20));
  // The clock is asked for the lock, the archive, the rejects, each batch and the commit.
  for (const int at_clock : {3, 4, 5}) {
    test::Invocation invocation;
    invocation.arguments = {"add", archive, file, "--method", "bulk", "--json"};
    int asked = 0;
    invocation.on_clock = [&](StopRequest& stop) {
      if (++asked == at_clock) stop.set(2);
    };
    const Answer answer = run_indexer(invocation);
    CHECK(answer.code == ExitCode::Interrupted);
    CHECK(answer.err.find("the archive is as it was") != std::string::npos);
    CHECK(json_number(answer.out, "accepted") == 0);
    CHECK(run_indexer({"dump", archive}).out == before);
    CHECK(ArchiveDir(archive).generations().size() == 1);
  }
}

TEST_CASE("the batch shrinks with the memory and the threads, within bounds") {
  CHECK(bulk_batch_bytes(std::size_t{512} << 20U, 2) >
        bulk_batch_bytes(std::size_t{512} << 20U, 8));
  CHECK(bulk_batch_bytes(std::size_t{256} << 20U, 2) <
        bulk_batch_bytes(std::size_t{512} << 20U, 2));
  CHECK(bulk_batch_bytes(0, 1) == std::size_t{1} << 20U);
  CHECK(bulk_batch_bytes(std::size_t{1} << 40U, 1) == std::size_t{32} << 20U);
}

}  // namespace
}  // namespace backfile
