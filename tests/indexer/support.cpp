#include "support.hpp"

#include <array>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include "indexer/commands.hpp"
#include "indexer/options.hpp"

namespace backfile::test {

TempDir::TempDir() {
  std::string name = (std::filesystem::temp_directory_path() / "backfile-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
  path_ = name;
}

TempDir::~TempDir() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

std::string TempDir::file(std::string_view name, std::string_view bytes) const {
  const std::filesystem::path path = path_ / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string gzipped(std::string_view bytes) {
  z_stream state{};
  REQUIRE(::deflateInit2(&state, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string packed(::deflateBound(&state, bytes.size()) + 64, '\0');
  std::string input(bytes);
  state.next_in = reinterpret_cast<Bytef*>(input.data());
  state.avail_in = static_cast<uInt>(input.size());
  state.next_out = reinterpret_cast<Bytef*>(packed.data());
  state.avail_out = static_cast<uInt>(packed.size());
  REQUIRE(::deflate(&state, Z_FINISH) == Z_STREAM_END);
  packed.resize(state.total_out);
  ::deflateEnd(&state);
  return packed;
}

std::string zstd_packed(std::string_view bytes) {
  std::string packed(::ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ::ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 3);
  REQUIRE(::ZSTD_isError(size) == 0);
  packed.resize(size);
  return packed;
}

Answer run_indexer(const Invocation& invocation) {
  std::vector<const char*> argv{"backfile-indexer"};
  std::string command = "backfile-indexer";
  for (const std::string& argument : invocation.arguments) {
    argv.push_back(argument.c_str());
    command += " " + argument;
  }
  const ParsedOptions parsed = parse_options(static_cast<int>(argv.size()), argv.data());
  if (!parsed.options) {
    const bool good = parsed.exit_code == 0;
    return {static_cast<ExitCode>(parsed.exit_code), good ? parsed.message : "",
            good ? "" : parsed.message};
  }
  std::ostringstream out;
  std::ostringstream err;
  StopRequest stop;
  const auto now = [&] {
    if (invocation.on_clock) invocation.on_clock(stop);
    return invocation.now;
  };
  const Environment environment{
      .out = out, .err = err, .stop = stop, .now = now, .command = command};
  const ExitCode code = run(*parsed.options, environment);
  return {code, out.str(), err.str()};
}

Answer run_indexer(std::vector<std::string> arguments) {
  Invocation invocation;
  invocation.arguments = std::move(arguments);
  return run_indexer(invocation);
}

std::uint64_t json_number(const std::string& json, std::string_view name) {
  const std::string key = "\"" + std::string(name) + "\":";
  const std::size_t at = json.find(key);
  INFO(json);
  REQUIRE(at != std::string::npos);
  return std::stoull(json.substr(at + key.size()));
}

std::string invented_lines(std::uint32_t seed, std::size_t count, std::size_t first) {
  static constexpr std::array<std::string_view, 16> kWords{
      "harbour", "minister", "tariff", "rice",  "strike", "election", "river",   "court",
      "café",    "museum",   "budget", "storm", "merger", "vaccine",  "orchard", "parliament"};
  std::mt19937 random(seed);
  const auto words = [&](std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i) {
      text.append(i == 0 ? "" : " ").append(kWords[random() % kWords.size()]);
      if (random() % 4 == 0) text += std::to_string(random() % 500);
    }
    return text;
  };
  std::string lines;
  for (std::size_t i = first; i < first + count; ++i) {
    const std::string day = std::to_string(10 + random() % 18);
    lines += R"({"id":"a-)" + std::to_string(i) + R"(","title":")" + words(5) + R"(","body":")" +
             words(30) + R"(\n\n)" + words(20) + R"(","date":"2021-03-)" + day +
             R"(","source":"Gazette )" + std::to_string(random() % 3) +
             R"(","topics":["trade"],"language":"en"})" + "\n";
  }
  return lines;
}

std::string without_first_indexed(std::string dump) {
  constexpr std::string_view kMember = "\"first_indexed\":\"";
  for (std::size_t at = dump.find(kMember); at != std::string::npos; at = dump.find(kMember, at)) {
    dump.erase(at, dump.find(',', at) + 1 - at);
  }
  return dump;
}

pid_t start_indexer(const std::vector<std::string>& arguments, const std::filesystem::path& log,
                    const std::function<void()>& prepare) {
  std::vector<std::string> strings{BACKFILE_INDEXER};
  strings.insert(strings.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& string : strings) argv.push_back(string.data());
  argv.push_back(nullptr);
  const std::string log_name = log.string();
  const pid_t process = ::fork();
  REQUIRE(process >= 0);
  if (process == 0) {
    const int file = ::open(log_name.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    prepare();
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  return process;
}

int wait_for(pid_t process) {
  int status = 0;
  REQUIRE(::waitpid(process, &status, 0) == process);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace backfile::test
