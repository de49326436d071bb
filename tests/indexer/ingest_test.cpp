// `add` as a whole, within the process: counts, rejects, resuming, stopping.
#include "indexer/ingest.hpp"

#include <doctest/doctest.h>

#include "indexer/archive_dir.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::Answer;
using test::invented_lines;
using test::Invocation;
using test::json_number;
using test::run_indexer;
using test::TempDir;

std::string dump(const TempDir& temp) {
  return run_indexer({"dump", (temp / "archive").string()}).out;
}

Answer add(const TempDir& temp, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"add", (temp / "archive").string(), "--json"});
  return run_indexer(std::move(arguments));
}

void check_counts(const Answer& answer, std::uint64_t accepted, std::uint64_t updated,
                  std::uint64_t unchanged, std::uint64_t rejected) {
  CAPTURE(answer.out);
  CHECK(json_number(answer.out, "accepted") == accepted);
  CHECK(json_number(answer.out, "updated") == updated);
  CHECK(json_number(answer.out, "unchanged") == unchanged);
  CHECK(json_number(answer.out, "rejected") == rejected);
  CHECK(json_number(answer.out, "lines") ==
        accepted + updated + unchanged + rejected + json_number(answer.out, "blank"));
}

// Stops the run when it asks for the time the n-th time: see Invocation.
Answer add_and_stop(const TempDir& temp, std::vector<std::string> arguments, int at_clock,
                    int signal_number) {
  Invocation invocation;
  invocation.arguments = std::move(arguments);
  invocation.arguments.insert(invocation.arguments.begin(),
                              {"add", (temp / "archive").string(), "--json"});
  int asked = 0;
  invocation.on_clock = [&asked, at_clock, signal_number](StopRequest& stop) {
    if (++asked == at_clock) stop.set(signal_number);
  };
  return run_indexer(invocation);
}

TEST_CASE("the same file twice changes nothing, and revision and seq stay") {
  const TempDir temp;
  const std::string file = temp.file("a.jsonl", invented_lines(1, 50));
  const Answer first = add(temp, {file});
  CHECK(first.code == ExitCode::Done);
  check_counts(first, 50, 0, 0, 0);
  const std::string before = dump(temp);
  const Answer second = add(temp, {file});
  CHECK(second.code == ExitCode::Done);
  check_counts(second, 0, 0, 50, 0);
  CHECK(json_number(second.out, "revision") == json_number(first.out, "revision"));
  CHECK(json_number(second.out, "seq") == 50);
  CHECK(dump(temp) == before);
}

TEST_CASE("packed inputs, several inputs and blank lines all count") {
  const TempDir temp;
  const std::string plain = temp.file("a", "\n  \n" + invented_lines(1, 5) + "\r\n");
  const std::string gzip = temp.file("b", test::gzipped(invented_lines(2, 7, 5)));
  const std::string zstd = temp.file("c", test::zstd_packed(invented_lines(3, 9, 12)));
  const Answer answer = add(temp, {plain, gzip, zstd});
  check_counts(answer, 21, 0, 0, 0);
  CHECK(json_number(answer.out, "blank") == 3);
  CHECK(json_number(answer.out, "inputs") == 3);
  CHECK(json_number(answer.out, "revision") == 1);
}

TEST_CASE("an empty input makes an empty archive") {
  const TempDir temp;
  const Answer answer = add(temp, {temp.file("none", "")});
  CHECK(answer.code == ExitCode::Done);
  check_counts(answer, 0, 0, 0, 0);
  CHECK(json_number(answer.out, "revision") == 0);
  CHECK(run_indexer({"check", (temp / "archive").string()}).code == ExitCode::Done);
}

