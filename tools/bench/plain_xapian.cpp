#include "tools/bench/plain_xapian.hpp"

#include <map>
#include <string_view>
#include <vector>

#include "schema/article_codec.hpp"
#include "schema/date.hpp"
#include "schema/metadata.hpp"
#include "schema/slots.hpp"
#include "schema/stemming.hpp"
#include "schema/terms.hpp"

namespace backfile {

namespace {

using Op = Xapian::Query;
constexpr Xapian::doccount kHits = 20;

// Xapian's ValueCountMatchSpy counts whole slots; topics are several values in one.
class TopicSpy final : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double) override {
    const std::string bytes = document.get_value(number(Slot::Topics));
    if (const auto values = decode_values(bytes)) {
      for (const std::string_view value : *values) ++counts_[std::string(value)];
    }
  }

 private:
  std::map<std::string, std::uint64_t> counts_;
};

class DateSpy final : public Xapian::MatchSpy {
 public:
  explicit DateSpy(HistogramInterval interval) : interval_(interval) {}
  void operator()(const Xapian::Document& document, double) override {
    const auto instant = decode_instant(document.get_value(number(Slot::Published)));
    if (instant) ++counts_[bucket_start(*instant, interval_)];
  }

 private:
  HistogramInterval interval_;
  std::map<Instant, std::uint64_t> counts_;
};

Xapian::Query filtered_by(const Xapian::Query& query, const Xapian::Query& filter) {
  return {Op::OP_FILTER, query, filter};
}

Xapian::Query year_filter(int year) {
  const DateInterval interval = *parse_date_interval(std::to_string(year), 0);
  return {Op::OP_VALUE_RANGE, number(Slot::Published), encode_instant(*interval.start),
          encode_instant(*interval.end - 1)};
}

}  // namespace

struct PlainXapian::State {
  explicit State(const Xapian::Database& opened)
      : database(opened), metadata(read_metadata(opened)), codec(metadata.dictionaries) {}

  Xapian::Query text_query(const Question& question);
  Xapian::Query filtered(const Question& question);
  void count_without_own_selection(const Question& question);
  std::size_t make_page(const Xapian::MSet& hits);

  Xapian::Database database;
  Metadata metadata;
  ArticleCodec codec;
  StemmerSet stemmers;
};

Xapian::Query PlainXapian::State::text_query(const Question& question) {
  std::vector<Xapian::Query> parts;
  for (const std::string& word : question.words) {
    if (question.phrase) {
      parts.emplace_back(exact_term(Field::Text, word));
      continue;
    }
    std::vector<Xapian::Query> forms;
    for (const std::string& stem_class : metadata.stem_classes) {
      for (const std::string& stem : stemmers.stems(word, stem_class)) {
        forms.emplace_back(stem_term(Field::Text, stem_class, stem));
      }
    }
    parts.emplace_back(Op::OP_OR, forms.begin(), forms.end());
  }
  return {question.phrase ? Op::OP_PHRASE : Op::OP_AND, parts.begin(), parts.end()};
}

Xapian::Query PlainXapian::State::filtered(const Question& question) {
  Xapian::Query query = text_query(question);
  if (!question.source.empty()) {
    query = filtered_by(query, Xapian::Query(facet_term(Field::Source, question.source)));
  }
  if (!question.topic.empty()) {
    query = filtered_by(query, Xapian::Query(facet_term(Field::Topic, question.topic)));
  }
  if (question.year != 0) query = filtered_by(query, year_filter(question.year));
  return query;
}

// At most one filter is set, so the facet that ignores its own counts over the text alone.
void PlainXapian::State::count_without_own_selection(const Question& question) {
  Xapian::Enquire enquire(database);
  enquire.set_query(text_query(question));
  Xapian::ValueCountMatchSpy sources(number(Slot::Source));
  TopicSpy topics;
  DateSpy years(HistogramInterval::Year);
  if (!question.source.empty()) enquire.add_matchspy(&sources);
  if (!question.topic.empty()) enquire.add_matchspy(&topics);
  if (question.year != 0) enquire.add_matchspy(&years);
  enquire.get_mset(0, 0, database.get_doccount());
}

std::size_t PlainXapian::State::make_page(const Xapian::MSet& hits) {
  std::size_t bytes = 0;
  const Xapian::Stem stem("en");
  for (Xapian::MSetIterator hit = hits.begin(); hit != hits.end(); ++hit) {
    const Article article = codec.decode(hit.get_document().get_data());
    std::string text;
    for (const std::string& paragraph : article.body) text += paragraph + '\n';
    bytes += article.title.size() + hits.snippet(text, 260, stem).size();
  }
  return bytes;
}

PlainXapian::PlainXapian(const Xapian::Database& database)
    : state_(std::make_unique<State>(database)) {}

PlainXapian::~PlainXapian() = default;

PlainPage PlainXapian::search(const Question& question) {
  Xapian::Enquire enquire(state_->database);
  enquire.set_query(state_->filtered(question));
  Xapian::ValueCountMatchSpy sources(number(Slot::Source));
  Xapian::ValueCountMatchSpy languages(number(Slot::Language));
  Xapian::ValueCountMatchSpy agencies(number(Slot::Agency));
  TopicSpy topics;
  DateSpy years(HistogramInterval::Year);
  DateSpy months(HistogramInterval::Month);
  if (question.source.empty()) enquire.add_matchspy(&sources);
  enquire.add_matchspy(&languages);
  enquire.add_matchspy(&agencies);
  if (question.topic.empty()) enquire.add_matchspy(&topics);
  if (question.year == 0) enquire.add_matchspy(&years);
  enquire.add_matchspy(&months);
  const Xapian::MSet hits = enquire.get_mset(0, kHits, state_->database.get_doccount());
  if (question.filtered()) state_->count_without_own_selection(question);
  return {hits.get_matches_estimated(), state_->make_page(hits)};
}

}  // namespace backfile
