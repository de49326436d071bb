// How far a long command is: one line that rewrites itself on a terminal, a plain line now and then
// elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace backfile {

struct ProgressState {
  std::uint64_t articles = 0;
  std::uint64_t text_bytes = 0;
  double seconds = 0;
  std::optional<double>
      done{};  // part of the input that is behind us, 0 to 1, where its size is known
};

// "12,000 articles, 3.1 MB/s, 41%, 2 min left". Pure.
std::string progress_text(const ProgressState& state);

// Not thread-safe.
class Progress {
 public:
  enum class Mode : std::uint8_t { Quiet, Terminal, Plain };

  Progress(std::ostream& out, Mode mode);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;

  [[nodiscard]] double seconds() const;
  // True when enough time has passed since the last line for another one.
  [[nodiscard]] bool is_due() const;
  // Sets state.seconds itself.
  void show(ProgressState state);
  // A step whose end cannot be foreseen.
  void say(std::string_view step);
  // Ends a line that rewrites itself.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  std::ostream& out_;
  Mode mode_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
  bool line_open_ = false;
};

Progress::Mode progress_mode(bool quiet, bool is_terminal);

}  // namespace backfile
