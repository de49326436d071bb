// The order matters: a 304 needs no compression, and both decide what the ETag says.
#include "server/http/finish_response.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

#include "server/http/content_coding.hpp"
#include "server/http/request_head.hpp"

namespace backfile {
namespace {

constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' "
    "data:; font-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

using Headers = std::vector<std::pair<std::string, std::string>>;

Headers::iterator find_header(Headers& headers, std::string_view lower_case_name) {
  return std::find_if(headers.begin(), headers.end(), [&](const auto& header) {
    return to_lower_ascii(header.first) == lower_case_name;
  });
}

void set_if_absent(Headers& headers, const char* name, std::string_view value) {
  if (find_header(headers, to_lower_ascii(name)) == headers.end()) {
    headers.emplace_back(name, value);
  }
}

bool is_safe_header(const std::string& name, const std::string& value) {
  const auto is_safe = [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= 0x20; };
  return !name.empty() && name.find_first_of(" \t:") == std::string::npos &&
         std::all_of(name.begin(), name.end(), is_safe) &&
         std::all_of(value.begin(), value.end(), is_safe);
}

void check_headers(Headers& headers) {
  static constexpr std::array<std::string_view, 6> kFraming{
      "content-length", "transfer-encoding", "connection", "keep-alive", "trailer", "upgrade"};
  std::erase_if(headers, [](const auto& header) {
    return std::find(kFraming.begin(), kFraming.end(), to_lower_ascii(header.first)) !=
           kFraming.end();
  });
  for (const auto& [name, value] : headers) {
    if (!is_safe_header(name, value)) {
      throw std::invalid_argument("a handler made an unsafe header: " + name);
    }
  }
}

void set_common_headers(const HttpRequest& request, std::chrono::system_clock::time_point now,
                        HttpResponse& response) {
  Headers& headers = response.headers;
  set_if_absent(headers, "X-Content-Type-Options", "nosniff");
  set_if_absent(headers, "Referrer-Policy", "no-referrer");
  set_if_absent(headers, "Content-Security-Policy", kContentSecurityPolicy);
  set_if_absent(headers, "Cross-Origin-Resource-Policy", "same-origin");
  set_if_absent(headers, "X-Request-Id", request.request_id);
  set_if_absent(headers, "Date", http_date(now));
  if (response.status >= 400) set_if_absent(headers, "Cache-Control", "no-store");
}

// True when the client's copy is good and the answer has become a 304.
bool answer_not_modified(const HttpRequest& request, HttpResponse& response) {
  if (response.status != 200 || (request.method != "GET" && request.method != "HEAD")) return false;
  const auto etag = find_header(response.headers, "etag");
  const auto condition = request.header("if-none-match");
  if (etag == response.headers.end() || !condition) return false;
  const std::optional<std::string> known = matching_etag(*condition, etag->second);
  if (!known) return false;
  response.status = 304;
  response.body.clear();
  // The tag of the copy that the client has, which may be in another coding than this answer would
  // be.
  etag->second = *known;
  return true;
}

void compress(const HttpRequest& request, HttpResponse& response) {
  if (response.body.size() < kCompressionThreshold) return;
  if (find_header(response.headers, "content-encoding") != response.headers.end()) return;
  const ContentCoding coding = choose_coding(request.header("accept-encoding").value_or(""));
  if (coding == ContentCoding::Identity) return;
  std::string encoded = encode_content(response.body, coding);
  if (encoded.size() >= response.body.size()) return;
  response.body = std::move(encoded);
  response.headers.emplace_back("Content-Encoding", coding_name(coding));
  // A strong tag stands for the same bytes, so each coding needs one of its own.
  const auto etag = find_header(response.headers, "etag");
  if (etag != response.headers.end() && etag->second.ends_with('"')) {
    etag->second.insert(etag->second.size() - 1, "-" + std::string(coding_name(coding)));
  }
}

// `"x-gzip"` and `W/"x"` -> `"x"`.
std::string plain_etag(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  for (const std::string_view suffix : {"-gzip\"", "-zstd\""}) {
    if (tag.ends_with(suffix)) return std::string(tag.substr(0, tag.size() - suffix.size())) + '"';
  }
  return std::string(tag);
}

}  // namespace

void finish_response(const HttpRequest& request, std::chrono::system_clock::time_point now,
                     HttpResponse& response) {
  check_headers(response.headers);
  if (!is_safe_header("Content-Type", response.content_type)) {
    throw std::invalid_argument("a handler made an unsafe content type");
  }
  const bool compressible = is_compressible(response.content_type);
  if (compressible) set_if_absent(response.headers, "Vary", "Accept-Encoding");
  if (!answer_not_modified(request, response) && compressible) compress(request, response);
  set_common_headers(request, now, response);
}

std::optional<std::string> matching_etag(std::string_view if_none_match, std::string_view etag) {
  const std::string wanted = plain_etag(etag);
  if (if_none_match == "*") return std::string(etag);
  // Tags may hold commas, so the list is cut at quotes.
  for (std::size_t open = if_none_match.find('"'); open != std::string_view::npos;) {
    const std::size_t close = if_none_match.find('"', open + 1);
    if (close == std::string_view::npos) break;
    const bool weak = open >= 2 && if_none_match.substr(open - 2, 2) == "W/";
    const std::size_t begin = weak ? open - 2 : open;
    const std::string_view tag = if_none_match.substr(begin, close + 1 - begin);
    if (plain_etag(tag) == wanted) return std::string(tag);
    open = if_none_match.find('"', close + 1);
  }
  return std::nullopt;
}

std::string http_date(std::chrono::system_clock::time_point time) {
  namespace chrono = std::chrono;
  static constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed",
                                                    "Thu", "Fri", "Sat"};
  static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto seconds = chrono::floor<chrono::seconds>(time);
  const auto day = chrono::floor<chrono::days>(seconds);
  const chrono::year_month_day date(day);
  const chrono::hh_mm_ss clock(seconds - day);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                kDays[chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

}  // namespace backfile
