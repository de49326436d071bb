// Article -> the pieces of its document: the only place that adds terms and values. Reads and
// writes no index.
//
// Words take positions from 1 on: title, lead, then the paragraphs of the body, with kParagraphGap
// positions free between each. Terms of the text have positions, those of title and lead have none:
// marks (schema/terms.hpp) say which positions they are. Pairs of words have none either. Authors
// count positions of their own.
#pragma once

#include <memory>

#include <xapian.h>

#include "indexer/document_parts.hpp"
#include "schema/article.hpp"
#include "schema/article_codec.hpp"
#include "schema/frequent_pairs.hpp"

namespace backfile {

// Not thread-safe: one a thread; it keeps the analyser's caches.
class DocumentBuilder {
 public:
  DocumentBuilder();
  ~DocumentBuilder();
  DocumentBuilder(DocumentBuilder&&) noexcept;
  DocumentBuilder& operator=(DocumentBuilder&&) noexcept;
  DocumentBuilder(const DocumentBuilder&) = delete;
  DocumentBuilder& operator=(const DocumentBuilder&) = delete;

  // `pairs`: those that become terms. Requires: the article has its id, seq and first_indexed, and
  // keeps the limits of readers/json_lines.hpp.
  Xapian::Document build(const Article& article, ArticleCodec& codec, const FrequentPairs& pairs);
  void build(const Article& article, ArticleCodec& codec, const FrequentPairs& pairs,
             DocumentParts& document);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile
