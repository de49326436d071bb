// backfile-server: Config -> LiveArchive -> Searcher -> GuardedServer.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <variant>

#include <xapian.h>

#include "server/api/handlers.hpp"
#include "server/api/problem.hpp"
#include "server/api/routes.hpp"
#include "server/config.hpp"
#include "server/http/static_files.hpp"
#include "server/search/live_archive.hpp"
#include "server/stop_signals.hpp"

namespace backfile {
namespace {

Instant wall_clock() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

LiveArchiveOptions archive_options(const Config& config, AccessLog& errors) {
  LiveArchiveOptions options;
  options.readers = config.threads + 1;  // one for articles, so that they do not wait for searches
  options.cache_bytes = config.cache_bytes;
  options.poll_interval = config.poll_interval;
  options.on_error = [&errors](const std::string& what) { errors.error(what); };
  return options;
}

std::string article_page_of(const StaticFiles& files) {
  const StaticFile* page = files.find("article.html");
  return page == nullptr ? std::string() : page->bytes;
}

GuardedServerOptions server_options(const Config& config, Api& api, const StaticFiles& files,
                                    AccessLog& errors) {
  GuardedServerOptions options;
  options.limits.max_connections = config.max_connections;
  options.allowed_hosts = config.allowed_hosts;
  options.routes =
      api_routes(api, {.cors_origins = config.cors_origins,
                       .on_error = [&errors](const HttpRequest& request, const std::string& what) {
                         errors.error(what, request.request_id);
                       }});
  options.fallback = [&files](const HttpRequest& request) {
    std::optional<HttpResponse> file = files.answer(request.path);
    return file ? *std::move(file) : not_found(request);
  };
  options.error_response = [](int status, const std::string& detail, const HttpRequest& request) {
    return problem_response(problem_for_status(status, detail), request);
  };
  return options;
}

// 1234567 -> "1,234,567".
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

void announce(const ListenAddress& address, int port, std::uint64_t articles) {
  const bool is_ipv6 = address.host.find(':') != std::string::npos;
  const std::string host = is_ipv6 ? "[" + address.host + "]" : address.host;
  std::cout << "Backfile serves " << grouped(articles) << " articles at http://" << host << ':'
            << port << '/' << std::endl;
}

void serve(const Config& config) {
  AccessLog requests(config.access_log);
  AccessLog errors({.file = "-", .include_query = false});
  const StaticFiles files(config.web.string());
  LiveArchive archive(config.archive, archive_options(config, errors));
  Searcher searcher(archive, {.engine = config.engine});
  AdmissionGate gate({.running = config.threads, .waiting = 4 * config.threads});
  Api api(searcher, gate,
          {.engine = config.engine, .article_page = article_page_of(files), .now = wall_clock});
  GuardedServer server(server_options(config, api, files, errors), requests);

  const int port = server.bind(config.listen);
  const StopSignals signals([&server] { server.stop(); });
  api.warm_up();
  announce(config.listen, port, searcher.facts().articles);
  // A request that would not end still uses all of the above, so nothing of it is taken down.
  if (!server.run()) std::_Exit(kExitDone);
}

int run(int argc, const char* const* argv) {
  const auto command = read_command_line(argc, argv);
  if (const auto* end = std::get_if<CommandLineEnd>(&command)) {
    (end->exit_code == kExitDone ? std::cout : std::cerr) << end->text;
    return end->exit_code;
  }
  std::signal(SIGPIPE, SIG_IGN);
  block_stop_signals();
  try {
    serve(std::get<Config>(command));
    return kExitDone;
  } catch (const Xapian::Error& error) {
    std::cerr << "backfile-server: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "backfile-server: " << error.what() << '\n';
  }
  return kExitCannotStart;
}

}  // namespace
}  // namespace backfile

int main(int argc, char** argv) { return backfile::run(argc, argv); }
