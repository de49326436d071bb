#include "indexer/options.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

namespace backfile {
namespace {

ParsedOptions parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "backfile-indexer");
  return parse_options(static_cast<int>(arguments.size()), arguments.data());
}

TEST_CASE("flags of add arrive in its options") {
  const ParsedOptions parsed = parse({"add",
                                      "arch",
                                      "a.jsonl",
                                      "-",
                                      "--date-order",
                                      "dmy",
                                      "--default-language",
                                      "en",
                                      "--default-source",
                                      "Gazette",
                                      "--batch-articles",
                                      "10",
                                      "--batch-bytes",
                                      "1000",
                                      "--method",
                                      "bulk",
                                      "--threads",
                                      "3",
                                      "--memory",
                                      "200",
                                      "--json",
                                      "--quiet"});
  REQUIRE(parsed.options);
  const auto& add = std::get<AddOptions>(*parsed.options);
  CHECK(add.archive == "arch");
  CHECK(add.inputs == std::vector<std::string>{"a.jsonl", "-"});
  CHECK(add.reading.date_order == DateOrder::DayFirst);
  CHECK(add.reading.default_language == "en");
  CHECK(add.reading.default_source == "Gazette");
  CHECK(add.batch.articles == 10);
  CHECK(add.batch.text_bytes == 1000);
  CHECK(add.method == AddMethod::Bulk);
  CHECK(add.threads == 3);
  CHECK(add.memory_megabytes == 200);
  CHECK(add.json);
  CHECK(add.quiet);
}

TEST_CASE("the other commands arrive as themselves") {
  CHECK(std::get<RemoveOptions>(*parse({"remove", "arch", "x", "y"}).options).ids.size() == 2);
  CHECK(std::get<RemoveOptions>(*parse({"remove", "arch", "--ids", "f"}).options).ids_file == "f");
  CHECK(std::get<InfoOptions>(*parse({"info", "arch", "--json"}).options).json);
  CHECK(std::holds_alternative<CheckOptions>(*parse({"check", "arch"}).options));
  CHECK(std::holds_alternative<DumpOptions>(*parse({"dump", "arch"}).options));
  CHECK(std::holds_alternative<RebuildOptions>(*parse({"rebuild", "arch"}).options));
}

TEST_CASE("mistakes exit with 2 and say what is wrong") {
  for (const std::vector<const char*>& arguments :
       std::vector<std::vector<const char*>>{{},
                                             {"ad"},
                                             {"add"},
                                             {"add", "arch"},
                                             {"add", "arch", "f", "--nonsense"},
                                             {"add", "arch", "f", "--date-order", "ymd"},
                                             {"add", "arch", "f", "--batch-articles", "0"},
                                             {"add", "arch", "f", "--method", "fast"},
                                             {"add", "arch", "f", "--threads", "0"},
                                             {"add", "arch", "f", "--memory", "1"},
                                             {"add", "arch", "-", "-"},
                                             {"remove", "arch"},
                                             {"info"}}) {
    const ParsedOptions parsed = parse(arguments);
    CHECK_FALSE(parsed.options);
    CHECK(parsed.exit_code == 2);
    CHECK_FALSE(parsed.message.empty());
  }
}

TEST_CASE("help exits with 0 and names the exit codes") {
  const ParsedOptions parsed = parse({"--help"});
  CHECK(parsed.exit_code == 0);
  for (const std::string_view word :
       {"add", "remove", "info", "check", "dump", "rebuild", "Exit codes", "130"}) {
    CHECK(parsed.message.find(word) != std::string::npos);
  }
  CHECK(parse({"add", "--help"}).message.find("--date-order") != std::string::npos);
}

TEST_CASE("every flag and exit code stands in the README") {
  const std::string readme =
      test::read_file(std::filesystem::path(BACKFILE_SOURCE_DIR) / "indexer" / "README.md");
  for (const std::string_view flag :
       {"--date-order", "--default-language", "--default-source", "--batch-articles",
        "--batch-bytes", "--method", "--threads", "--memory", "--json", "--quiet", "--ids"}) {
    CAPTURE(flag);
    CHECK(readme.find(flag) != std::string::npos);
  }
  for (const std::string_view code :
       {"| 0 ", "| 1 ", "| 2 ", "| 3 ", "| 4 ", "| 5 ", "| 6 ", "| 130"}) {
    CAPTURE(code);
    CHECK(readme.find(code) != std::string::npos);
  }
}

}  // namespace
}  // namespace backfile
