// A request that breaks a rule is answered and ends the connection: where its bytes end is then
// anybody's guess.
#include "server/http/connection.hpp"

#include <array>
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <optional>
#include <random>
#include <utility>

namespace backfile {
namespace {

using Clock = std::chrono::steady_clock;

// For the last answer to arrive although the client is still sending.
constexpr std::chrono::milliseconds kLingerAfterAnswer{500};
// An idle client is owed nothing; this only saves a request that crosses our closing from a reset.
constexpr std::chrono::milliseconds kLingerAfterIdle{20};

std::string random_prefix() {
  std::random_device random;
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%08x", random());
  return text.data();
}

class Connection {
 public:
  Connection(ConnectionContext& context, AcceptedSocket socket, const Exchange& exchange)
      : context_(context),
        exchange_(exchange),
        peer_(std::move(socket.peer)),
        stream_(std::move(socket.fd), context.signals) {}

  void serve() {
    bool answered = false;
    while (stream_.wait_for_request(limits().idle_timeout, limits().idle_grace) ==
           StreamEnd::Done) {
      answered = true;
      if (!serve_request()) break;
      answered = false;
    }
    stream_.finish(answered ? kLingerAfterAnswer : kLingerAfterIdle);
  }

 private:
  [[nodiscard]] const HttpLimits& limits() const { return context_.service.limits(); }

  // False when the connection must end.
  bool serve_request() {
    HttpRequest request;
    RequestHead head;
    const auto answer = [&](const std::function<HttpResponse()>& make) {
      return send_answer(request, head, make);
    };
    try {
      if (!receive(head, request)) return false;
    } catch (const RequestError& error) {
      head.headers.clear();  // whatever the client wished, the rest of its bytes cannot be trusted
      must_close_ = true;
      answer([&] { return context_.service.error(error.status, error.what(), request); });
      return false;
    }
    return answer([&] { return context_.service.answer(request); });
  }

  // False when the client went away.
  bool receive(RequestHead& head, HttpRequest& request) {
    std::string bytes;
    const HeadLimits head_limits{.max_line_bytes = limits().max_request_line_bytes,
                                 .max_header_count = limits().max_header_count,
                                 .max_header_bytes = limits().max_header_bytes};
    if (!arrived(stream_.read_head(head_limits, limits().head_timeout, bytes))) return false;
    head = parse_head(bytes);
    context_.service.read_head(head, request);
    const std::size_t size = expected_body_bytes(head, limits().max_body_bytes);
    if (size == 0) return true;
    if (head.header("expect") && !head.http_1_0 && !stream_.has_unread_bytes()) {
      if (!stream_.write("HTTP/1.1 100 Continue\r\n\r\n", limits().write_timeout)) return false;
    }
    return arrived(stream_.read_body(size, limits().body_timeout, request.body));
  }

  static bool arrived(StreamEnd end) {
    if (end == StreamEnd::TimedOut) throw RequestError(408, "The request did not arrive in time.");
    return end == StreamEnd::Done;
  }

  bool send_answer(HttpRequest& request, const RequestHead& head,
                   const std::function<HttpResponse()>& make) {
    request.request_id = context_.next_request_id();
    const auto start = Clock::now();
    const std::uint64_t bytes_before = stream_.bytes_written();
    int status = 0;
    const std::string answer = exchange_(request.method == "HEAD", [&] {
      Reply reply{.response = make(), .connection = {}};
      status = reply.response.status;
      must_close_ = must_close_ || !head.keep_alive() || context_.signals.stopping.is_raised();
      if (must_close_) {
        reply.connection = "close";
      } else if (head.http_1_0) {
        reply.connection = "keep-alive";
      }
      return reply;
    });
    const bool sent = !answer.empty() && stream_.write(answer, limits().write_timeout);
    context_.log.request(
        {.time = std::chrono::system_clock::now(),
         .request_id = request.request_id,
         .remote = peer_.text,
         .method = request.method,
         .target = request.target,
         .status = status,
         .bytes = stream_.bytes_written() - bytes_before,
         .ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count(),
         .user_agent = request.header("user-agent").value_or("")});
    if (!sent) stream_.abort();
    return sent && !must_close_;
  }

  ConnectionContext& context_;
  const Exchange& exchange_;
  PeerAddress peer_;
  ConnectionStream stream_;
  bool must_close_ = false;
};

}  // namespace

ConnectionContext::ConnectionContext(GuardedServerOptions options, AccessLog& log_in)
    : service(std::move(options), log_in), log(log_in), id_prefix_(random_prefix()) {}

std::string ConnectionContext::next_request_id() {
  std::array<char, 24> text{};
  const std::uint64_t id = last_id_.fetch_add(1, std::memory_order_relaxed) + 1;
  std::snprintf(text.data(), text.size(), "-%06" PRIx64, id);
  return id_prefix_ + text.data();
}

void serve_connection(ConnectionContext& context, AcceptedSocket socket, const Exchange& exchange) {
  Connection(context, std::move(socket), exchange).serve();
}

}  // namespace backfile
