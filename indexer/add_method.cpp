#include "indexer/add_method.hpp"

#include <cstdint>
#include <optional>
#include <system_error>

#include "indexer/archive_dir.hpp"

namespace backfile {
namespace {

// Less is over in a moment either way, and live keeps what it has when it is stopped.
constexpr std::uint64_t kFewestBulkBytes = std::uint64_t{4} << 20;
constexpr std::uint64_t kArchiveBytesPerInputByte = 20;
constexpr std::uint64_t kUnpackedPerPacked = 4;

bool is_packed(const std::string& input) {
  return input.ends_with(".zst") || input.ends_with(".gz");
}

// Bytes of all inputs unpacked, roughly; nothing where one does not tell.
std::optional<std::uint64_t> input_bytes(const AddOptions& options) {
  std::uint64_t total = 0;
  for (const std::string& input : options.inputs) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(input, error)) return std::nullopt;
    const std::uint64_t bytes = std::filesystem::file_size(input, error);
    if (error) return std::nullopt;
    total += is_packed(input) ? bytes * kUnpackedPerPacked : bytes;
  }
  return total;
}

}  // namespace

AddMethod choose_method(const AddOptions& options, const std::filesystem::path& current) {
  if (options.method != AddMethod::Auto) return options.method;
  const std::optional<std::uint64_t> bytes = input_bytes(options);
  if (!bytes || *bytes < kFewestBulkBytes) return AddMethod::Live;
  return directory_bytes(current) <= *bytes * kArchiveBytesPerInputByte ? AddMethod::Bulk
                                                                        : AddMethod::Live;
}

}  // namespace backfile
