// The list of files, and 60 ways to ask for one that is not on it.
#include "server/http/static_files.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

#include "raw_client.hpp"
#include "test_server.hpp"

namespace backfile {
namespace {

namespace fs = std::filesystem;

// web/ with files, links in and out of it, and a secret beside it.
class WebDirectory {
 public:
  explicit WebDirectory(const std::string& name) : root_(fs::path(BACKFILE_BINARY_DIR) / name) {
    fs::remove_all(root_);
    fs::create_directories(root_ / "web/js/empty");
    fs::create_directories(root_ / "web/.git");
    write("web/index.html", "<!doctype html><title>page</title>");
    write("web/js/search.js", "export const x = 1;");
    write("web/js/empty.css", "");
    write("web/.git/config", "hidden");
    write("web/.env", "hidden");
    write("web/a%2fb.txt", "odd name");
    write("web/large.bin", std::string(5000, 'x'));
    write("secret.txt", "secret");
    fs::create_symlink("../secret.txt", root_ / "web/out.txt");
    fs::create_symlink(root_ / "secret.txt", root_ / "web/absolute.txt");
    fs::create_symlink("index.html", root_ / "web/inside.html");
    fs::create_symlink(".env", root_ / "web/to-hidden.txt");
    fs::create_directory_symlink("..", root_ / "web/up");
    fs::create_symlink("nowhere", root_ / "web/broken.txt");
  }
  ~WebDirectory() { fs::remove_all(root_); }
  WebDirectory(const WebDirectory&) = delete;
  WebDirectory& operator=(const WebDirectory&) = delete;

  [[nodiscard]] std::string web() const { return (root_ / "web").string(); }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(root_ / name, std::ios::binary) << bytes;
  }

