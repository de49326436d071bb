#include "tests/server/search/indexed_articles.hpp"

#include <algorithm>

#include "indexer/document_builder.hpp"
#include "server/search/doc_set.hpp"
#include "tests/server/search/marked_snippet.hpp"

namespace backfile::test {

IndexedArticles::IndexedArticles(unsigned seed, std::size_t count)
    : random_(seed),
      index_(path().string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC) {
  metadata_.stem_classes = {"en", "fr", "x"};
  metadata_.pairs = FrequentPairs("rice prices\nprices rice\ncovid 19\nus rices\n");
  DocumentBuilder builder;
  ArticleCodec codec;
  for (std::size_t i = 0; i < count; ++i) {
    articles_.push_back(next());
    index_.add_document(builder.build(articles_.back(), codec, metadata_.pairs));
  }
  index_.commit();
}

std::vector<bool> IndexedArticles::found(const Node& query) {
  const auto columns = Columns::load(index_, nullptr);
  DocSet all;
  all.addRange(1, articles_.size() + 1);
  TermReader terms(index_, std::make_shared<const glass::TableFile>(path(), index_.get_revision()));
  const DocSet hits = evaluate(query, {terms, all, *columns, metadata_, stemmers_}).documents;
  std::vector<bool> found(articles_.size());
  for (const Docid docid : hits) found[docid - 1] = true;
  return found;
}

std::string IndexedArticles::text(std::size_t most) {
  static const std::vector<std::string> kPieces{
      "rice ",        "rices ", "Café ", "cafe ", "prices ", "price, ", "représentés ",
      "représentée ", "東京",   "東",    "京都 ", "、",      "2020",    "covid-",
      "19 ",          "U.S. ",  "年",    "US ",   "U.S.A. ", "us "};
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  std::string text;
  for (std::size_t n = random_() % most; n > 0; --n) text += kPieces[piece(random_)];
  return text;
}

Article IndexedArticles::next() {
  static const std::vector<std::string> kLanguages{"en", "fr", "ja"};
  Article made = article({}, kLanguages[random_() % kLanguages.size()]);
  made.id = {std::to_string(articles_.size())};
  made.title = text(4);
  made.lead = text(4);
  for (std::size_t n = random_() % 4; n > 0; --n) {
    made.body.push_back(std::string(40 * (random_() % 2), '.') + text(40) + ".");
  }
  return made;
}

bool has_highlight(Highlighter& highlighter, const Article& article) {
  const auto is_lit = [](const Snippet& snippet) { return !snippet.highlights.empty(); };
  const auto body = highlighter.body(article);
  return is_lit(highlighter.title(article)) || is_lit(highlighter.lead(article)) ||
         std::any_of(body.begin(), body.end(), is_lit);
}

}  // namespace backfile::test
