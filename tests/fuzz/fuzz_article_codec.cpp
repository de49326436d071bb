// Any bytes as a record, or as the fields inside one: an article or a CodecError, and an article is
// written and read back the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "schema/article_codec.hpp"
#include "schema/article_record.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace backfile;
using backfile::test::require;

void check_record(std::string_view bytes) {
  static ArticleCodec codec;
  Article head = codec.decode_head(bytes);
  const Article article = codec.decode(bytes);
  require(head.body.empty(), "a head has no body");
  head.body = article.body;
  require(head == article, "the head is the article without its body");
  require(codec.decode(codec.encode(article)) == article, "an article comes back from its record");
}

// Past the checksum, which random bytes hardly ever match.
void check_fields(std::string_view bytes) {
  const Article article = article_from_record(bytes);
  require(article_from_record(raw_record(article)) == article,
          "an article comes back from its fields");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(data + 1, data + size);
  try {
    data[0] % 2 == 0 ? check_record(bytes) : check_fields(bytes);
  } catch (const CodecError&) {
    return 0;  // refused, as promised
  }
  return 0;
}
