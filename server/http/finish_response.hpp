// What every answer gets, whoever made it: security headers, request id, date, compression, and 304
// for what the client has. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace backfile {

// Answers smaller than this are sent as they are.
inline constexpr std::size_t kCompressionThreshold = 1024;

// Headers that a handler has set are kept, but for those of framing (Content-Length,
// Transfer-Encoding, Connection, Keep-Alive, Trailer, Upgrade), which are not a handler's to say.
// Throws std::invalid_argument for a header that would break out of its line.
void finish_response(const HttpRequest& request, std::chrono::system_clock::time_point now,
                     HttpResponse& response);

// The entry of an If-None-Match value that names the answer with this ETag (both with quotes), in
// whatever coding it was sent. A handler may ask before it does expensive work, and answer 304 with
// this entry as the ETag.
std::optional<std::string> matching_etag(std::string_view if_none_match, std::string_view etag);

// "Mon, 02 Jun 2025 04:11:09 GMT", in any locale.
std::string http_date(std::chrono::system_clock::time_point time);

}  // namespace backfile
