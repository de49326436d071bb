// The real program, killed, starved of disk, and run twice at once. After each, what was
// acknowledged is there.
#include <chrono>
#include <random>
#include <thread>

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "indexer/archive_dir.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::invented_lines;
using test::json_number;
using test::run_indexer;
using test::start_indexer;
using test::TempDir;
using test::wait_for;

std::string dump(const std::filesystem::path& archive) {
  return test::without_first_indexed(run_indexer({"dump", archive.string()}).out);
}

// Some six times `part` lines: articles and updates of some of them, with a line to reject among
// them.
std::string eventful_lines(std::size_t part = 300) {
  return invented_lines(1, 3 * part) + "broken\n" + invented_lines(2, part * 2 / 3, part) +
         invented_lines(3, part * 7 / 3, 3 * part);
}

TEST_CASE("twenty kills at random moments lose nothing, double nothing and leave a clean index") {
  const std::uint32_t seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TempDir temp;
  const std::string file = temp.file("in.jsonl", eventful_lines());
  const std::filesystem::path archive = temp / "archive";
  const std::vector<std::string> command{"add",     archive.string(),   file,
                                         "--quiet", "--batch-articles", "40"};

  int kills = 0;
  bool finished = false;  // a run was faster than the kills: another would update articles again
  std::uint64_t acknowledged = 0;
  for (int run = 0; run < 20 && !finished; ++run) {
    const pid_t process = start_indexer(command, temp / "log");
    std::this_thread::sleep_for(std::chrono::milliseconds(3 + random() % 60));
    ::kill(process, SIGKILL);
    const int ended = wait_for(process);
    if (ended == -SIGKILL) ++kills;
    finished = ended >= 0;
    const test::Answer info = run_indexer({"info", archive.string(), "--json"});
    if (info.code != ExitCode::Done) continue;  // killed before the archive was there
    CHECK(json_number(info.out, "seq") >= acknowledged);
    acknowledged = json_number(info.out, "seq");
  }
  CHECK(kills >= 3);
  if (!finished) {
    REQUIRE(wait_for(start_indexer(command, temp / "log")) == 1);  // one line is rejected
  }

  const std::filesystem::path calm = temp / "calm";
  REQUIRE(run_indexer({"add", calm.string(), file}).code == ExitCode::SomeRejected);
  CHECK(dump(archive) == dump(calm));
  const test::Answer check = run_indexer({"check", archive.string()});
  CAPTURE(check.err);
  CHECK(check.code == ExitCode::Done);
}

TEST_CASE("kills during a rebuild leave the old generation or the new one") {
  const std::uint32_t seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TempDir temp;
  const std::filesystem::path archive = temp / "archive";
  REQUIRE(run_indexer({"add", archive.string(), temp.file("in", invented_lines(1, 300))}).code ==
          ExitCode::Done);
  const std::string before = dump(archive);
  for (int run = 0; run < 8; ++run) {
    const pid_t process = start_indexer({"rebuild", archive.string(), "--quiet"}, temp / "log");
    std::this_thread::sleep_for(std::chrono::milliseconds(3 + random() % 200));
    ::kill(process, SIGKILL);
    wait_for(process);
    CHECK(dump(archive) == before);
  }
  CHECK(run_indexer({"check", archive.string()}).code == ExitCode::Done);
}

TEST_CASE("a full disk ends the run with 6 and loses nothing that was acknowledged") {
  const TempDir temp;
  const std::string file = temp.file("in.jsonl", invented_lines(1, 3000));
  const std::filesystem::path archive = temp / "archive";
  const std::vector<std::string> command{"add",     archive.string(),   file,
                                         "--quiet", "--batch-articles", "100"};
  const auto limit_files = [] {
    const rlimit limit{.rlim_cur = 1U << 20U, .rlim_max = 1U << 20U};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  };
  CHECK(wait_for(start_indexer(command, temp / "log", limit_files)) == 6);
  CHECK(test::read_file(temp / "log").find("What was committed before is safe") !=
        std::string::npos);

  const std::uint64_t kept =
      json_number(run_indexer({"info", archive.string(), "--json"}).out, "articles");
  CHECK(kept > 0);
  CHECK(kept < 3000);
  CHECK(kept % 100 == 0);
  CHECK(run_indexer({"check", archive.string()}).code == ExitCode::Done);
  CHECK(dump(archive).find("\"id\":\"a-" + std::to_string(kept - 1) + "\"") != std::string::npos);

  const std::vector<std::string> report = [&] {
    std::vector<std::string> again = command;
    again.emplace_back("--json");
    return again;
  }();
  const test::Answer rest = run_indexer(report);
  CHECK(rest.code == ExitCode::Done);
  CHECK(json_number(rest.out, "resumed_lines") == kept);
  CHECK(json_number(rest.out, "accepted") == 3000);
}

