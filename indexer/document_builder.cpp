#include "indexer/document_builder.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.hpp"
#include "schema/fields.hpp"
#include "schema/slots.hpp"
#include "schema/stemming.hpp"
#include "schema/term_places.hpp"
#include "schema/terms.hpp"

namespace backfile {
namespace {

// The pieces as a Xapian::Document.
class XapianDocument final : public DocumentParts {
 public:
  void term(std::string_view term, Xapian::termcount weight) override {
    document.add_term(std::string(term), weight);
  }
  void value(Slot slot, std::string_view bytes) override {
    document.add_value(number(slot), std::string(bytes));
  }
  void data(std::string_view bytes) override { document.set_data(std::string(bytes)); }

  Xapian::Document document;
};

void add_value(DocumentParts& document, Slot slot, std::string_view bytes) {
  if (!bytes.empty()) document.value(slot, bytes);
}

// Filters weigh nothing.
void add_filter(DocumentParts& document, const std::string& term) { document.term(term, 0); }

void add_value_terms(DocumentParts& document, Field field, const std::string& value) {
  if (value.empty()) return;
  add_filter(document, value_term(field, value));
  if (!row(field).facet_prefix.empty()) add_filter(document, facet_term(field, value));
}

// Which words of a text count for which field besides Field::Text.
struct Zone {
  bool title = false;
  std::uint64_t lead_words = 0;  // of the text's first words
};

// A document under way, with what its terms' places are gathered in.
struct Draft {
  DocumentParts& document;
  TermPlaces& places;
  const FrequentPairs& pairs;

  void add_at(std::string_view term, Position position) {
    document.term(term, 1);
    places.add(term, position);
  }
  // Marks weigh nothing: they do not count towards the length of a document.
  void add_mark(Mark mark, Position position) {
    const std::string term = mark_term(mark);
    document.term(term, 0);
    places.add(term, position);
  }
};

// Adds one article's words to its document.
class WordIndexing {
 public:
  WordIndexing(TextAnalyzer& analyzer, Draft& draft, std::string_view stem_class)
      : analyzer_(analyzer), draft_(draft), stem_class_(stem_class) {}

  // Where the next text's first word will stand.
  [[nodiscard]] Position next() const { return next_; }
  // One past the last word of the field Lead so far; 0 when it has none.
  [[nodiscard]] Position lead_end() const { return lead_end_; }
  // The tokens of the title.
  [[nodiscard]] const std::vector<std::string>& headline() const { return headline_; }

  // Returns the number of its words.
  std::uint64_t add(std::string_view text, Zone zone) {
    const Position first = next_;
    Position last_position = first;
    last_word_.clear();
    const Position end = analyzer_.analyze(text, stem_class_, first, [&](const TextTerm& term) {
      if (term.form == TermForm::Exact) {
        last_position = term.position;
        if (zone.title) headline_.emplace_back(term.text);
        add_pair(term.text);
      }
      // A bigram belongs to the lead when both its characters do; it is met after the second of
      // them.
      add_term(term, zone.title, last_position - first < zone.lead_words);
    });
    if (end == first) return 0;
    draft_.add_mark(Mark::Paragraph, first);
    const std::uint64_t words = end - first;
    if (zone.lead_words > 0) {
      lead_end_ = first + static_cast<Position>(std::min(words, zone.lead_words));
    }
    next_ = end + kParagraphGap;
    return words;
  }

 private:
  // A pair weighs nothing, as marks do.
  void add_pair(std::string_view word) {
    if (draft_.pairs.contains(last_word_, word)) {
      add_filter(draft_.document, pair_term(last_word_, word));
    }
    last_word_.assign(word);
  }

  // Positions stand at the terms of the text alone: title and lead are stretches of them.
  void add_term(const TextTerm& term, bool title, bool lead) {
    if (term.form == TermForm::Sentence) return draft_.add_mark(Mark::Sentence, term.position);
    if (term.form == TermForm::Capitals) {
      return draft_.add_at(exact_term(Field::Caps, term.text), term.position);
    }
    draft_.add_at(indexed(Field::Text, term), term.position);
    if (title) draft_.document.term(indexed(Field::Title, term), 1);
    if (lead) draft_.document.term(indexed(Field::Lead, term), 1);
  }

