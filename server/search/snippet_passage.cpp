#include "server/search/snippet_passage.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "schema/unicode.hpp"

namespace backfile {
namespace {

constexpr std::size_t kCutMarks = 2;  // code points kept free for a mark at either side

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Requires: byte > 0.
std::size_t previous(std::string_view text, std::size_t byte) {
  do {
    --byte;
  } while (byte > 0 && is_continuation(text[byte]));
  return byte;
}

// Requires: byte < text.size().
std::size_t following(std::string_view text, std::size_t byte) {
  do {
    ++byte;
  } while (byte < text.size() && is_continuation(text[byte]));
  return byte;
}

char32_t code_point_at(std::string_view text, std::size_t byte) {
  return byte < text.size() ? first_code_point(text.substr(byte)).value : U'\n';
}

bool is_space(char32_t c) { return c == U' ' || c == U'\n' || c == U'\u00A0' || c == U'\u3000'; }

bool closes(char32_t c) {
  constexpr std::u32string_view kClosing = U"\"'”’»)]」』）】";
  return kClosing.find(c) != std::u32string_view::npos;
}

bool is_wide_stop(char32_t c) { return c == U'。' || c == U'！' || c == U'？'; }

// "Mr", "Sen", "U.S": a full stop behind them ends no sentence. `end` is where the stop stands.
bool is_abbreviation(std::string_view text, std::size_t end) {
  constexpr std::size_t kLongest = 3;
  std::size_t begin = end;
  while (begin > 0 && end - begin <= kLongest && text[begin - 1] != ' ' &&
         text[begin - 1] != '\n') {
    --begin;
  }
  const bool capital = begin < end && text[begin] >= 'A' && text[begin] <= 'Z';
  return capital && end - begin <= kLongest;
}

// Whether a sentence begins at `byte`, which is no space.
bool begins_sentence(std::string_view text, std::size_t byte) {
  if (byte == 0) return true;
  std::size_t before = previous(text, byte);
  const bool spaced = is_space(code_point_at(text, before));
  if (!spaced && static_cast<unsigned char>(text[before]) < 0x80) return false;
  while (is_space(code_point_at(text, before))) {
    if (before == 0 || text[before] == '\n') return true;
    before = previous(text, before);
  }
  while (before > 0 && closes(code_point_at(text, before))) before = previous(text, before);
  const char32_t stop = code_point_at(text, before);
  if (is_wide_stop(stop)) return true;
  const bool lower_case = text[byte] >= 'a' && text[byte] <= 'z';
  if (!spaced || lower_case) return false;
  return stop == U'!' || stop == U'?' || (stop == U'.' && !is_abbreviation(text, before));
}

// Marks and joiners that belong to the character before them.
bool is_attached(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || c == 0x200D || c == 0x3099 || c == 0x309A || c == 0xFE0F ||
         c == 0xFF9E || c == 0xFF9F || (c >= 0x1F3FB && c <= 0x1F3FF);
}

// Scripts that write no spaces, and what stands between their words.
bool breaks_anywhere(char32_t c) { return c >= 0x2E80 && !(c >= 0xAC00 && c <= 0xD7FF); }

// Whether a text may be cut before `byte` without breaking a word.
bool is_word_boundary(std::string_view text, std::size_t byte) {
  if (byte == 0 || byte >= text.size()) return true;
  const char32_t before = code_point_at(text, previous(text, byte));
  const char32_t after = code_point_at(text, byte);
  if (is_space(before) || is_space(after)) return true;
  if (is_attached(after) || before == 0x200D) return false;
  return breaks_anywhere(before) || breaks_anywhere(after);
}

// Code points from `byte` to the end of the bounds, but no more than `most`.
std::size_t room_behind(std::string_view text, std::size_t byte, ByteRange bounds,
                        std::size_t most) {
  std::size_t room = 0;
  for (; byte < bounds.end && room < most; ++room) byte = following(text, byte);
  return room;
}

std::size_t byte_behind(std::string_view text, std::size_t byte, std::size_t code_points) {
  while (code_points-- > 0) byte = following(text, byte);
  return byte;
}

// Where a passage begins that shows `core` and has room for `most` code points before it. What
// follows the core can use all but `spare` of that room.
std::size_t find_begin(std::string_view text, std::size_t core, ByteRange bounds, std::size_t most,
                       std::size_t spare) {
  std::optional<std::size_t> sentence;
  std::optional<std::size_t> word;
  const std::size_t enough = std::max(most / 2, spare);
  std::size_t byte = core;
  for (std::size_t steps = 0;; ++steps) {
    const bool space = is_space(code_point_at(text, byte));
    if (!space && begins_sentence(text, byte)) sentence = byte;
    if (!space && steps <= enough && is_word_boundary(text, byte)) word = byte;
    const bool filled = sentence.has_value() && steps >= spare;
    if (filled || steps == most || byte == bounds.begin) break;
    byte = previous(text, byte);
  }
  if (sentence) return *sentence;
  if (byte == bounds.begin) return byte;
  return word.value_or(core);
}

// Where a passage ends that begins at `begin`, shows all up to `core` and has room for `most` code
// points behind it.
std::size_t find_end(std::string_view text, std::size_t begin, std::size_t core, ByteRange bounds,
                     std::size_t most) {
  std::size_t sentence = core;
  std::size_t word = core;
  std::size_t byte = core;
  for (std::size_t steps = 0; steps < most && byte < bounds.end; ++steps) {
    byte = following(text, byte);
    if (is_word_boundary(text, byte)) word = byte;
    const bool late = steps * 5 >= most * 3;
    const bool space = is_space(code_point_at(text, byte));
    if (late && !space && begins_sentence(text, byte)) sentence = byte;
  }
  if (byte == bounds.end) return byte;
  if (sentence > core) return sentence;
  return word > begin ? word : byte;  // one word that is too long is cut through
}

ByteRange without_outer_spaces(std::string_view text, ByteRange range) {
  while (range.begin < range.end && is_space(code_point_at(text, range.begin))) {
    range.begin = following(text, range.begin);
  }
  while (range.begin < range.end && is_space(code_point_at(text, previous(text, range.end)))) {
    range.end = previous(text, range.end);
  }
  return range;
}

bool ends_sentence(std::string_view text, std::size_t byte) {
  while (byte < text.size() && is_space(code_point_at(text, byte))) byte = following(text, byte);
  return byte == text.size() || begins_sentence(text, byte);
}

Passage passage_of(std::string_view text, ByteRange range) {
  const ByteRange kept = without_outer_spaces(text, range);
  const bool empty = kept.begin == kept.end;
  return {.begin = kept.begin,
          .end = kept.end,
          .cut_begin = !empty && !begins_sentence(text, kept.begin),
          .cut_end = !empty && !ends_sentence(text, kept.end)};
}

// A match as it is weighed: where it stands in code points, and between which passages taken.
struct FreeMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t gap = 0;
  std::size_t match = 0;
};

std::vector<FreeMatch> free_matches(std::string_view text, const std::vector<PartMatch>& matches,
                                    const std::vector<Passage>& taken) {
  std::vector<FreeMatch> free;
  std::size_t byte = 0;
  std::size_t position = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const PartMatch& match = matches[i];
    position += count_code_points(text.substr(byte, match.begin - byte));
    byte = match.begin;
    const auto overlaps = [&](const Passage& passage) {
      return match.begin < passage.end && passage.begin < match.end;
    };
    if (std::any_of(taken.begin(), taken.end(), overlaps)) continue;
    const auto before = std::count_if(taken.begin(), taken.end(), [&](const Passage& passage) {
      return passage.end <= match.begin;
    });
    const std::size_t size = count_code_points(text.substr(byte, match.end - byte));
    free.push_back({.begin = position,
                    .end = position + size,
                    .gap = static_cast<std::size_t>(before),
                    .match = i});
  }
  return free;
}