TEST_CASE("rejected lines are written down and all others are taken") {
  const TempDir temp;
  const std::string bad = std::string(R"({"title":7})") + "\n" + "{\"title\":\"\xff\"}\n" +
                          std::string(17U << 20U, 'x') + "\n" + "{}\n";
  const std::string good = invented_lines(1, 2);
  const Answer answer = add(temp, {temp.file("in.jsonl", good + bad + invented_lines(2, 3, 2))});
  CHECK(answer.code == ExitCode::SomeRejected);
  check_counts(answer, 5, 0, 0, 4);
  CHECK(
      answer.out.find(
          R"("rejected_by_code":{"invalid_utf8":1,"line_too_long":1,"wrong_type":1,"no_text":1})") !=
      std::string::npos);

  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(temp / "archive" / "rejects"))
    files.push_back(entry.path());
  REQUIRE(files.size() == 1);
  const std::vector<std::string> rejects = test::lines_of(test::read_file(files[0]));
  REQUIRE(rejects.size() == 4);
  CHECK(rejects[0].find(R"("line":3,"offset":)" + std::to_string(good.size())) !=
        std::string::npos);
  CHECK(
      rejects[0].find(
          R"("code":"wrong_type","reason":"the field 'title' is a number, not a string","original":"{\"title\":7}")") !=
      std::string::npos);
  CHECK(rejects[1].find(R"("code":"invalid_utf8")") != std::string::npos);
  CHECK(rejects[1].find(R"("original_base64":"eyJ0aXRsZSI6Iv8ifQ==")") != std::string::npos);
  CHECK(rejects[2].find(R"("original_truncated":true)") != std::string::npos);
  CHECK(rejects[2].size() < 70'000);
  CHECK(rejects[3].find(R"("code":"no_text")") != std::string::npos);
}

TEST_CASE("undated articles are counted by the reason") {
  const TempDir temp;
  const std::string lines = R"({"title":"A","date":"9/6/17"})"
                            "\n"
                            R"({"title":"B","date":"0001-11-30"})"
                            "\n"
                            R"({"title":"C"})"
                            "\n"
                            R"({"title":"D","date":"2025-06-02"})"
                            "\n";
  const Answer answer = add(temp, {temp.file("in", lines)});
  CHECK(answer.out.find(R"("undated_by_method":{"none":1,"ambiguous":1,"impossible":1})") !=
        std::string::npos);
  CHECK(add(temp, {temp.file("in", lines), "--date-order", "mdy"})
            .out.find(R"("undated_by_method":{"none":1,"impossible":1})") != std::string::npos);
}

TEST_CASE(
    "a stopped run keeps what is complete, says where it stopped, and the next goes on there") {
  for (const int signal_number : {2, 15}) {
    const TempDir temp;
    const TempDir undisturbed;
    const std::string lines = invented_lines(4, 60) + "broken\n" + invented_lines(5, 40, 60);
    const std::string file = temp.file("in.jsonl", test::zstd_packed(lines));
    // The clock is asked for the lock, the archive and the rejects; the fifth time is the second
    // batch.
    const Answer stopped = add_and_stop(temp, {file, "--batch-articles", "10"}, 5, signal_number);
    CHECK(static_cast<int>(stopped.code) == 128 + signal_number);
    CHECK(stopped.err.find("stopped after line 20") != std::string::npos);
    check_counts(stopped, 20, 0, 0, 0);

    const Answer rest = add(temp, {file, "--batch-articles", "10"});
    CHECK(rest.code == ExitCode::SomeRejected);
    CHECK(json_number(rest.out, "resumed_lines") == 20);
    check_counts(rest, 100, 0, 0, 1);
    add(undisturbed, {undisturbed.file("in.jsonl", lines)});
    CHECK(test::without_first_indexed(dump(temp)) ==
          test::without_first_indexed(dump(undisturbed)));
    // The checkpoint is gone: the file is read anew.
    check_counts(add(temp, {file}), 0, 0, 100, 1);
  }
}

TEST_CASE("an input that changed under its name is read from its beginning") {
  const TempDir temp;
  const std::string file = temp.file("in.jsonl", invented_lines(1, 40));
  add_and_stop(temp, {file, "--batch-articles", "10"}, 5, 2);
  temp.file("in.jsonl", invented_lines(9, 30));
  const Answer answer = add(temp, {file, "--batch-articles", "10"});
  CHECK(json_number(answer.out, "resumed_lines") == 0);
  check_counts(answer, 10, 20, 0, 0);
}

TEST_CASE("an input that grew goes on behind the checkpoint") {
  const TempDir temp;
  const std::string file = temp.file("in.jsonl", invented_lines(1, 40));
  add_and_stop(temp, {file, "--batch-articles", "10"}, 5, 2);
  temp.file("in.jsonl", invented_lines(1, 40) + invented_lines(2, 5, 40));
  const Answer answer = add(temp, {file});
  CHECK(json_number(answer.out, "resumed_lines") == 20);
  check_counts(answer, 45, 0, 0, 0);
}

TEST_CASE("an input cut short gives its whole lines, and its repaired version goes on") {
  const TempDir temp;
  const std::string lines = invented_lines(6, 2000);
  const std::string packed = test::gzipped(lines);
  const std::string file = temp.file("in.gz", packed.substr(0, packed.size() / 2));
  const Answer cut = add(temp, {file});
  CHECK(cut.code == ExitCode::BadInput);
  CHECK(cut.err.find("ends in the middle") != std::string::npos);
  const std::uint64_t taken = json_number(cut.out, "accepted");
  CHECK(taken > 500);
  CHECK(taken < 1500);
  CHECK(json_number(cut.out, "rejected") == 0);
  temp.file("in.gz", packed);
  const Answer whole = add(temp, {file});
  CHECK(json_number(whole.out, "resumed_lines") == taken);
  check_counts(whole, 2000, 0, 0, 0);
}

TEST_CASE("a missing input fails, and those before it are in") {
  const TempDir temp;
  const Answer answer =
      add(temp, {temp.file("a", invented_lines(1, 3)), (temp / "missing").string()});
  CHECK(answer.code == ExitCode::BadInput);
  CHECK(answer.err.find("missing: No such file") != std::string::npos);
  check_counts(answer, 3, 0, 0, 0);
}

}  // namespace
}  // namespace backfile
