// The bytes of one input, unpacked: a file or standard input, plain, gzip or zstd. The packing is
// told by the first bytes, never by the name. Memory stays bounded whatever the input claims. Knows
// nothing of lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/stop_request.hpp"

namespace backfile {

// The name that stands for standard input.
inline constexpr std::string_view kStandardInput = "-";

// Not thread-safe.
class InputStream {
 public:
  virtual ~InputStream() = default;
  InputStream() = default;
  InputStream(const InputStream&) = delete;
  InputStream& operator=(const InputStream&) = delete;
  InputStream(InputStream&&) = delete;
  InputStream& operator=(InputStream&&) = delete;

  // Fills the front of `into` and returns how many bytes; 0 at the end, and when a stop is
  // requested. Throws InputError when the input cannot be read, is cut short, damaged, or unpacks
  // to absurd length.
  virtual std::size_t read(std::span<char> into) = 0;
  // True when read() gave 0 for a stop, not for the end.
  [[nodiscard]] virtual bool stopped() const = 0;
  // Bytes of the file itself taken so far, packed; and how many it has, where that is known.
  [[nodiscard]] virtual std::uint64_t packed_position() const = 0;
  [[nodiscard]] virtual std::optional<std::uint64_t> packed_size() const = 0;
};

// Throws InputError. `stop` must outlive the stream.
std::unique_ptr<InputStream> open_input(const std::string& name, const StopRequest& stop);

}  // namespace backfile
