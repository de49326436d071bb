// One pass over the path, one over the query; each part is cut out first and decoded after.
#include "server/http/target.hpp"

#include <algorithm>

#include "server/http/request_error.hpp"
#include "server/http/request_head.hpp"
#include "server/http/utf8.hpp"

namespace backfile {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decode(std::string_view text, bool plus_is_space) {
  std::optional<std::string> decoded = percent_decode(text, plus_is_space);
  if (!decoded) {
    throw RequestError(400, "The address holds a percent sign without two hexadecimal digits.");
  }
  if (!is_utf8(*decoded)) throw RequestError(400, "The address is not UTF-8.");
  return std::move(*decoded);
}

std::string decode_segment(std::string_view text) {
  std::string segment = decode(text, false);
  const auto is_control = [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; };
  if (std::any_of(segment.begin(), segment.end(), is_control)) {
    throw RequestError(400, "The path holds a control character.");
  }
  return segment;
}

std::string decode_parameter(std::string_view text) {
  std::string value = decode(text, true);
  if (value.find('\0') != std::string::npos) {
    throw RequestError(400, "A parameter holds a NUL character.");
  }
  return value;
}

void parse_path(std::string_view path, Target& target) {
  for (std::size_t begin = 1; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    target.segments.push_back(decode_segment(path.substr(begin, end - begin)));
    target.path += '/';
    target.path += target.segments.back();
    begin = end + 1;
  }
}

void parse_query(std::string_view query, Target& target) {
  for (std::size_t begin = 0; begin < query.size();) {
    const std::size_t end = std::min(query.find('&', begin), query.size());
    const std::string_view pair = query.substr(begin, end - begin);
    begin = end + 1;
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
    target.parameters.emplace_back(decode_parameter(pair.substr(0, equals)),
                                   decode_parameter(value));
  }
}

// Takes "http://host" off the front of an absolute target, which a server must accept (RFC
// 9112, 3.2.2).
std::optional<std::string> take_authority(std::string_view& target) {
  static constexpr std::string_view kScheme = "http://";
  if (to_lower_ascii(target.substr(0, kScheme.size())) != kScheme) return std::nullopt;
  target.remove_prefix(kScheme.size());
  const std::size_t end = std::min(target.find_first_of("/?"), target.size());
  std::string authority(target.substr(0, end));
  target.remove_prefix(end);
  return authority;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      decoded += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return decoded;
}

Target parse_target(std::string_view text) {
  Target target;
  if (text == "*") {
    target.path = "*";
    return target;
  }
  if (text.find('#') != std::string_view::npos) {
    throw RequestError(400, "The address holds a fragment.");
  }
  target.authority = take_authority(text);
  const std::size_t question = std::min(text.find('?'), text.size());
  std::string_view path = text.substr(0, question);
  if (path.empty() && target.authority) path = "/";
  if (!path.starts_with('/')) throw RequestError(400, "The address does not begin with a slash.");
  parse_path(path, target);
  parse_query(text.substr(std::min(question + 1, text.size())), target);
  return target;
}

}  // namespace backfile
