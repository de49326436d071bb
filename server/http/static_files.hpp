// The files of the web page, read once at the start: what is not on this list does not exist, so no
// spelling of a path reaches the disk.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace backfile {

struct StaticFile {
  std::string bytes;
  std::string content_type;  // by extension
  std::string etag;          // strong, with its quotes
};

// Immutable after construction, so shared by all threads.
class StaticFiles {
 public:
  // Reads every regular file below `directory`, following no link that leads out of it, and leaving
  // out names that begin with a dot and files over `max_file_bytes`. An empty name: no files.
  // Throws std::runtime_error when it cannot be read.
  explicit StaticFiles(const std::string& directory,
                       std::size_t max_file_bytes = std::size_t{8} << 20);

  // By its path inside the directory ("js/search.js"), or null.
  [[nodiscard]] const StaticFile* find(std::string_view name) const;

  // The answer to a GET or HEAD of a request path ("/js/search.js"; "/" is index.html), or nothing
  // when there is no such file.
  [[nodiscard]] std::optional<HttpResponse> answer(std::string_view path) const;

  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  std::map<std::string, StaticFile, std::less<>> files_;
};

// "text/html; charset=utf-8" for "index.html"; "application/octet-stream" for what is not known.
std::string_view content_type_of(std::string_view name);

}  // namespace backfile
