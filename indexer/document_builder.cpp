#include "indexer/document_builder.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.hpp"
#include "schema/fields.hpp"
#include "schema/slots.hpp"
#include "schema/stemming.hpp"
#include "schema/terms.hpp"

namespace backfile {
namespace {

void add_value(Xapian::Document& document, Slot slot, const std::string& bytes) {
  if (!bytes.empty()) document.add_value(number(slot), bytes);
}

void add_value_terms(Xapian::Document& document, Field field, const std::string& value) {
  if (value.empty()) return;
  document.add_boolean_term(value_term(field, value));
  if (!row(field).facet_prefix.empty()) document.add_boolean_term(facet_term(field, value));
}

// Which words of a text count for which field besides Field::Text.
struct Zone {
  bool title = false;
  std::uint64_t lead_words = 0;  // of the text's first words
};

// Adds one article's words to its document.
class WordIndexing {
 public:
  WordIndexing(TextAnalyzer& analyzer, Xapian::Document& document, std::string_view stem_class)
      : analyzer_(analyzer), document_(document), stem_class_(stem_class) {}

  // Returns the number of its words.
  std::uint64_t add(std::string_view text, Zone zone) {
    const Position first = next_;
    Position last_word = first;
    const Position end = analyzer_.analyze(text, stem_class_, first, [&](const TextTerm& term) {
      if (term.form == TermForm::Exact) last_word = term.position;
      // A bigram belongs to the lead when both its characters do; it is met after the second of
      // them.
      const bool lead = last_word - first < zone.lead_words;
      add_term(Field::Text, term);
      if (zone.title) add_term(Field::Title, term);
      if (lead) add_term(Field::Lead, term);
    });
    if (end != first) next_ = end + kParagraphGap;
    return end - first;
  }

 private:
  void add_term(Field field, const TextTerm& term) {
    if (term.form == TermForm::Stem) {
      document_.add_term(stem_term(field, stem_class_, term.text));
    } else {
      document_.add_posting(exact_term(field, term.text), term.position);
    }
  }

  TextAnalyzer& analyzer_;
  Xapian::Document& document_;
  std::string_view stem_class_;
  Position next_ = 1;
};

std::uint64_t add_words(TextAnalyzer& analyzer, Xapian::Document& document,
                        const Article& article) {
  constexpr Zone kTitle{.title = true, .lead_words = ~std::uint64_t{0}};
  constexpr Zone kLead{.title = false, .lead_words = ~std::uint64_t{0}};
  WordIndexing words(analyzer, document, stem_class_of(article.language));
  std::uint64_t count = words.add(article.title, kTitle) + words.add(article.lead, kLead);
  std::uint64_t lead_left = kLeadWords;
  for (const std::string& paragraph : article.body) {
    const std::uint64_t added = words.add(paragraph, {.title = false, .lead_words = lead_left});
    lead_left -= std::min(lead_left, added);
    count += added;
  }
  return count;
}

// Names are stemmed in no language: they are only folded.
void add_authors(TextAnalyzer& analyzer, Xapian::Document& document, const Article& article) {
  Position next = 1;
  for (const std::string& author : article.authors) {
    next = kParagraphGap + analyzer.analyze(author, kNoStemmer, next, [&](const TextTerm& term) {
      if (term.form == TermForm::Stem) {
        document.add_term(stem_term(Field::Author, kNoStemmer, term.text));
      } else {
        document.add_posting(exact_term(Field::Author, term.text), term.position);
      }
    });
  }
}

}  // namespace

struct DocumentBuilder::State {
  TextAnalyzer analyzer;
};

DocumentBuilder::DocumentBuilder() : state_(std::make_unique<State>()) {}
DocumentBuilder::~DocumentBuilder() = default;
DocumentBuilder::DocumentBuilder(DocumentBuilder&&) noexcept = default;
DocumentBuilder& DocumentBuilder::operator=(DocumentBuilder&&) noexcept = default;

Xapian::Document DocumentBuilder::build(const Article& article, ArticleCodec& codec) {
  Xapian::Document document;
  const std::uint64_t words = add_words(state_->analyzer, document, article);
  add_authors(state_->analyzer, document, article);

  add_value_terms(document, Field::Source, article.source);
  add_value_terms(document, Field::Agency, article.agency);
  add_value_terms(document, Field::Place, article.place);
  add_value_terms(document, Field::Language, article.language);
  add_value_terms(document, Field::Url, article.url);
  for (const std::string& topic : article.topics) add_value_terms(document, Field::Topic, topic);
  document.add_boolean_term(id_term(article.id));

  if (article.published.start) {
    add_value(document, Slot::Published, encode_instant(*article.published.start));
  }
  add_value(document, Slot::Source, article.source);
  if (!article.topics.empty()) add_value(document, Slot::Topics, encode_values(article.topics));
  add_value(document, Slot::Language, article.language);
  add_value(document, Slot::Agency, article.agency);
  add_value(document, Slot::Id, article.id.value);
  add_value(document, Slot::Words, encode_count(words));
  add_value(document, Slot::Seq, encode_count(article.seq));

  document.set_data(codec.encode(article));
  return document;
}

}  // namespace backfile
