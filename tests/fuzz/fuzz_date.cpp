// Any text as a date: what is read is printed and read back the same, buckets hold it, and slots
// keep it.
#include <cstddef>
#include <cstdint>
#include <string>

#include "schema/date.hpp"
#include "schema/slots.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

void check_published(const std::string& text, DateOrder order) {
  const Published published = parse_published(text, order);
  require(published.start.has_value() == (published.method == DateMethod::Meta),
          "a date is read or left out with a reason");
  if (!published.start) return;
  Published again = parse_published(format_published(published));
  require(again.original.empty(), "what is printed is a plain date");
  again.original = published.original;
  require(again == published, "a date is printed and read back");
  require(decode_instant(encode_instant(*published.start)) == published.start,
          "a slot keeps a date");
  for (const auto interval : {HistogramInterval::Day, HistogramInterval::Week,
                              HistogramInterval::Month, HistogramInterval::Year}) {
    const Instant start = bucket_start(*published.start, interval);
    require(start <= *published.start && *published.start < next_bucket(start, interval),
            "a bucket holds its moments");
  }
}

void check_interval(const std::string& text, Instant now) {
  const auto interval = parse_date_interval(text, now);
  if (!interval) return;
  require(interval->start.has_value(), "a typed date begins");
  require(!interval->end || *interval->start < *interval->end, "a typed date ends after it begins");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  check_published(text, static_cast<DateOrder>(data[0] % 3));
  check_interval(text, Instant{data[0]} * 100'000'000);
  return 0;
}
