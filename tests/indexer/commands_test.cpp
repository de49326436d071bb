// The other commands, within the process.
#include "indexer/commands.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/archive_dir.hpp"
#include "schema/metadata.hpp"
#include "schema/terms.hpp"
#include "schema/version.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::Answer;
using test::invented_lines;
using test::json_number;
using test::run_indexer;
using test::TempDir;

// An archive of invented articles.
struct Sample {
  explicit Sample(std::size_t articles = 30) {
    REQUIRE(run({"add", temp.file("in.jsonl", invented_lines(1, articles))}).code ==
            ExitCode::Done);
  }
  // The archive's path is put behind the command's name.
  Answer run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, archive());
    return run_indexer(std::move(arguments));
  }
  std::string archive() const { return (temp / "archive").string(); }
  std::string generation() const { return ArchiveDir(archive()).existing().string(); }
  TempDir temp;
};

TEST_CASE("info counts what is there") {
  const Sample sample;
  const Answer text = sample.run({"info"});
  CHECK(text.code == ExitCode::Done);
  CHECK(text.out.find("Gazette 0") != std::string::npos);
  const Answer json = sample.run({"info", "--json"});
  CHECK(json_number(json.out, "articles") == 30);
  CHECK(json_number(json.out, "undated") == 0);
  CHECK(json_number(json.out, "revision") == 1);
  CHECK(json_number(json.out, "schema_version") == kSchemaVersion);
  CHECK(json.out.find(R"("first":"2021-03-1)") != std::string::npos);
  CHECK(json.out.find(R"("languages":[{"value":"en","articles":30}])") != std::string::npos);
  CHECK(json.out.find(R"("topics":[{"value":"trade","articles":30}])") != std::string::npos);
}

TEST_CASE("remove takes articles out, and says how many were not there") {
  const Sample sample;
  CHECK(sample.run({"remove", "a-0", "a-29", "zzz"}).out == "removed 2, not found 1, revision 2\n");
  const std::string ids = sample.temp.file("ids", "a-1\n\n  a-2\na-0\n");
  const Answer answer = sample.run({"remove", "--ids", ids, "--json"});
  CHECK(json_number(answer.out, "removed") == 2);
  CHECK(json_number(answer.out, "not_found") == 1);
  CHECK(json_number(answer.out, "revision") == 3);
  CHECK(json_number(sample.run({"info", "--json"}).out, "articles") == 26);
  CHECK(sample.run({"check"}).code == ExitCode::Done);
  CHECK(sample.run({"remove", "--ids", "/nowhere"}).code == ExitCode::BadInput);
}

TEST_CASE("a dump added to a new archive is the same archive") {
  const Sample sample;
  const std::string lines =
      R"({"id":"odd","title":"Odd　one","text":["P 1","P 2"],"published":{"value":null,"method":"ambiguous","original":"9/6/17"},)"
      R"("lang":"Klingon!","summary":"S","description":"D","x":{"deep":[1.0,{"é":null}]},"partial":true,"byline":["A","B"]})"
      "\n"
      R"({"title":"No id","date":"2012-01-02T03:04+09:00","url":"http://e.org/a?utm_source=x"})"
      "\n";
  REQUIRE(sample.run({"add", sample.temp.file("odd", lines)}).code == ExitCode::Done);
  const Answer dump = sample.run({"dump"});
  CHECK(test::lines_of(dump.out).size() == 32);
  const TempDir other;
  const Answer added =
      run_indexer({"add", (other / "archive").string(), other.file("dump", dump.out)});
  CHECK(added.code == ExitCode::Done);
  const Answer again = run_indexer({"dump", (other / "archive").string()});
  CHECK(test::without_first_indexed(again.out) == test::without_first_indexed(dump.out));
  // And into its own archive it changes nothing.
  CHECK(json_number(sample.run({"add", "--json", other.file("dump", dump.out)}).out, "unchanged") ==
        32);
}

TEST_CASE("a rebuild keeps ids, seq, first_indexed, uuid and document ids") {
  const Sample sample;
  sample.run({"add", sample.temp.file("more", invented_lines(2, 5, 27))});
  sample.run({"remove", "a-31"});  // the newest document: its id must stay used
  const std::string dump = sample.run({"dump"}).out;
  const Metadata before = read_metadata(Xapian::Database(sample.generation()));
  const Xapian::docid last = Xapian::Database(sample.generation()).get_lastdocid();
  std::filesystem::create_directory(sample.temp / "archive" /
                                    "gen-000007");  // of a rebuild that was killed

  const Answer answer = sample.run({"rebuild"});
  CAPTURE(answer.err);
  CHECK(answer.code == ExitCode::Done);
  CHECK(sample.run({"dump"}).out == dump);
  const Xapian::Database database(sample.generation());
  Metadata want = before;
  want.revision.value += 1;
  Metadata after = read_metadata(database);
  want.committed = after.committed;
  CHECK(after == want);
  CHECK(database.get_lastdocid() == last);
  CHECK(sample.run({"check"}).code == ExitCode::Done);
  // One generation is left.
  int generations = 0;
  for (const auto& entry : std::filesystem::directory_iterator(sample.archive())) {
    if (entry.path().filename().string().starts_with("gen-")) ++generations;
  }
  CHECK(generations == 1);
  CHECK(json_number(
            sample.run({"add", "--json", sample.temp.file("next", invented_lines(8, 1, 900))}).out,
            "seq") == before.seq + 1);
}

TEST_CASE("an archive of an older schema version is refused by all but rebuild") {
  const Sample sample;
  const std::string dump = sample.run({"dump"}).out;
  {
    Xapian::WritableDatabase database(sample.generation());
    Metadata metadata = read_metadata(database);
    metadata.schema_version = 0;
    write_metadata(database, metadata);
    database.commit();
  }
  for (const std::string command : {"info", "check", "dump"}) {
    const Answer answer = sample.run({command});
    CHECK(answer.code == ExitCode::BadArchive);
    CHECK(answer.err.find("backfile-indexer rebuild") != std::string::npos);
  }
  CHECK(sample.run({"add", sample.temp.file("more", invented_lines(2, 1))}).code ==
        ExitCode::BadArchive);
  CHECK(sample.run({"rebuild"}).code == ExitCode::Done);
  CHECK(sample.run({"dump"}).out == dump);
  CHECK(sample.run({"check"}).code == ExitCode::Done);
}

TEST_CASE("a stopped rebuild leaves the archive as it was") {
  const Sample sample;
  const std::string before = sample.generation();
  test::Invocation invocation;
  invocation.arguments = {"rebuild", sample.archive()};
  invocation.on_clock = [](StopRequest& stop) { stop.set(2); };
  const Answer answer = run_indexer(invocation);
  CHECK(answer.code == ExitCode::Interrupted);
  CHECK(sample.generation() == before);
  CHECK(sample.run({"check"}).code == ExitCode::Done);
}

TEST_CASE("check names a record that cannot be read, a wrong column and a lost id") {
  const Sample sample;
  {
    Xapian::WritableDatabase database(sample.generation());
    Xapian::Document rubbish = database.get_document(1);
    rubbish.set_data("rubbish");
    database.replace_document(1, rubbish);
    Xapian::Document moved = database.get_document(2);
    moved.add_value(5, "another id");
    database.replace_document(2, moved);
    Xapian::Document nameless = database.get_document(3);
    nameless.remove_term(id_term({"a-2"}));
    database.replace_document(3, nameless);
    database.commit();
  }
  const Answer answer = sample.run({"check"});
  CHECK(answer.code == ExitCode::BadArchive);
  CHECK(answer.err.find("article 'a-0' (document 1): its record cannot be read") !=
        std::string::npos);
  CHECK(answer.err.find("article 'a-1' (document 2): its id differs from the column's") !=
        std::string::npos);
  CHECK(answer.err.find("article 'a-2' (document 3): its id leads to another document") !=
        std::string::npos);
  // A rebuild cannot read that record either, and keeps the old generation.
  CHECK(sample.run({"rebuild"}).code == ExitCode::BadArchive);
  CHECK(sample.run({"info"}).code == ExitCode::Done);
}

TEST_CASE("a truncated table is found by check and never a crash") {
  const Sample sample;
  const std::filesystem::path table = std::filesystem::path(sample.generation()) / "docdata.glass";
  std::filesystem::resize_file(table, std::filesystem::file_size(table) / 2);
  CHECK(sample.run({"check"}).code == ExitCode::BadArchive);
  CHECK(sample.run({"dump"}).code == ExitCode::BadArchive);
}

TEST_CASE("commands on what is no archive say so") {
  const TempDir temp;
  for (const std::string command : {"info", "check", "dump", "rebuild"}) {
    const Answer answer = run_indexer({command, (temp / "none").string()});
    CHECK(answer.code == ExitCode::BadArchive);
    CHECK(answer.err.find("is not an archive") != std::string::npos);
  }
  CHECK(run_indexer({"remove", (temp / "none").string(), "x"}).code == ExitCode::BadArchive);
  CHECK_FALSE(std::filesystem::exists(temp / "none"));
  temp.file("letter.txt", "Dear");
  CHECK(run_indexer({"add", temp.path().string(), (temp / "letter.txt").string()}).code ==
        ExitCode::BadArchive);
  CHECK_FALSE(std::filesystem::exists(temp / "lock"));
}

TEST_CASE(
    "an archive that lost its link is refused with the cure, never made anew over its articles") {
  const Sample sample;
  const std::string dump = sample.run({"dump"}).out;
  std::filesystem::remove(sample.temp / "archive" / "current");
  const Answer answer = sample.run({"add", sample.temp.file("more", invented_lines(2, 1))});
  CHECK(answer.code == ExitCode::BadArchive);
  CHECK(answer.err.find("ln -s gen-000001 " + sample.archive() + "/current") != std::string::npos);
  std::filesystem::create_symlink("gen-000001", sample.temp / "archive" / "current");
  CHECK(sample.run({"dump"}).out == dump);
}

TEST_CASE("what a killed first add left is cleared away") {
  const TempDir temp;
  std::filesystem::create_directories(temp / "archive" / "gen-000001");
  temp.file("archive/gen-000001/docdata.glass", "half");
  const Answer answer =
      run_indexer({"add", (temp / "archive").string(), temp.file("in", invented_lines(2, 3))});
  CHECK(answer.code == ExitCode::Done);
  CHECK(run_indexer({"check", (temp / "archive").string()}).out == "3 articles, 0 faults\n");
}

TEST_CASE("while one process writes another exits with 4 and changes nothing") {
  const Sample sample;
  const ArchiveLock held(sample.archive(),
                         {.command = "backfile-indexer add big", .since = 1'748'000'000});
  for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
           {"add", sample.temp.file("more", invented_lines(2, 1))},
           {"remove", "a-0"},
           {"rebuild"},
           {"check"}}) {
    const Answer answer = sample.run(command);
    CHECK(answer.code == ExitCode::Locked);
    CHECK(answer.err.find("`backfile-indexer add big`") != std::string::npos);
  }
  CHECK(json_number(sample.run({"info", "--json"}).out, "articles") == 30);
  CHECK(sample.run({"dump"}).code == ExitCode::Done);
}

}  // namespace
}  // namespace backfile
