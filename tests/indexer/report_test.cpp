#include "indexer/report.hpp"

#include <doctest/doctest.h>

#include "indexer/json_writer.hpp"
#include "indexer/progress.hpp"
#include "indexer/reject_log.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::TempDir;

IngestReport sample() {
  IngestReport report;
  report.lines = 10;
  report.blank = 1;
  report.accepted = 4;
  report.updated = 2;
  report.unchanged = 1;
  report.rejected = 2;
  report.rejected_by_code = {{RejectCode::NoText, 2}};
  report.undated_by_method = {{DateMethod::Ambiguous, 3}};
  report.text_bytes = 3'000'000;
  report.seconds = 1.5;
  report.peak_memory_bytes = 5'500'000;
  report.revision = {7};
  report.seq = 99;
  return report;
}

TEST_CASE("a report sums up exactly") {
  IngestReport report = sample();
  CHECK(sums_up(report));
  report.rejected = 1;
  CHECK_FALSE(sums_up(report));
}

TEST_CASE("a report names every count, as text and as JSON") {
  const std::string text = report_text(sample());
  CAPTURE(text);
  CHECK(text.find("\ntext                 3.0 MB in 1.5 s") != std::string::npos);
  for (const std::string_view part : {"accepted", "updated", "unchanged", "rejected", "no_text",
                                      "ambiguous", "2.00 MB/s", "5.5 MB at most"}) {
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(
      report_json(sample()) ==
      R"({"inputs":0,"lines":10,"blank":1,"accepted":4,"updated":2,"unchanged":1,"rejected":2,)"
      R"("rejected_by_code":{"no_text":2},"undated_by_method":{"ambiguous":3},"resumed_lines":0,)"
      R"("text_bytes":3000000,"seconds":1.500,"mb_per_second":2.000,"peak_memory_bytes":5500000,"revision":7,"seq":99,)"
      R"("rejects_file":null,"stopped":null})"
      "\n");
}

TEST_CASE("progress tells what is known of the time left") {
  CHECK(progress_text({.articles = 1234567, .text_bytes = 31'000'000, .seconds = 10}) ==
        "1,234,567 articles, 3.1 MB/s");
  CHECK(progress_text({.articles = 12, .text_bytes = 0, .seconds = 0, .done = 0.0}) ==
        "12 articles, 0%");
  CHECK(progress_text({.articles = 12, .text_bytes = 0, .seconds = 30, .done = 0.5}) ==
        "12 articles, 50%, 30 s left");
  CHECK(progress_text({.articles = 12, .text_bytes = 0, .seconds = 600, .done = 0.25}) ==
        "12 articles, 25%, 30 min left");
  CHECK(progress_text({.articles = 12, .text_bytes = 0, .seconds = 10, .done = 3.0}) ==
        "12 articles, 100%, 0 s left");
}

TEST_CASE("a reject keeps the original bytes") {
  Reject reject{.input = "in.jsonl",
                .line = 3,
                .offset = 40,
                .rejection = {RejectCode::NoText, "neither"},
                .original = "{\"a\":\"é\"}"};
  CHECK(
      reject_json(reject) ==
      R"({"file":"in.jsonl","line":3,"offset":40,"code":"no_text","reason":"neither","original":"{\"a\":\"é\"}"})");
  reject.original = std::string_view("\xff\x00\x01\x02", 4);
  CHECK(reject_json(reject).find(R"("original_base64":"/wABAg==")") != std::string::npos);
  reject.original = "\xff";
  CHECK(reject_json(reject).find(R"("original_base64":"/w==")") != std::string::npos);
  // A beginning that ends within a character gives the whole characters of it.
  reject.original = "caf\xc3";
  reject.original_truncated = true;
  CHECK(reject_json(reject).find(R"("original":"caf","original_truncated":true)") !=
        std::string::npos);
}

TEST_CASE("rejects go to one file a run, and no file is made without them") {
  const TempDir temp;
  RejectLog none(temp / "rejects", 1'748'750'400);
  none.sync();
  CHECK(none.path().empty());
  CHECK_FALSE(std::filesystem::exists(temp / "rejects"));

  RejectLog log(temp / "rejects", 1'748'750'400);
  RejectLog twin(temp / "rejects", 1'748'750'400);
  const Reject reject{.input = "in",
                      .line = 1,
                      .offset = 0,
                      .rejection = {RejectCode::InvalidJson, "no"},
                      .original = "x"};
  log.add(reject);
  log.add(reject);
  log.sync();
  twin.add(reject);
  twin.sync();
  CHECK(log.path().filename().string().starts_with("20250601T040000Z-"));
  CHECK(log.path() != twin.path());
  CHECK(test::lines_of(test::read_file(log.path())).size() == 2);
}

TEST_CASE("numbers that JSON does not know are written as null") {
  JsonWriter writer;
  writer.begin_array();
  writer.real(1.25, 1);
  writer.real(1e308 * 10, 1);
  writer.end_array();
  CHECK(writer.take() == "[1.2,null]");
}

}  // namespace
}  // namespace backfile