 private:
  fs::path root_;
};

TEST_CASE("regular files are served with type and tag, and / is index.html") {
  const WebDirectory directory("static_plain");
  const StaticFiles files(directory.web());
  const auto index = files.answer("/");
  REQUIRE(index.has_value());
  CHECK(index->status == 200);
  CHECK(index->content_type == "text/html; charset=utf-8");
  CHECK(index->body == "<!doctype html><title>page</title>");
  CHECK(files.answer("/index.html")->body == index->body);
  CHECK(files.answer("/js/search.js")->content_type == "text/javascript; charset=utf-8");
  CHECK(files.answer("/js/empty.css")->body.empty());
  CHECK(files.answer("/inside.html")->body == index->body);
  CHECK(files.answer("/a%2fb.txt")->body == "odd name");
  CHECK(files.find("js/search.js")->bytes == "export const x = 1;");
  CHECK(files.find("nothing") == nullptr);
}

TEST_CASE(
    "links out of the directory, hidden files, directories and files that are too large are not on "
    "the list") {
  const WebDirectory directory("static_links");
  const StaticFiles files(directory.web(), 4000);
  for (const char* path :
       {"/out.txt", "/absolute.txt", "/to-hidden.txt", "/up/secret.txt", "/up", "/broken.txt",
        "/.env", "/.git/config", "/js", "/js/", "/js/empty", "/large.bin", "", "index.html"}) {
    CAPTURE(path);
    CHECK_FALSE(files.answer(path).has_value());
  }
  CHECK(files.size() == 5);
}

TEST_CASE("a tag changes with the bytes and with nothing else") {
  const WebDirectory directory("static_etag");
  const std::string before = StaticFiles(directory.web()).find("index.html")->etag;
  CHECK(before.size() == 34);
  CHECK(StaticFiles(directory.web()).find("index.html")->etag == before);
  CHECK(StaticFiles(directory.web()).find("inside.html")->etag == before);
  directory.write("web/index.html", "<!doctype html><title>Page</title>");
  CHECK(StaticFiles(directory.web()).find("index.html")->etag != before);
}

TEST_CASE("a directory that is not there is an error, an empty name is no files") {
  CHECK_THROWS_AS(StaticFiles("/nonexistent/web"), std::runtime_error);
  CHECK_THROWS_AS(StaticFiles("/etc/passwd"), std::runtime_error);
  CHECK(StaticFiles("").size() == 0);
}

TEST_CASE("types come from the extension, in any case") {
  CHECK(content_type_of("a.HTML") == "text/html; charset=utf-8");
  CHECK(content_type_of("a.svg") == "image/svg+xml");
  CHECK(content_type_of("a.woff2") == "font/woff2");
  CHECK(content_type_of("a.tar.gz") == "application/octet-stream");
  CHECK(content_type_of("") == "application/octet-stream");
}

GuardedServerOptions serving(const StaticFiles& files) {
  GuardedServerOptions options = test_options();
  options.fallback = [&files](const HttpRequest& request) {
    if (auto answer = files.answer(request.path)) return std::move(*answer);
    return HttpResponse{
        .status = 404, .content_type = "text/plain", .body = "nothing", .headers = {}};
  };
  return options;
}

TEST_CASE("no spelling of a path reaches a file outside the list") {
  const WebDirectory directory("static_traversal");
  const StaticFiles files(directory.web());
  const TestServer server(serving(files));
  int spellings = 0;
  for (const char* path : {"/../secret.txt",
                           "/js/../../secret.txt",
                           "/./../secret.txt",
                           "/..",
                           "/../",
                           "/../..",
                           "/js/..",
                           "/js/../index.html",
                           "/./index.html",
                           "//index.html",
                           "///etc/passwd",
                           "//etc/passwd",
                           "/etc/passwd",
                           "/%2e%2e/secret.txt",
                           "/%2E%2E/secret.txt",
                           "/.%2e/secret.txt",
                           "/%2e./secret.txt",
                           "/%2e%2e%2fsecret.txt",
                           "/..%2fsecret.txt",
                           "/..%2Fsecret.txt",
                           "/js/..%2f..%2fsecret.txt",
                           "/..%5csecret.txt",
                           "/..\\secret.txt",
                           "/%5c..%5csecret.txt",
                           "/%252e%252e/secret.txt",
                           "/%252e%252e%252fsecret.txt",
                           "/..%252fsecret.txt",
                           "/....//secret.txt",
                           "/....\\/secret.txt",
                           "/..;/secret.txt",
                           "/;/../secret.txt",
                           "/js;/../../secret.txt",
                           "/.../secret.txt",
                           "/..%20/secret.txt",
                           "/..+/secret.txt",
                           "/%2fetc%2fpasswd",
                           "/%2f%2fetc/passwd",
                           "/file:///etc/passwd",
                           "/~root",
                           "/out.txt",
                           "/absolute.txt",
                           "/up/secret.txt",
                           "/up/web/index.html",
                           "/.env",
                           "/%2eenv",
                           "/.git/config",
                           "/.git%2fconfig",
                           "/js",
                           "/js/",
                           "/js/.",
                           "/index.html/",
                           "/index.html/.",
                           "/index.html%20",
                           "/index.html.",
                           "/INDEX.HTML",
                           "/index.html::$DATA",
                           "/index.html;.txt",
                           "/index.html%2f..%2f..%2fsecret.txt",
                           "/%E2%80%A5/secret.txt",
                           "/\xEF\xBC\x8E\xEF\xBC\x8E/secret.txt",
                           "/%EF%BC%8E%EF%BC%8E%EF%BC%8Fsecret.txt",
                           "/proc/self/environ",
                           "/C:%5cwindows",
                           "/?/../secret.txt&x",
                           "/js%2fsearch.js/..",
                           "/*"}) {
    CAPTURE(path);
    const auto answer = ask(server.port(), get_request(path));
    REQUIRE(answer.has_value());
    ++spellings;
    if (std::string_view(path).starts_with("/?")) {
      CHECK(answer->body == files.find("index.html")->bytes);  // all of it is a query
      continue;
    }
    CHECK(answer->status == 404);
    CHECK(answer->body == "nothing");
  }
  CHECK(spellings >= 60);
  for (const char* path : {"/..%00/secret.txt", "/index.html%00.png", "/%c0%ae%c0%ae/secret.txt",
                           "/..%c0%afsecret.txt", "/%e0%80%ae/x", "/%uff0e%uff0e/x",
                           "/..%0d/secret.txt", "/%%32%65%%32%65/secret.txt"}) {
    CAPTURE(path);
    const auto answer = ask(server.port(), get_request(path));
    REQUIRE(answer.has_value());
    CHECK(answer->status == 400);
  }
}

TEST_CASE("a file is revalidated by its tag, and HEAD has its length") {
  const WebDirectory directory("static_http");
  directory.write("web/page.html", std::string(4000, 'p'));
  const StaticFiles files(directory.web());
  const TestServer server(serving(files));
  const auto get = ask(server.port(), get_request("/page.html"));
  REQUIRE(get.has_value());
  CHECK(get->headers.at("cache-control") == "no-cache");
  const auto head = ask(server.port(), "HEAD /page.html HTTP/1.1\r\nHost: localhost\r\n\r\n", true);
  REQUIRE(head.has_value());
  CHECK(head->headers.at("content-length") == "4000");
  const auto again =
      ask(server.port(), "GET /page.html HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " +
                             get->headers.at("etag") + "\r\n\r\n");
  REQUIRE(again.has_value());
  CHECK(again->status == 304);
  CHECK(again->headers.at("cache-control") == "no-cache");
}

}  // namespace
}  // namespace backfile
