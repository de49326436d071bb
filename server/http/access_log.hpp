// The log: one JSON object a line, for every request and every error. It never stops serving: a
// line that cannot be written at once is dropped and counted. Query strings stay out unless asked
// for: what a journalist searches is nobody's business.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace backfile {

struct AccessLogOptions {
  std::string file;            // appended to; "-": standard error; empty: nowhere
  bool include_query = false;  // write "target" with its query string instead of "path"
};

struct AccessEntry {
  std::chrono::system_clock::time_point time;
  std::string_view request_id;
  std::string_view remote;  // address of the socket's other end
  std::string_view method;  // empty when the request could not be read
  std::string_view target;  // as sent
  int status = 0;
  std::uint64_t bytes = 0;  // sent, head and body
  double ms = 0;            // from the whole request read to the answer written
  std::string_view user_agent;
};

// Thread-safe.
class AccessLog {
 public:
  // Throws std::system_error when the file cannot be opened for appending.
  explicit AccessLog(const AccessLogOptions& options = {});
  ~AccessLog();
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;

  void request(const AccessEntry& entry);
  // Something that went wrong here; `request_id` may be empty.
  void error(std::string_view message, std::string_view request_id = {});
  // Lines that could not be written.
  [[nodiscard]] std::uint64_t dropped() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// `text` as a JSON string with its quotes, always valid UTF-8 on one line: controls as \u00XX, each
// byte that is not UTF-8 as \ufffd. It is cut, with "…" at its end, once it has grown to
// `max_bytes`.
std::string json_string(std::string_view text, std::size_t max_bytes = 1024);

}  // namespace backfile
