#include "indexer/archive_info.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <locale>
#include <sstream>

#include "indexer/archive_dir.hpp"
#include "indexer/json_writer.hpp"
#include "schema/fields.hpp"
#include "schema/slots.hpp"
#include "schema/terms.hpp"

namespace backfile {
namespace {

constexpr std::size_t kShownValues = 10;

// A facet's values with their counts. A term too long to hold its value whole is shown as the index
// has it.
std::vector<ValueCount> facet_counts(const Xapian::Database& database, Field field) {
  const std::string prefix(row(field).facet_prefix);
  std::vector<ValueCount> counts;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    counts.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
  }
  std::sort(counts.begin(), counts.end(), [](const ValueCount& a, const ValueCount& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.value < b.value;
  });
  return counts;
}

// The bounds that Xapian keeps may be wider than the truth after a removal, so the values
// themselves are read.
void read_dates(const Xapian::Database& database, ArchiveInfo& info) {
  std::uint64_t dated = 0;
  const auto end = database.valuestream_end(number(Slot::Published));
  for (auto value = database.valuestream_begin(number(Slot::Published)); value != end; ++value) {
    const std::optional<Instant> instant = decode_instant(*value);
    if (!instant) continue;
    ++dated;
    info.first = std::min(info.first.value_or(*instant), *instant);
    info.last = std::max(info.last.value_or(*instant), *instant);
  }
  info.undated = info.articles - dated;
}

std::string day_or_dash(std::optional<Instant> instant) {
  return instant ? format_day(*instant) : "-";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text.empty() ? "-" : text;
}

std::string dictionaries_text(const std::vector<CodecDictionary>& dictionaries) {
  if (dictionaries.empty()) return "none";
  std::string text;
  for (const CodecDictionary& dictionary : dictionaries) {
    text.append(text.empty() ? "" : ", ")
        .append(std::to_string(dictionary.id) + " (" + std::to_string(dictionary.bytes.size()) +
                " bytes)");
  }
  return text;
}

void write_values(std::ostream& out, std::string_view name, const std::vector<ValueCount>& values) {
  out << std::left << std::setw(14) << name << values.size() << '\n';
  for (std::size_t i = 0; i < std::min(values.size(), kShownValues); ++i) {
    out << std::right << std::setw(12) << values[i].articles << "  " << values[i].value << '\n';
  }
  if (values.size() > kShownValues) {
    out << std::setw(12) << ""
        << "  and " << values.size() - kShownValues << " more\n";
  }
}

void write_values(JsonWriter& writer, std::string_view name,
                  const std::vector<ValueCount>& values) {
  writer.key(name);
  writer.begin_array();
  for (const ValueCount& value : values) {
    writer.begin_object();
    writer.member("value", value.value);
    writer.member("articles", value.articles);
    writer.end_object();
  }
  writer.end_array();
}

void write_instant(JsonWriter& writer, std::string_view name, std::optional<Instant> instant) {
  writer.key(name);
  instant ? writer.string(format_instant(*instant)) : writer.null();
}

}  // namespace

ArchiveInfo read_archive_info(const std::filesystem::path& archive) {
  const ArchiveDir directory(archive);
  const std::filesystem::path generation = directory.existing();
  const Xapian::Database database(generation.string());
  ArchiveInfo info;
  info.directory = archive.string();
  info.generation = generation.filename().string();
  info.bytes = directory_bytes(generation);
  info.metadata = read_metadata(database);
  info.articles = database.get_doccount();
  read_dates(database, info);
  info.sources = facet_counts(database, Field::Source);
  info.topics = facet_counts(database, Field::Topic);
  info.languages = facet_counts(database, Field::Language);
  return info;
}

std::string info_text(const ArchiveInfo& info) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  const auto line = [&](std::string_view name, const auto& value) {
    out << std::left << std::setw(14) << name << value << '\n';
  };
  line("archive", info.directory + " (" + info.generation + ")");
  line("uuid", info.metadata.uuid);
  line("schema", info.metadata.schema_version);
  line("revision", info.metadata.revision.value);
  line("seq", info.metadata.seq);
  line("created", format_instant(info.metadata.created));
  line("committed", format_instant(info.metadata.committed));
  line("bytes", info.bytes);
  line("stem classes", joined(info.metadata.stem_classes));
  line("dictionary", dictionaries_text(info.metadata.dictionaries));
  line("pairs", info.metadata.pairs.size());
  line("articles", info.articles);
  line("undated", info.undated);
  line("published", day_or_dash(info.first) + " to " + day_or_dash(info.last));
  write_values(out, "languages", info.languages);
  write_values(out, "sources", info.sources);
  write_values(out, "topics", info.topics);
  return out.str();
}

std::string info_json(const ArchiveInfo& info) {
  JsonWriter writer;
  writer.begin_object();
  writer.member("archive", info.directory);
  writer.member("generation", info.generation);
  writer.member("uuid", info.metadata.uuid);
  writer.member("schema_version", std::uint64_t{info.metadata.schema_version});
  writer.member("revision", info.metadata.revision.value);
  writer.member("seq", info.metadata.seq);
  write_instant(writer, "created", info.metadata.created);
  write_instant(writer, "committed", info.metadata.committed);
  writer.member("bytes", info.bytes);
  writer.member("stem_classes", info.metadata.stem_classes);
  writer.member("pairs", std::uint64_t{info.metadata.pairs.size()});
  writer.key("dictionaries");
  writer.begin_array();
  for (const CodecDictionary& dictionary : info.metadata.dictionaries) writer.number(dictionary.id);
  writer.end_array();
  writer.member("articles", info.articles);
  writer.member("undated", info.undated);
  write_instant(writer, "first", info.first);
  write_instant(writer, "last", info.last);
  write_values(writer, "languages", info.languages);
  write_values(writer, "sources", info.sources);
  write_values(writer, "topics", info.topics);
  writer.end_object();
  return writer.take() + "\n";
}

}  // namespace backfile
