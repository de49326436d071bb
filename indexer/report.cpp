#include "indexer/report.hpp"

#include <iomanip>
#include <locale>
#include <sstream>

#include "indexer/json_writer.hpp"

namespace backfile {
namespace {

constexpr int kNameWidth = 12;
constexpr int kCountWidth = 12;

void row(std::ostream& out, std::string_view name, std::uint64_t count) {
  out << std::left << std::setw(kNameWidth) << name << std::right << std::setw(kCountWidth) << count
      << '\n';
}

void detail(std::ostream& out, std::string_view name, std::uint64_t count) {
  out << "  " << std::left << std::setw(kNameWidth + kCountWidth - 2 + 2) << name << count << '\n';
}

}  // namespace

bool sums_up(const IngestReport& report) {
  return report.accepted + report.updated + report.unchanged + report.rejected + report.blank ==
         report.lines;
}

double megabytes_per_second(const IngestReport& report) {
  return report.seconds > 0 ? static_cast<double>(report.text_bytes) / 1e6 / report.seconds : 0;
}

std::string report_text(const IngestReport& report) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  row(out, "accepted", report.accepted);
  row(out, "updated", report.updated);
  row(out, "unchanged", report.unchanged);
  row(out, "rejected", report.rejected);
  for (const auto& [code, count] : report.rejected_by_code) {
    detail(out, reject_code_name(code), count);
  }
  row(out, "blank", report.blank);
  row(out, "lines", report.lines);
  if (report.resumed_lines > 0) {
    out << "  of which " << report.resumed_lines
        << " were taken by an earlier run that was interrupted\n";
  }
  std::uint64_t undated = 0;
  for (const auto& [method, count] : report.undated_by_method) undated += count;
  row(out, "undated", undated);
  for (const auto& [method, count] : report.undated_by_method) {
    detail(out, method_name(method), count);
  }
  out << std::fixed << std::setprecision(1) << std::left << std::setw(kNameWidth) << "text"
      << std::right << std::setw(kCountWidth) << static_cast<double>(report.text_bytes) / 1e6
      << " MB in " << report.seconds << " s, " << std::setprecision(2)
      << megabytes_per_second(report) << " MB/s\n";
  if (report.peak_memory_bytes > 0) {
    out << std::setprecision(1) << std::left << std::setw(kNameWidth) << "memory" << std::right
        << std::setw(kCountWidth) << static_cast<double>(report.peak_memory_bytes) / 1e6
        << " MB at most\n";
  }
  row(out, "revision", report.revision.value);
  row(out, "seq", report.seq);
  if (!report.rejects_file.empty()) out << "rejected lines are in " << report.rejects_file << '\n';
  if (!report.stopped.empty()) out << "ended early: " << report.stopped << '\n';
  return out.str();
}

std::string report_json(const IngestReport& report) {
  JsonWriter writer;
  writer.begin_object();
  writer.member("inputs", report.inputs);
  writer.member("lines", report.lines);
  writer.member("blank", report.blank);
  writer.member("accepted", report.accepted);
  writer.member("updated", report.updated);
  writer.member("unchanged", report.unchanged);
  writer.member("rejected", report.rejected);
  writer.key("rejected_by_code");
  writer.begin_object();
  for (const auto& [code, count] : report.rejected_by_code) {
    writer.member(reject_code_name(code), count);
  }
  writer.end_object();
  writer.key("undated_by_method");
  writer.begin_object();
  for (const auto& [method, count] : report.undated_by_method) {
    writer.member(method_name(method), count);
  }
  writer.end_object();
  writer.member("resumed_lines", report.resumed_lines);
  writer.member("text_bytes", report.text_bytes);
  writer.key("seconds");
  writer.real(report.seconds, 3);
  writer.key("mb_per_second");
  writer.real(megabytes_per_second(report), 3);
  writer.member("peak_memory_bytes", report.peak_memory_bytes);
  writer.member("revision", report.revision.value);
  writer.member("seq", report.seq);
  writer.key("rejects_file");
  report.rejects_file.empty() ? writer.null() : writer.string(report.rejects_file);
  writer.key("stopped");
  report.stopped.empty() ? writer.null() : writer.string(report.stopped);
  writer.end_object();
  return writer.take() + "\n";
}

}  // namespace backfile
