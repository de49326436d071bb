// What an ingest did, counted so that it sums to its input, as text for people and JSON for
// scripts. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "indexer/rejection.hpp"
#include "schema/date.hpp"
#include "schema/ids.hpp"

namespace backfile {

struct IngestReport {
  std::uint64_t inputs = 0;
  std::uint64_t lines = 0;
  std::uint64_t blank = 0;  // lines of white space only
  std::uint64_t accepted = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t rejected = 0;

  // Of the above, counted by earlier runs that were interrupted; the members below are of this run
  // alone.
  std::uint64_t resumed_lines = 0;
  std::map<RejectCode, std::uint64_t> rejected_by_code;
  std::map<DateMethod, std::uint64_t> undated_by_method;  // why articles have no date
  std::uint64_t text_bytes = 0;  // title, lead and body of the articles read
  double seconds = 0;
  std::uint64_t peak_memory_bytes = 0;  // of the process; 0: not known

  Revision revision;
  std::uint64_t seq = 0;
  std::string rejects_file;  // empty: none
  std::string stopped;       // why and where it ended early; empty: it did not
};

// accepted + updated + unchanged + rejected == lines - blank.
bool sums_up(const IngestReport& report);

double megabytes_per_second(const IngestReport& report);

std::string report_text(const IngestReport& report);
std::string report_json(const IngestReport& report);

}  // namespace backfile
