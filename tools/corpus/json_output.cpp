// A writer for our own strings: valid UTF-8, so only quotes, backslashes and control characters
// need care.
#include "tools/corpus/json_output.hpp"

#include <string_view>

namespace backfile::corpus {
namespace {

void append_string(std::string_view text, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    if (byte >= 0x20) {
      out.append("\\").push_back(text[i]);
    } else {
      out.append("\\u00").push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15U]);
    }
  }
  out.append(text, plain);
  out += '"';
}

void append_member(std::string_view name, std::string_view value, std::string& out) {
  if (value.empty()) return;
  if (out.back() != '{') out += ',';
  append_string(name, out);
  out += ':';
  append_string(value, out);
}

template <typename Strings>
void append_list(std::string_view name, const Strings& values, std::string& out) {
  if (values.empty()) return;
  if (out.back() != '{') out += ',';
  append_string(name, out);
  out += ":[";
  for (const auto& value : values) {
    if (out.back() != '[') out += ',';
    append_string(value, out);
  }
  out += ']';
}

void append_truth(const Truth& truth, std::string& out) {
  out += ",\"made\":{";
  append_member("story", truth.story, out);
  append_member("copy_of", truth.copy_of, out);
  append_member("correction_of", truth.correction_of, out);
  append_member("published", truth.published, out);
  out += '}';
}

}  // namespace

void append_json(const Article& article, bool truth, std::string& out) {
  out += '{';
  append_member("id", article.id, out);
  append_member("title", article.title, out);
  append_member("lead", article.lead, out);
  append_list("body", article.body, out);
  append_member("source", article.source, out);
  append_member("agency", article.agency, out);
  append_member("place", article.place, out);
  append_list("authors", article.authors, out);
  append_list("topics", article.topics, out);
  append_member("language", article.language, out);
  append_member("url", article.url, out);
  append_member("date", article.date, out);
  append_member("rights", article.rights, out);
  if (article.partial) out += ",\"partial\":true";
  if (truth) append_truth(article.truth, out);
  out += "}\n";
}

}  // namespace backfile::corpus
