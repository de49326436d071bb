#include "indexer/find_article.hpp"

#include "schema/terms.hpp"

namespace backfile {

std::optional<KnownArticle> find_article(const Xapian::Database& database, ArticleCodec& codec,
                                         const ArticleId& id) {
  const std::string term = id_term(id);
  const Xapian::PostingIterator posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  KnownArticle known{.docid = *posting, .content = std::nullopt};
  try {
    const Article article =
        codec.decode(database.get_document(known.docid, Xapian::DOC_ASSUME_VALID).get_data());
    known.content = content_digest(article);
    known.first_indexed = article.first_indexed;
  } catch (const CodecError&) {  // its content stays unknown
  }
  return known;
}

}  // namespace backfile
