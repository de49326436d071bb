// Lines of an input, with their place in it, and a running digest by which an interrupted ingest
// knows the input again.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/input_stream.hpp"

namespace backfile {

inline constexpr std::size_t kMaxLineBytes = std::size_t{16} << 20;
// What is kept of a longer line.
inline constexpr std::size_t kLongLineKept = std::size_t{64} << 10;

struct Line {
  std::string_view
      text;  // without its line break; valid until the next call. Of a long line, its beginning
  std::uint64_t number = 0;  // from 1
  std::uint64_t offset = 0;  // of its first byte, unpacked
  bool too_long = false;
};

// How far an input has been taken. `digest` is the XXH3-128 of the first `bytes` bytes, in hex.
struct LinePosition {
  std::uint64_t lines = 0;
  std::uint64_t bytes = 0;
  std::string digest;
};

// Not thread-safe. The stream must outlive it.
class LineReader {
 public:
  explicit LineReader(InputStream& input, std::size_t max_line_bytes = kMaxLineBytes);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  LineReader(LineReader&&) = delete;
  LineReader& operator=(LineReader&&) = delete;

  // False at the end, and when a stop cuts the input off within a line. The last line needs no line
  // break. Throws InputError.
  bool next(Line& line);

  // After the lines given so far, whatever was read of the one after them.
  [[nodiscard]] LinePosition position() const;

  // Passes over what an earlier run took; false when the input does not begin with those bytes.
  // Requires: no line taken.
  bool skip_to(const LinePosition& earlier);

 private:
  struct Digest;
  bool fill();
  bool read_line(Line& line);
  void count_in(std::string_view bytes);
  void keep(std::string_view piece, Line& line);

  InputStream& input_;
  std::size_t max_line_bytes_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of the bytes not yet taken
  std::size_t end_ = 0;
  std::string joined_;  // a line that did not fit in one buffer
  std::uint64_t lines_ = 0;
  std::uint64_t bytes_ = 0;
  std::unique_ptr<Digest> digest_;
};

}  // namespace backfile
