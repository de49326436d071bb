#include "indexer/progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace backfile {
namespace {

using namespace std::chrono_literals;

constexpr auto kTerminalInterval = 200ms;
constexpr auto kPlainInterval = 10s;
constexpr double kFirstEstimate = 0.005;  // before this part of the input an ETA is noise

std::string with_commas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string time_left(double seconds) {
  std::array<char, 64> text{};
  const double minutes = seconds / 60;
  if (seconds < 90) {
    std::snprintf(text.data(), text.size(), "%.0f s left", std::ceil(seconds));
  } else if (minutes < 90) {
    std::snprintf(text.data(), text.size(), "%.0f min left", minutes);
  } else {
    std::snprintf(text.data(), text.size(), "%.1f h left", minutes / 60);
  }
  return text.data();
}

}  // namespace

std::string progress_text(const ProgressState& state) {
  std::string text = with_commas(state.articles) + " articles";
  if (state.text_bytes > 0 && state.seconds > 0) {
    std::array<char, 64> rate{};
    const double megabytes = static_cast<double>(state.text_bytes) / 1e6;
    std::snprintf(rate.data(), rate.size(), ", %.1f MB/s", megabytes / state.seconds);
    text += rate.data();
  }
  if (!state.done) return text;
  const double done = std::clamp(*state.done, 0.0, 1.0);
  text += ", " + std::to_string(static_cast<int>(done * 100)) + "%";
  if (done >= kFirstEstimate) text += ", " + time_left(state.seconds * (1 - done) / done);
  return text;
}

Progress::Mode progress_mode(bool quiet, bool is_terminal) {
  if (quiet) return Progress::Mode::Quiet;
  return is_terminal ? Progress::Mode::Terminal : Progress::Mode::Plain;
}

Progress::Progress(std::ostream& out, Mode mode) : out_(out), mode_(mode) {}

Progress::~Progress() { finish(); }

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - started_).count();
}

bool Progress::is_due() const {
  if (mode_ == Mode::Quiet) return false;
  const Clock::duration interval = mode_ == Mode::Terminal ? Clock::duration(kTerminalInterval)
                                                           : Clock::duration(kPlainInterval);
  return Clock::now() - shown_ >= interval;
}

void Progress::show(ProgressState state) {
  state.seconds = seconds();
  shown_ = Clock::now();
  if (mode_ == Mode::Quiet) return;
  if (mode_ == Mode::Plain) {
    out_ << progress_text(state) << std::endl;
    return;
  }
  out_ << '\r' << progress_text(state) << "\x1b[K" << std::flush;
  line_open_ = true;
}

void Progress::say(std::string_view step) {
  if (mode_ == Mode::Quiet) return;
  if (mode_ == Mode::Plain) {
    if (is_due()) out_ << step << std::endl;
    return;
  }
  out_ << '\r' << step << "\x1b[K" << std::flush;
  line_open_ = true;
}

void Progress::finish() {
  if (line_open_) out_ << std::endl;
  line_open_ = false;
}

}  // namespace backfile