  [[nodiscard]] std::string indexed(Field field, const TextTerm& term) const {
    return term.form == TermForm::Stem ? stem_term(field, stem_class_, term.text)
                                       : exact_term(field, term.text);
  }

  TextAnalyzer& analyzer_;
  Draft& draft_;
  std::string_view stem_class_;
  Position next_ = 1;
  Position lead_end_ = 0;
  std::vector<std::string> headline_;
  std::string last_word_;  // of the text under way
};

std::uint64_t add_words(TextAnalyzer& analyzer, Draft& draft, const Article& article) {
  constexpr Zone kTitle{.title = true, .lead_words = ~std::uint64_t{0}};
  constexpr Zone kLead{.title = false, .lead_words = ~std::uint64_t{0}};
  WordIndexing words(analyzer, draft, stem_class_of(article.language));
  std::uint64_t count = words.add(article.title, kTitle);
  if (count > 0) {
    draft.add_mark(Mark::TitleEnd, static_cast<Position>(count + 1));
    add_filter(draft.document, headline_term(words.headline()));
  }
  count += words.add(article.lead, kLead);
  const Position body = words.next();
  std::uint64_t lead_left = kLeadWords;
  for (const std::string& paragraph : article.body) {
    const std::uint64_t added = words.add(paragraph, {.title = false, .lead_words = lead_left});
    lead_left -= std::min(lead_left, added);
    count += added;
  }
  if (words.next() != body) draft.add_mark(Mark::Body, body);
  if (words.lead_end() != 0) draft.add_mark(Mark::LeadEnd, words.lead_end());
  return count;
}

// Names are stemmed in no language: they are only folded.
void add_authors(TextAnalyzer& analyzer, Draft& draft, const Article& article) {
  Position next = 1;
  for (const std::string& author : article.authors) {
    next = kParagraphGap + analyzer.analyze(author, kNoStemmer, next, [&](const TextTerm& term) {
      if (term.form == TermForm::Stem) {
        draft.add_at(stem_term(Field::Author, kNoStemmer, term.text), term.position);
      } else if (term.form == TermForm::Exact || term.form == TermForm::Bigram) {
        draft.add_at(exact_term(Field::Author, term.text), term.position);
      }
    });
  }
}

}  // namespace

struct DocumentBuilder::State {
  TextAnalyzer analyzer;
  TermPlaces places;
};

DocumentBuilder::DocumentBuilder() : state_(std::make_unique<State>()) {}
DocumentBuilder::~DocumentBuilder() = default;
DocumentBuilder::DocumentBuilder(DocumentBuilder&&) noexcept = default;
DocumentBuilder& DocumentBuilder::operator=(DocumentBuilder&&) noexcept = default;

Xapian::Document DocumentBuilder::build(const Article& article, ArticleCodec& codec,
                                        const FrequentPairs& pairs) {
  XapianDocument parts;
  build(article, codec, pairs, parts);
  return parts.document;
}

void DocumentBuilder::build(const Article& article, ArticleCodec& codec, const FrequentPairs& pairs,
                            DocumentParts& document) {
  Draft draft{.document = document, .places = state_->places, .pairs = pairs};
  const std::uint64_t words = add_words(state_->analyzer, draft, article);
  add_authors(state_->analyzer, draft, article);

  add_value_terms(document, Field::Source, article.source);
  add_value_terms(document, Field::Agency, article.agency);
  add_value_terms(document, Field::Place, article.place);
  add_value_terms(document, Field::Language, article.language);
  add_value_terms(document, Field::Url, article.url);
  for (const std::string& topic : article.topics) add_value_terms(document, Field::Topic, topic);
  add_filter(document, id_term(article.id));

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
  add_value(document, Slot::Places, state_->places.finish());

  document.data(codec.encode(article));
}

}  // namespace backfile
