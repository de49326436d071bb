// The one file that knows cpp-httplib. What it does and what we do:
//
//   ours      sockets, threads, deadlines, limits, framing of requests, percent-decoding, routes,
//   compression
//             (connection_stream, request_head, target, router, finish_response): reading the
//             network with 0.11.4 itself is not safe, and Debian compiles it, so its limits cannot
//             be set
//   httplib   Server::process_request, fed from memory with a request that has already been
//   accepted: dispatch, and the
//             writing of answers (status line, headers, HEAD without a body, Content-Length)
//
// The signatures used here change in later versions of cpp-httplib; this is the place to follow
// them.
#include "server/http/guarded_server.hpp"

#include <chrono>
#include <cstdint>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include <httplib.h>

#include "server/http/acceptor.hpp"
#include "server/http/access_log.hpp"
#include "server/http/connection.hpp"
#include "server/http/connection_threads.hpp"

namespace backfile {
namespace {

// For connections to end after their waits have been cut.
constexpr std::chrono::milliseconds kCutTime{1000};

// Gives httplib a request from memory and keeps its answer there.
class MemoryStream : public httplib::Stream {
 public:
  explicit MemoryStream(std::string request) : request_(std::move(request)) {}

  std::string take_answer() { return std::move(answer_); }

  [[nodiscard]] bool is_readable() const override { return position_ < request_.size(); }
  [[nodiscard]] bool is_writable() const override { return true; }
  ssize_t read(char* to, size_t size) override {
    const std::size_t count = request_.copy(to, size, position_);
    position_ += count;
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* from, size_t size) override {
    answer_.append(from, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}
  void get_local_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}
  [[nodiscard]] socket_t socket() const override { return INVALID_SOCKET; }

 private:
  std::string request_;
  std::size_t position_ = 0;
  std::string answer_;
};

// One a connection, so that nothing in it is shared by threads.
class HttplibExchange : private httplib::Server {
 public:
  HttplibExchange() {
    // Before its routing, which would read a body, look for files and match std::regex.
    set_pre_routing_handler(
        [this](const httplib::Request& /*request*/, httplib::Response& response) {
          reply_ = (*make_reply_)();
          copy_answer(std::move(reply_.response), response);
          return HandlerResponse::Handled;
        });
    set_post_routing_handler([this](const httplib::Request& /*request*/,
                                    httplib::Response& response) { correct_headers(response); });
  }

  std::string run(bool head_only, const std::function<Reply()>& make_reply) {
    make_reply_ = &make_reply;
    // All that its writing depends on: it knows no method but its own list, and no target over 8 KB
    // or with two question marks.
    MemoryStream stream(head_only ? "HEAD / HTTP/1.1\r\n\r\n" : "GET / HTTP/1.1\r\n\r\n");
    bool closed = false;
    process_request(stream, false, closed, nullptr);
    return stream.take_answer();
  }

 private:
  static bool has_no_body(int status) { return status == 204 || status == 304; }

  static void copy_answer(HttpResponse answer, httplib::Response& response) {
    response.status = answer.status;
    for (const auto& [name, value] : answer.headers) response.set_header(name, value);
    if (has_no_body(answer.status)) return;
    if (!answer.content_type.empty()) response.set_header("Content-Type", answer.content_type);
    response.body = std::move(answer.body);
  }

  void correct_headers(httplib::Response& response) const {
    response.headers.erase("Keep-Alive");     // its own limits, which are not ours
    response.headers.erase("Accept-Ranges");  // ranges are not served
    if (has_no_body(response.status)) response.headers.erase("Content-Length");
    if (!reply_.connection.empty()) response.set_header("Connection", reply_.connection);
  }

  const std::function<Reply()>* make_reply_ = nullptr;
  Reply reply_;
};

// Serves the connection to its end. Out of memory ends the connection, not the process.
void serve(ConnectionContext& context, AcceptedSocket socket) noexcept {
  try {
    HttplibExchange httplib_exchange;
    const Exchange exchange = [&](bool head_only, const std::function<Reply()>& reply) {
      return httplib_exchange.run(head_only, reply);
    };
    serve_connection(context, std::move(socket), exchange);
  } catch (const std::exception& exception) {
    context.log.error(exception.what());
  }
}

// What happens when a connection cannot be served. One thread: the acceptor's.
class Refusals {
 public:
  explicit Refusals(ConnectionContext& context) : context_(context) {}

  // Asks idle connections to make room for the clients that will try again. Every idle thread wakes
  // for it, so not at any rate.
  void ask_for_places() {
    if (Clock::now() < next_wish_) return;
    context_.signals.places.add(kPlacesAtOnce);
    next_wish_ = Clock::now() + kWishInterval;
  }

  std::string answer() {
    note();
    return exchange_.run(false, [&] {
      HttpRequest request;
      request.request_id = context_.next_request_id();
      Reply reply{
          .response = context_.service.error(503, "There are too many connections.", request),
          .connection = "close"};
      reply.response.headers.emplace_back("Retry-After", "1");
      return reply;
    });
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr unsigned kPlacesAtOnce = 8;
  static constexpr std::chrono::milliseconds kWishInterval{100};
  static constexpr std::chrono::seconds kLogInterval{1};

  // A flood of connections must not become a flood of log lines.
  void note() {
    ++unlogged_;
    if (Clock::now() < next_line_) return;
    context_.log.error("connections refused with 503: " + std::to_string(unlogged_));
    unlogged_ = 0;
    next_line_ = Clock::now() + kLogInterval;
  }

  ConnectionContext& context_;
  HttplibExchange exchange_;
  Clock::time_point next_wish_{};
  Clock::time_point next_line_{};
  std::uint64_t unlogged_ = 0;
};

}  // namespace

struct GuardedServer::State {
  State(GuardedServerOptions options, AccessLog& log)
      : context(std::make_shared<ConnectionContext>(std::move(options), log)) {}

  std::shared_ptr<ConnectionContext> context;  // shared with the threads of connections
  std::vector<UniqueFd> listeners;
};

GuardedServer::GuardedServer(GuardedServerOptions options, AccessLog& log)
    : state_(std::make_unique<State>(std::move(options), log)) {}

GuardedServer::~GuardedServer() = default;

int GuardedServer::bind(const ListenAddress& address) {
  std::vector<UniqueFd> sockets = listen_on(address);
  const int port = local_port(sockets.front().get());
  for (UniqueFd& socket : sockets) state_->listeners.push_back(std::move(socket));
  state_->context->service.add_bound_address(address.host);
  return port;
}

bool GuardedServer::run() {
  const std::shared_ptr<ConnectionContext> context = state_->context;
  const HttpLimits& limits = context->service.limits();
  const ConnectionThreads threads(
      limits.max_connections, limits.max_connections_per_address,
      [context](AcceptedSocket socket) { serve(*context, std::move(socket)); });
  Refusals refusals(*context);
  const auto take = [&](AcceptedSocket& socket) {
    const ThreadStart start = threads.start(socket);
    if (start == ThreadStart::Crowded) refusals.ask_for_places();
    return start == ThreadStart::Started;
  };
  Acceptor acceptor(std::move(state_->listeners), context->signals.stopping);
  acceptor.run(take, [&] { return refusals.answer(); });
  if (threads.wait_until_none(limits.stop_timeout)) return true;
  context->signals.cut.raise();
  return threads.wait_until_none(kCutTime);
}

void GuardedServer::stop() noexcept { state_->context->signals.stopping.raise(); }

}  // namespace backfile
