// Reads the parameters of one request by name and gathers what is wrong with them, so that one
// answer lists every mistake.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/api/parameter_table.hpp"
#include "server/api/problem.hpp"

namespace backfile {

class ParameterReader {
 public:
  // Throws ProblemError `unknown-parameter`. `request` must outlive the reader. Notes repeats of
  // what may not repeat, empty values (but of q), and values that are not UTF-8 text.
  ParameterReader(Endpoint endpoint, const HttpRequest& request);

  // The value; nothing when it is absent or already noted as wrong.
  [[nodiscard]] std::optional<std::string_view> one(std::string_view name) const;
  // Every value of a repeatable one, without doubles, in order.
  [[nodiscard]] std::vector<std::string> many(std::string_view name) const;
  // A whole number in [least, most]; `otherwise` when absent or wrong.
  std::size_t number(std::string_view name, std::size_t least, std::size_t most,
                     std::size_t otherwise);
  // The parts between commas, without doubles. An empty part is noted.
  std::vector<std::string_view> list(std::string_view name);

  // Notes one mistake.
  void fail(std::string_view name, std::string_view code, std::string detail,
            std::string suggestion = {});
  // Notes that a value is not among those allowed; suggests the nearest.
  void fail_choice(std::string_view name, std::string_view value,
                   const std::vector<std::string_view>& allowed);
  // Throws ProblemError `bad-parameter` with everything noted, if anything was.
  void finish() const;

 private:
  [[nodiscard]] bool is_wrong(std::string_view name) const;

  const HttpRequest& request_;
  std::vector<ParameterError> errors_;
};

// A value as it may stand in a sentence of an answer: cut when long.
std::string quoted(std::string_view value);

}  // namespace backfile
