// A line is one write(): O_APPEND keeps the lines of several processes whole, and lets logrotate
// copy and truncate.
#include "server/http/access_log.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <mutex>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "server/http/utf8.hpp"

namespace backfile {
namespace {

std::string utc_time(std::chrono::system_clock::time_point time) {
  namespace chrono = std::chrono;
  const auto millis = chrono::floor<chrono::milliseconds>(time);
  const auto day = chrono::floor<chrono::days>(millis);
  const chrono::year_month_day date(day);
  const chrono::hh_mm_ss clock(millis - day);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()),
                static_cast<int>(clock.subseconds().count()));
  return text.data();
}

void append_escaped(std::string_view text, std::size_t position, std::size_t length,
                    std::string& out) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  if (length == 0) {
    out += "\\ufffd";
    return;
  }
  const auto byte = static_cast<unsigned char>(text[position]);
  if (length == 1 && (byte < 0x20 || byte == 0x7F)) {
    out += "\\u00";
    out += kHex[byte >> 4U];
    out += kHex[byte & 0x0FU];
    return;
  }
  if (byte == '"' || byte == '\\') out += '\\';
  out += text.substr(position, length);
}

// Not snprintf: its decimal point is a comma in half of the world's locales.
std::string fixed_3(double value) {
  std::array<char, 64> text{};
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3);
  return error == std::errc{} ? std::string(text.data(), end) : "0";
}

constexpr std::size_t kMaxShortField = 64;
constexpr std::size_t kMaxUserAgent = 256;
constexpr std::size_t kMaxField = 1024;

class JsonLine {
 public:
  void add(std::string_view name, std::string_view text, std::size_t max_bytes = kMaxField) {
    add_number(name, json_string(text, max_bytes));
  }
  void add_number(std::string_view name, std::string_view json) {
    line_ += line_.empty() ? '{' : ',';
    line_ += json_string(name);
    line_ += ':';
    line_ += json;
  }
  std::string take() && { return std::move(line_) + "}"; }

 private:
  std::string line_;
};

// Writes all of `line`, or says how far it came. Never waits for a slow reader: a pipe that polls
// as writable takes 4096 bytes (PIPE_BUF) without blocking, and json_string() keeps lines below
// that.
std::size_t write_now(int fd, std::string_view line) {
  std::size_t written = 0;
  while (written < line.size()) {
    pollfd ready{.fd = fd, .events = POLLOUT, .revents = 0};
    if (poll(&ready, 1, 0) != 1 || (ready.revents & POLLOUT) == 0) break;
    const ssize_t count = write(fd, line.data() + written, line.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    written += static_cast<std::size_t>(count);
  }
  return written;
}

}  // namespace

struct AccessLog::State {
  int fd = -1;
  bool owns_fd = false;
  bool include_query = false;
  std::mutex mutex;
  bool line_is_broken = false;  // the last line was cut; guarded by mutex
  std::atomic<std::uint64_t> dropped = 0;

  void write_line(std::string line) {
    if (fd < 0) return;
    line += '\n';
    const std::lock_guard lock(mutex);
    // So that a line cut by a full disk spoils only itself.
    if (line_is_broken) line.insert(0, 1, '\n');
    const std::size_t written = write_now(fd, line);
    if (written == line.size()) {
      line_is_broken = false;
      return;
    }
    dropped.fetch_add(1, std::memory_order_relaxed);
    if (written > 0) line_is_broken = line[written - 1] != '\n';
  }
};

AccessLog::AccessLog(const AccessLogOptions& options) : state_(std::make_unique<State>()) {
  state_->include_query = options.include_query;
  if (options.file.empty()) return;
  if (options.file == "-") {
    state_->fd = STDERR_FILENO;
    return;
  }
  state_->fd =
      open(options.file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0640);
  if (state_->fd < 0) {
    throw std::system_error(errno, std::generic_category(), "cannot write the log " + options.file);
  }
  state_->owns_fd = true;
}

AccessLog::~AccessLog() {
  if (state_->owns_fd) close(state_->fd);
}

void AccessLog::request(const AccessEntry& entry) {
  if (state_->fd < 0) return;
  JsonLine line;
  line.add("time", utc_time(entry.time));
  line.add("request_id", entry.request_id, kMaxShortField);
  line.add("remote", entry.remote, kMaxShortField);
  line.add("method", entry.method, kMaxShortField);
  if (state_->include_query) {
    line.add("target", entry.target);
  } else {
    line.add("path", entry.target.substr(0, entry.target.find('?')));
  }
  line.add_number("status", std::to_string(entry.status));
  line.add_number("bytes", std::to_string(entry.bytes));
  line.add_number("ms", fixed_3(entry.ms));
  line.add("user_agent", entry.user_agent, kMaxUserAgent);
  state_->write_line(std::move(line).take());
}

void AccessLog::error(std::string_view message, std::string_view request_id) {
  if (state_->fd < 0) return;
  JsonLine line;
  line.add("time", utc_time(std::chrono::system_clock::now()));
  if (!request_id.empty()) line.add("request_id", request_id, kMaxShortField);
  line.add("error", message);
  state_->write_line(std::move(line).take());
}

std::uint64_t AccessLog::dropped() const { return state_->dropped.load(std::memory_order_relaxed); }

std::string json_string(std::string_view text, std::size_t max_bytes) {
  std::string out = "\"";
  std::size_t position = 0;
  while (position < text.size() && out.size() < max_bytes) {
    const std::size_t length = utf8_length_at(text, position);
    append_escaped(text, position, length, out);
    position += length == 0 ? 1 : length;
  }
  if (position < text.size()) out += "…";
  out += '"';
  return out;
}

}  // namespace backfile
