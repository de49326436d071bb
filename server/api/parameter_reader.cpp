// Reads the parameters of one request. See parameter_reader.hpp.
#include "server/api/parameter_reader.hpp"

#include <algorithm>
#include <charconv>

#include "schema/analysis.hpp"
#include "schema/edit_distance.hpp"

namespace backfile {
namespace {

constexpr std::size_t kLongestQuoted = 80;

template <class Value>
void append_new(std::vector<Value>& values, std::string_view value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.emplace_back(value);
}

}  // namespace

std::string quoted(std::string_view value) {
  if (value.size() <= kLongestQuoted) return "'" + std::string(value) + "'";
  // Cut before a character, not within one.
  std::size_t end = kLongestQuoted;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
  return "'" + std::string(value.substr(0, end)) + "…'";
}

ParameterReader::ParameterReader(Endpoint endpoint, const HttpRequest& request)
    : request_(request) {
  require_known_parameters(endpoint, request);
  for (const Parameter& parameter : parameters_of(endpoint)) {
    const std::string name(parameter.name);
    std::size_t times = 0;
    for (const auto& given : request.parameters) {
      if (given.first != parameter.name) continue;
      ++times;
      if (times == 2 && !parameter.repeatable) {
        fail(name, "repeated", "'" + name + "' may be given once only.");
      } else if (name == "q") {
        continue;  // The query parser has its own words for what is wrong with a text.
      } else if (given.second.empty()) {
        fail(name, "empty", "'" + name + "' has no value. Leave it out instead.");
      } else if (!is_valid_utf8(given.second) || given.second.find('\0') != std::string::npos) {
        fail(name, "not_text", "The value of '" + name + "' is not UTF-8 text.");
      }
    }
  }
}

bool ParameterReader::is_wrong(std::string_view name) const {
  return std::any_of(errors_.begin(), errors_.end(),
                     [name](const ParameterError& error) { return error.parameter == name; });
}

std::optional<std::string_view> ParameterReader::one(std::string_view name) const {
  if (is_wrong(name)) return std::nullopt;
  for (const auto& [given, value] : request_.parameters) {
    if (given == name) return value;
  }
  return std::nullopt;
}

std::vector<std::string> ParameterReader::many(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [given, value] : request_.parameters) {
    if (given == name) append_new(values, value);
  }
  return values;
}

std::size_t ParameterReader::number(std::string_view name, std::size_t least, std::size_t most,
                                    std::size_t otherwise) {
  const std::optional<std::string_view> text = one(name);
  if (!text) return otherwise;
  std::size_t value = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, value);
  if (error == std::errc{} && stop == end && value >= least && value <= most) return value;
  const bool too_large = error == std::errc::result_out_of_range || (stop == end && value > most);
  fail(name, "not_in_range",
       quoted(*text) + " is not a whole number from " + std::to_string(least) + " to " +
           std::to_string(most) + ".",
       too_large ? std::to_string(most) : std::string());
  return otherwise;
}

std::vector<std::string_view> ParameterReader::list(std::string_view name) {
  std::vector<std::string_view> parts;
  std::optional<std::string_view> rest = one(name);
  while (rest) {
    const std::size_t comma = rest->find(',');
    const std::string_view part = rest->substr(0, comma);
    if (part.empty()) {
      fail(name, "empty", "'" + std::string(name) + "' has an empty part between commas.");
      return {};
    }
    append_new(parts, part);
    if (comma == std::string_view::npos) break;
    rest = rest->substr(comma + 1);
  }
  return parts;
}

void ParameterReader::fail(std::string_view name, std::string_view code, std::string detail,
                           std::string suggestion) {
  if (errors_.size() == kMaxParameterErrors) return;
  errors_.push_back({.parameter = std::string(name),
                     .code = std::string(code),
                     .detail = std::move(detail),
                     .suggestion = std::move(suggestion),
                     .position = std::nullopt,
                     .length = std::nullopt});
}

void ParameterReader::fail_choice(std::string_view name, std::string_view value,
                                  const std::vector<std::string_view>& allowed) {
  std::string all;
  std::string_view nearest;
  std::size_t least = std::max<std::size_t>(2, value.size() / 2 + 1);
  for (const std::string_view choice : allowed) {
    all += (all.empty() ? "" : ", ") + std::string(choice);
    const std::size_t distance = edit_distance(value.substr(0, kLongestQuoted), choice);
    if (distance < least) {
      least = distance;
      nearest = choice;
    }
  }
  fail(name, "not_a_choice", quoted(value) + " is not one of " + all + ".", std::string(nearest));
}

void ParameterReader::finish() const {
  if (errors_.empty()) return;
  Problem problem = make_problem("bad-parameter", errors_.front().detail);
  problem.errors = errors_;
  throw ProblemError(std::move(problem));
}

}  // namespace backfile
