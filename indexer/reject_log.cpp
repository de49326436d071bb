#include "indexer/reject_log.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/errors.hpp"
#include "indexer/json_writer.hpp"
#include "schema/analysis.hpp"

namespace backfile {
namespace {

constexpr std::size_t kPendingBytes = std::size_t{256} << 10;

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      group = group << 8U | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      text += i + j <= bytes.size() ? kDigits[group >> (18 - 6 * j) & 63U] : '=';
    }
  }
  return text;
}

// A beginning may end inside a character.
std::string_view whole_characters(std::string_view text) {
  for (std::size_t cut = 0; cut < 4 && cut <= text.size(); ++cut) {
    if (is_valid_utf8(text.substr(0, text.size() - cut))) return text.substr(0, text.size() - cut);
  }
  return text;
}

// "20250531T041109Z"
std::string compact_time(Instant instant) {
  std::string text = format_instant(instant);
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '-' || c == ':'; }),
             text.end());
  return text;
}

}  // namespace

std::string reject_json(const Reject& reject) {
  const std::string_view original =
      reject.original_truncated ? whole_characters(reject.original) : reject.original;
  JsonWriter writer;
  writer.begin_object();
  if (is_valid_utf8(reject.input)) {
    writer.member("file", reject.input);
  } else {
    writer.member("file_base64", base64(reject.input));
  }
  writer.member("line", reject.line);
  writer.member("offset", reject.offset);
  writer.member("code", reject_code_name(reject.rejection.code));
  writer.member("reason", reject.rejection.reason);
  if (is_valid_utf8(original)) {
    writer.member("original", original);
  } else {
    writer.member("original_base64", base64(original));
  }
  if (reject.original_truncated) {
    writer.key("original_truncated");
    writer.boolean(true);
  }
  writer.end_object();
  return writer.take();
}

RejectLog::RejectLog(std::filesystem::path directory, Instant started)
    : directory_(std::move(directory)), started_(started) {}

void RejectLog::open() {
  std::error_code error;
  std::filesystem::create_directories(directory_, error);
  if (error) throw WriteError(directory_.string() + ": cannot be made: " + error.message());
  const std::string name = compact_time(started_) + "-" + std::to_string(::getpid());
  for (int copy = 1; !file_; ++copy) {
    path_ = directory_ / (name + (copy == 1 ? "" : "-" + std::to_string(copy)) + ".jsonl");
    file_ = FileHandle(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file_ && errno != EEXIST) throw_errno(path_, "cannot be made");
  }
  sync_directory(directory_);
  sync_directory(directory_.parent_path());
}

void RejectLog::add(const Reject& reject) {
  if (!file_) open();
  pending_ += reject_json(reject);
  pending_ += '\n';
  if (pending_.size() < kPendingBytes) return;
  write_all(file_, pending_, path_);
  pending_.clear();
}

void RejectLog::sync() {
  if (!file_) return;
  write_all(file_, pending_, path_);
  pending_.clear();
  sync_file(file_, path_);
}

}  // namespace backfile
