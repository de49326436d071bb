#include "indexer/article_id.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include <xxhash.h>

namespace backfile {
namespace {

constexpr std::array<std::string_view, 12> kTrackingParameters{
    "fbclid", "gclid",  "dclid", "msclkid", "yclid", "igshid",
    "mc_cid", "mc_eid", "cmpid", "ocid",    "smid",  "ncid"};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return lower;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool is_unreserved(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

// Escapes that need none are decoded, the others are written with capitals; bytes beyond ASCII are
// escaped.
std::string normalize_escapes(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string normal;
  const auto escape = [&](unsigned byte) {
    normal += '%';
    normal += kHex[byte >> 4U];
    normal += kHex[byte & 15U];
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                         hex_value(text[i + 2]) >= 0;
    if (!escaped) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte > 0x20 && byte < 0x7F) {
        normal += text[i];
      } else {
        escape(byte);
      }
      continue;
    }
    const auto byte = static_cast<unsigned>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    if (byte < 0x80 && is_unreserved(static_cast<char>(byte))) {
      normal += static_cast<char>(byte);
    } else {
      escape(byte);
    }
    i += 2;
  }
  return normal;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

// Resolves "." and ".." (RFC 3986, 5.2.4). Always begins with "/".
std::string normalize_path(std::string_view path) {
  std::vector<std::string_view> kept;
  bool directory = false;
  for (const std::string_view segment : split(path.substr(path.empty() ? 0 : 1), '/')) {
    directory = segment == "." || segment == "..";
    if (segment == ".." && !kept.empty()) kept.pop_back();
    if (!directory) kept.push_back(segment);
  }
  std::string normal;
  for (const std::string_view segment : kept) normal.append("/").append(segment);
  if (directory || normal.empty()) normal += '/';
  return normal;
}

bool is_tracking(std::string_view parameter) {
  const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") ||
         std::find(kTrackingParameters.begin(), kTrackingParameters.end(), name) !=
             kTrackingParameters.end();
}

std::string normalize_query(std::string_view query) {
  std::string normal;
  for (const std::string_view parameter : split(query, '&')) {
    if (parameter.empty() || is_tracking(parameter)) continue;
    normal += normal.empty() ? '?' : '&';
    normal += parameter;
  }
  return normal;
}

// Lower case, without user, default port and a dot at the end. Empty when there is no host.
std::string normalize_host(std::string_view authority) {
  authority.remove_prefix(std::min(authority.size(), authority.rfind('@') + 1));
  std::string host = lower_ascii(authority);
  for (const std::string_view port : {":80", ":443", ":"}) {
    if (host.ends_with(port)) {
      host.resize(host.size() - port.size());
      break;
    }
  }
  if (host.ends_with('.')) host.pop_back();
  return host;
}

// Two hashes must never be of strings that only look alike when joined, so each part is led by its
// length.
void append_part(std::string& joined, std::string_view part) {
  joined.append(std::to_string(part.size())).append(":").append(part);
}

std::string hex_hash(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::array<char, 33> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return hex.data();
}

}  // namespace

std::optional<std::string> canonical_url(std::string_view url) {
  const std::size_t scheme_end = url.find("://");
  if (scheme_end == std::string_view::npos) return std::nullopt;
  const std::string scheme = lower_ascii(url.substr(0, scheme_end));
  if (scheme != "http" && scheme != "https") return std::nullopt;

  std::string rest(url.substr(scheme_end + 3));
  replace_all(rest, "&amp;", "&");
  // "#!" addresses of old single-page sites name the article in the fragment.
  if (const std::size_t fragment = rest.find('#');
      fragment != std::string::npos && rest.substr(fragment, 2) != "#!") {
    rest.resize(fragment);
  }
  const std::string_view view = rest;
  const std::size_t host_end = std::min(view.find_first_of("/?#"), view.size());
  const std::size_t path_end = std::min(view.find_first_of("?#", host_end), view.size());
  const std::string host = normalize_host(view.substr(0, host_end));
  if (host.empty()) return std::nullopt;
  const std::string path =
      normalize_path(normalize_escapes(view.substr(host_end, path_end - host_end)));
  std::string tail;
  if (path_end < view.size()) {
    const bool is_query = view[path_end] == '?';
    const std::string escaped = normalize_escapes(view.substr(path_end + (is_query ? 1 : 0)));
    tail = is_query ? normalize_query(escaped) : escaped;
  }
  return "https://" + host + path + tail;
}

ArticleId derive_id(const Article& article) {
  if (const std::optional<std::string> url = canonical_url(article.url)) {
    return {"url-" + hex_hash(*url)};
  }
  std::string joined;
  append_part(joined, article.source);
  append_part(joined, article.published.start ? format_published(article.published)
                                              : article.published.original);
  append_part(joined, article.title);
  append_part(joined, article.lead);
  for (const std::string& paragraph : article.body) append_part(joined, paragraph);
  return {"text-" + hex_hash(joined)};
}

}  // namespace backfile
