// Runs raw_requests.txt: each row on a connection of its own, sent whole and sent byte by byte.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "raw_client.hpp"
#include "test_server.hpp"

namespace backfile {
namespace {

struct Row {
  int line = 0;
  std::vector<int> statuses;
  bool stays_open = false;
  std::string bytes;
};

std::string unescape(const std::string& text);

// "{X*COUNT}" at `position`, which is moved behind it. Empty and unmoved for a plain brace.
std::string take_repeat(const std::string& text, std::size_t& position) {
  const std::size_t close = text.find('}', position);
  const std::size_t star = close == std::string::npos ? close : text.rfind('*', close);
  if (star == std::string::npos || star < position || star + 1 == close) return {};
  const std::string once = unescape(text.substr(position + 1, star - position - 1));
  std::string repeated;
  for (int i = std::stoi(text.substr(star + 1)); i > 0; --i) repeated += once;
  position = close + 1;
  return repeated;
}

char escaped_char(const std::string& text, std::size_t& position) {
  const char c = text.at(position++);
  switch (c) {
    case 'r':
      return '\r';
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '0':
      return '\0';
    case 'x':
      position += 2;
      return static_cast<char>(std::stoi(text.substr(position - 2, 2), nullptr, 16));
    default:
      return c;
  }
}

std::string unescape(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '{') {
      const std::string repeated = take_repeat(text, i);
      if (!repeated.empty()) {
        bytes += repeated;
        continue;
      }
    }
    if (text[i] == '\\') {
      ++i;
      bytes += escaped_char(text, i);
    } else {
      bytes += text[i++];
    }
  }
  return bytes;
}

std::vector<Row> read_rows() {
  std::ifstream file(BACKFILE_SOURCE_DIR "/tests/server/http/raw_requests.txt");
  std::vector<Row> rows;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    Row row{.line = number, .statuses = {}, .stays_open = false, .bytes = {}};
    const std::size_t statuses_end = line.find(' ');
    std::istringstream statuses(line.substr(0, statuses_end));
    for (std::string status; std::getline(statuses, status, ',');) {
      row.statuses.push_back(std::stoi(status));
    }
    const std::string end = line.substr(statuses_end + 1, 6);
    REQUIRE_MESSAGE((end == "open  " || end == "close "), line);
    row.stays_open = end == "open  ";
    row.bytes = unescape(line.substr(statuses_end + 7));
    rows.push_back(std::move(row));
  }
  return rows;
}

void check_row(const Row& row, int port, bool byte_by_byte) {
  CAPTURE(row.line);
  CAPTURE(byte_by_byte);
  RawClient client(port);
  if (byte_by_byte) {
    for (const char c : row.bytes) {
      if (!client.send({&c, 1})) break;
    }
  } else {
    client.send(row.bytes);
  }
  for (const int status : row.statuses) {
    const auto answer = client.receive(row.bytes.starts_with("HEAD "));
    REQUIRE(answer.has_value());
    CHECK(answer->status == status);
    CHECK(answer->headers.contains("x-request-id"));
    CHECK(answer->headers.at("x-content-type-options") == "nosniff");
    if (!row.stays_open && status == row.statuses.back()) {
      CHECK(answer->headers.at("connection") == "close");
    }
  }
  if (!row.stays_open) {
    CHECK(client.ends());
    return;
  }
  client.send(get_request("/hello/probe"));
  const auto probe = client.receive();
  REQUIRE(probe.has_value());
  CHECK(probe->body == "hello probe\n");
}

TEST_CASE(
    "every raw request gets exactly its answers, and a connection that cannot be trusted is "
    "closed") {
  const TestServer server;
  const std::vector<Row> rows = read_rows();
  CHECK(rows.size() >= 190);
  for (const Row& row : rows) check_row(row, server.port(), false);
}

TEST_CASE("raw requests that arrive byte by byte get the same answers") {
  const TestServer server;
  for (const Row& row : read_rows()) {
    if (row.bytes.size() < 1000) check_row(row, server.port(), true);
  }
}

}  // namespace
}  // namespace backfile