// Matches in a window that slides over a text, counted by part.
class Window {
 public:
  explicit Window(const std::vector<bool>& shown) : shown_(shown), counts_(shown.size()) {}

  void add(std::size_t part) {
    ++matches_;
    if (counts_[part]++ != 0) return;
    ++parts_;
    if (!shown_[part]) ++new_parts_;
  }
  void remove(std::size_t part) {
    --matches_;
    if (--counts_[part] != 0) return;
    --parts_;
    if (!shown_[part]) --new_parts_;
  }
  [[nodiscard]] CoreValue value() const {
    return {.new_parts = new_parts_, .parts = parts_, .matches = matches_};
  }

 private:
  const std::vector<bool>& shown_;
  std::vector<std::size_t> counts_;
  std::size_t matches_ = 0;
  std::size_t parts_ = 0;
  std::size_t new_parts_ = 0;
};

}  // namespace

bool is_less(const CoreValue& a, const CoreValue& b) {
  return std::tie(a.new_parts, a.parts, a.matches) < std::tie(b.new_parts, b.parts, b.matches);
}

std::optional<PassageCore> best_core(std::string_view text, const std::vector<PartMatch>& matches,
                                     const std::vector<Passage>& taken,
                                     const std::vector<bool>& shown, std::size_t max_code_points) {
  const std::vector<FreeMatch> free = free_matches(text, matches, taken);
  std::optional<PassageCore> best;
  Window window(shown);
  std::size_t end = 0;
  for (std::size_t first = 0; first < free.size(); ++first) {
    const auto fits = [&](const FreeMatch& place) {
      return place.gap == free[first].gap && place.end <= free[first].begin + max_code_points;
    };
    if (end == first) window.add(matches[free[end++].match].part);
    while (end < free.size() && fits(free[end])) window.add(matches[free[end++].match].part);
    if (!best || is_less(best->value, window.value())) {
      best = PassageCore{
          .first = free[first].match, .last = free[end - 1].match, .value = window.value()};
    }
    window.remove(matches[free[first].match].part);
  }
  return best;
}

Passage cut_passage(std::string_view text, ByteRange core, ByteRange bounds,
                    std::size_t max_code_points) {
  const std::size_t max = std::max(max_code_points, kCutMarks + 1) - kCutMarks;
  const std::size_t shown = room_behind(text, core.begin, core, max);
  if (shown == max) core.end = byte_behind(text, core.begin, max);
  const std::size_t room = max - shown;
  const std::size_t behind = room_behind(text, core.end, bounds, room);
  const std::size_t spare = room - behind;
  const std::size_t most = std::min(room, std::max(room * 2 / 5, spare));
  const std::size_t begin = find_begin(text, core.begin, bounds, most, spare);
  const std::size_t before = room_behind(text, begin, {begin, core.begin}, room);
  const std::size_t end = find_end(text, begin, core.end, bounds, room - before);
  return passage_of(text, {begin, end});
}

}  // namespace backfile
