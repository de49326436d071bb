// The disk is read in the constructor only; after that a path is a key of a map.
#include "server/http/static_files.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <xxhash.h>

#include "server/http/request_head.hpp"

namespace backfile {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return std::move(bytes).str();
}

std::string strong_etag(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "\"%016llx%016llx\"",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return text.data();
}

// Whether `path`, all links followed, lies below `root` (which has none).
bool is_inside(const fs::path& root, const fs::path& path) {
  const auto [root_end, unused] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return root_end == root.end();
}

bool is_hidden(const fs::path& relative) {
  return std::any_of(relative.begin(), relative.end(),
                     [](const fs::path& part) { return part.native().starts_with('.'); });
}

}  // namespace

StaticFiles::StaticFiles(const std::string& directory, std::size_t max_file_bytes) {
  if (directory.empty()) return;
  std::error_code error;
  const fs::path root = fs::canonical(directory, error);
  if (error || !fs::is_directory(root)) throw std::runtime_error("no such directory: " + directory);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const fs::path relative = entry.path().lexically_relative(root);
    if (is_hidden(relative)) continue;
    const fs::path real = fs::canonical(entry.path(), error);
    if (error || !is_inside(root, real) || is_hidden(real.lexically_relative(root))) continue;
    if (!fs::is_regular_file(real) || fs::file_size(real) > max_file_bytes) continue;
    StaticFile file{.bytes = read_file(real),
                    .content_type = std::string(content_type_of(relative.native())),
                    .etag = {}};
    file.etag = strong_etag(file.bytes);
    files_.emplace(relative.generic_string(), std::move(file));
  }
}

const StaticFile* StaticFiles::find(std::string_view name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? nullptr : &found->second;
}

std::optional<HttpResponse> StaticFiles::answer(std::string_view path) const {
  if (!path.starts_with('/')) return std::nullopt;
  const StaticFile* const file = find(path == "/" ? "index.html" : path.substr(1));
  if (file == nullptr) return std::nullopt;
  // no-cache: kept by the browser but asked for each time, so that an update shows at once and
  // costs a 304 otherwise.
  return HttpResponse{.status = 200,
                      .content_type = file->content_type,
                      .body = file->bytes,
                      .headers = {{"ETag", file->etag}, {"Cache-Control", "no-cache"}}};
}

std::string_view content_type_of(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kTypes{{
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"},
      {".xml", "application/xml"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".gif", "image/gif"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".woff", "font/woff"},
  }};
  const std::string lower = to_lower_ascii(name);
  const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const auto& type) { return lower.ends_with(type.first); });
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

}  // namespace backfile