// An archive, a file that changes it, and the command that does so in bulk.
struct BulkRun {
  BulkRun() {
    REQUIRE(run_indexer({"add", base(), temp.file("base.jsonl", invented_lines(1, 90))}).code ==
            ExitCode::Done);
    before = dump(base());
    renew();
    REQUIRE(wait_for(start_indexer(command, temp / "log")) == 1);  // one line is rejected
    after = dump(archive);
    REQUIRE(after != before);
  }
  std::string base() const { return (temp / "base").string(); }
  // The archive as it was at first, without the rejects of later runs.
  void renew() const {
    std::filesystem::remove_all(archive);
    std::filesystem::copy(
        base(), archive,
        std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
  }
  std::size_t generations() const { return ArchiveDir(archive).generations().size(); }

  TempDir temp;
  std::filesystem::path archive = temp / "archive";
  std::vector<std::string> command{"add",     archive.string(), temp.file("in", eventful_lines(90)),
                                   "--quiet", "--method",       "bulk"};
  std::string before;
  std::string after;
};

TEST_CASE("kills during a bulk run leave the old archive or the new one, and the next run cleans") {
  const std::uint32_t seed = std::random_device()();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const BulkRun run;
  run.renew();
  const auto began = std::chrono::steady_clock::now();
  wait_for(start_indexer(run.command, run.temp / "log"));
  const auto whole = std::chrono::steady_clock::now() - began;
  int kills = 0;
  for (int turn = 0; turn < 8; ++turn) {
    run.renew();
    const pid_t process = start_indexer(run.command, run.temp / "log");
    std::this_thread::sleep_for(whole * (random() % 1000) / 1000);
    ::kill(process, SIGKILL);
    if (wait_for(process) == -SIGKILL) ++kills;
    const std::string now = dump(run.archive);
    const bool is_one_of_them = now == run.before || now == run.after;
    CHECK(is_one_of_them);
    CHECK(run_indexer({"check", run.archive.string()}).code == ExitCode::Done);
    // Where the run had ended, another would update articles again.
    if (turn % 4 != 0 || now == run.after) continue;
    REQUIRE(wait_for(start_indexer(run.command, run.temp / "log")) == 1);
    CHECK(dump(run.archive) == run.after);
    CHECK(run.generations() == 1);
  }
  CHECK(kills >= 3);
}

TEST_CASE(
    "a bulk run that cannot write ends with 6, leaves the archive and takes its pieces away") {
  const BulkRun run;
  int failed = 0;
  for (const rlim_t kilobytes : {16U, 150U, 700U, 1500U, 3000U}) {
    CAPTURE(kilobytes);
    run.renew();
    const auto limit_files = [kilobytes] {
      const rlimit limit{.rlim_cur = kilobytes << 10U, .rlim_max = kilobytes << 10U};
      ::setrlimit(RLIMIT_FSIZE, &limit);
    };
    std::filesystem::remove(run.temp / "log");
    const int code = wait_for(start_indexer(run.command, run.temp / "log", limit_files));
    const std::string log = test::read_file(run.temp / "log");
    CAPTURE(log);
    CHECK(run.generations() == 1);
    CHECK(run_indexer({"check", run.archive.string()}).code == ExitCode::Done);
    if (code == 1) {
      CHECK(dump(run.archive) == run.after);
      continue;
    }
    ++failed;
    CHECK(code == 6);
    CHECK(log.find("File too large") != std::string::npos);
    CHECK(dump(run.archive) == run.before);
  }
  CHECK(failed >= 2);
}

TEST_CASE("a bulk run stopped by a signal ends with its code and leaves the archive") {
  const BulkRun run;
  for (const int signal_number : {SIGINT, SIGTERM}) {
    run.renew();
    int pipe_ends[2] = {-1, -1};
    REQUIRE(::pipe(pipe_ends) == 0);
    std::vector<std::string> command = run.command;
    command[2] = "-";
    const pid_t process = start_indexer(command, run.temp / "log", [&] {
      ::dup2(pipe_ends[0], STDIN_FILENO);
      ::close(pipe_ends[1]);
    });
    ::close(pipe_ends[0]);
    const std::string lines = invented_lines(7, 20, 5000);
    REQUIRE(::write(pipe_ends[1], lines.data(), lines.size()) ==
            static_cast<ssize_t>(lines.size()));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    ::kill(process, signal_number);
    CHECK(wait_for(process) == 128 + signal_number);
    ::close(pipe_ends[1]);
    CHECK(dump(run.archive) == run.before);
    CHECK(run.generations() == 1);
  }
}

TEST_CASE("of two writers the second exits with 4 and names the first") {
  const TempDir temp;
  const std::filesystem::path archive = temp / "archive";
  int pipe_ends[2] = {-1, -1};
  REQUIRE(::pipe(pipe_ends) == 0);
  const pid_t first = start_indexer({"add", archive.string(), "-", "--quiet"}, temp / "first", [&] {
    ::dup2(pipe_ends[0], STDIN_FILENO);
    ::close(pipe_ends[1]);
  });
  ::close(pipe_ends[0]);
  const std::string lines = invented_lines(1, 3);
  REQUIRE(::write(pipe_ends[1], lines.data(), lines.size()) == static_cast<ssize_t>(lines.size()));
  for (int wait = 0; wait < 500 && !std::filesystem::exists(archive / "current"); ++wait) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(wait_for(start_indexer({"remove", archive.string(), "a-0"}, temp / "second")) == 4);
  const std::string message = test::read_file(temp / "second");
  CAPTURE(message);
  CHECK(message.find("process " + std::to_string(first)) != std::string::npos);
  CHECK(message.find("add " + archive.string()) != std::string::npos);
  ::close(pipe_ends[1]);
  CHECK(wait_for(first) == 0);
  CHECK(json_number(run_indexer({"info", archive.string(), "--json"}).out, "articles") == 3);
}

TEST_CASE("SIGTERM while standard input is silent keeps the articles read so far") {
  const TempDir temp;
  const std::filesystem::path archive = temp / "archive";
  int pipe_ends[2] = {-1, -1};
  REQUIRE(::pipe(pipe_ends) == 0);
  const pid_t process = start_indexer({"add", archive.string(), "-", "--quiet"}, temp / "log", [&] {
    ::dup2(pipe_ends[0], STDIN_FILENO);
    ::close(pipe_ends[1]);
  });
  ::close(pipe_ends[0]);
  const std::string lines = invented_lines(1, 3) + R"({"id":"half","title":)";
  REQUIRE(::write(pipe_ends[1], lines.data(), lines.size()) == static_cast<ssize_t>(lines.size()));
  for (int wait = 0; wait < 500 && !std::filesystem::exists(archive / "current"); ++wait) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  ::kill(process, SIGTERM);
  CHECK(wait_for(process) == 143);
  ::close(pipe_ends[1]);
  CHECK(json_number(run_indexer({"info", archive.string(), "--json"}).out, "articles") == 3);
  CHECK(test::read_file(temp / "log").find("stopped after line 3") != std::string::npos);
}

TEST_CASE("a closed standard output is a failure, not a silent half of a dump") {
  const TempDir temp;
  const std::filesystem::path archive = temp / "archive";
  REQUIRE(run_indexer({"add", archive.string(), temp.file("in", invented_lines(1, 200))}).code ==
          ExitCode::Done);
  const pid_t process =
      start_indexer({"dump", archive.string()}, temp / "log", [] { ::close(STDOUT_FILENO); });
  CHECK(wait_for(process) == 6);
}

}  // namespace
}  // namespace backfile
