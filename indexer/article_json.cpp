#include "indexer/article_json.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "indexer/json_writer.hpp"

namespace backfile {
namespace {

// "+09:00"
std::string offset_text(int minutes) {
  std::array<char, 32> text{};
  const int size = std::abs(minutes);
  std::snprintf(text.data(), text.size(), "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60,
                size % 60);
  return text.data();
}

void write_text(JsonWriter& writer, std::string_view name, const std::string& value) {
  if (!value.empty()) writer.member(name, value);
}

void write_list(JsonWriter& writer, std::string_view name, const std::vector<std::string>& values) {
  if (!values.empty()) writer.member(name, values);
}

void write_published(JsonWriter& writer, const Published& published) {
  if (!published.start && published.method == DateMethod::None && published.original.empty()) {
    return;
  }
  writer.key("published");
  writer.begin_object();
  if (published.start) {
    writer.member("value", format_published(published));
    writer.member("precision", precision_name(published.precision));
  }
  writer.member("method", method_name(published.method));
  if (published.utc_offset_minutes) {
    writer.member("utc_offset", offset_text(*published.utc_offset_minutes));
  }
  write_text(writer, "original", published.original);
  writer.end_object();
}

}  // namespace

std::string article_json(const Article& article) {
  JsonWriter writer;
  writer.begin_object();
  writer.member("id", article.id.value);
  write_text(writer, "title", article.title);
  write_text(writer, "lead", article.lead);
  write_list(writer, "body", article.body);
  write_published(writer, article.published);
  write_text(writer, "source", article.source);
  write_text(writer, "agency", article.agency);
  write_text(writer, "place", article.place);
  write_list(writer, "authors", article.authors);
  write_list(writer, "topics", article.topics);
  write_text(writer, "language", article.language);
  write_text(writer, "url", article.url);
  write_text(writer, "rights", article.rights);
  if (article.partial) {
    writer.key("partial");
    writer.boolean(true);
  }
  for (const ExtraField& extra : article.extra) {
    writer.key(extra.name);
    writer.raw(extra.json);
  }
  writer.member("first_indexed", format_instant(article.first_indexed));
  writer.member("seq", article.seq);
  writer.end_object();
  return writer.take();
}

}  // namespace backfile
