#include "server/search/ranking.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include "server/query/compile.hpp"

namespace backfile {

namespace {

bool has_part_with_score(const std::vector<Node>& parts) {
  return std::any_of(parts.begin(), parts.end(), has_score);
}

// Whether every match of the tree gets a score from it: then the matcher may follow the scoring
// terms alone.
bool every_match_scores(const Node& tree) {
  return std::visit(
      Overloaded{[](const All& all) {
                   return std::any_of(all.parts.begin(), all.parts.end(), every_match_scores);
                 },
                 [](const Any& any) {
                   return std::all_of(any.parts.begin(), any.parts.end(), every_match_scores);
                 },
                 [&](const auto&) { return has_score(tree); }},
      tree.value);
}

Xapian::Query joined(Xapian::Query::op operation, const std::vector<Xapian::Query>& parts) {
  return {operation, parts.begin(), parts.end()};
}

// The scoring part of a tree whose matches are already known: what is more than terms scores as its
// words within the set that was found for it, and what cannot score is left out where it must hold
// anyway. No positions are read, and no phrase stands under an OR, where Xapian 1.4 counts the
// weight of one that only nearly matches.
class ScoringQuery {
 public:
  ScoringQuery(const Matches& matches, const std::vector<std::string>& stem_classes,
               StemmerSet& stemmers)
      : matches_(matches), stem_classes_(stem_classes), stemmers_(stemmers) {}

  // `certain`: every document looked at matches this node.
  Xapian::Query of(const Node& node, bool certain) {
    if (const auto* all = std::get_if<All>(&node.value)) return of_all(*all, certain);
    if (const auto* any = std::get_if<Any>(&node.value)) return of_any(*any);
    if (const auto* negated = std::get_if<Not>(&node.value)) {
      return {Xapian::Query::OP_AND_NOT, everything(), of(negated->part.front(), false)};
    }
    const auto found = matches_.leaves.find(&node);
    if (certain || found == matches_.leaves.end()) return words_of(node);
    const Xapian::Query within = query_within(found->second);
    if (!has_score(node)) return {Xapian::Query::OP_SCALE_WEIGHT, within, 0.0};
    return {Xapian::Query::OP_FILTER, words_of(node), within};
  }

  // The words of a leaf, wherever they stand.
  Xapian::Query words_of(const Node& node) {
    return std::visit(
        Overloaded{[&](const Phrase& phrase) { return words_of(phrase); },
                   [&](const Near& near) { return words_of(Xapian::Query::OP_AND, near.operands); },
                   [&](const Same& same) { return words_of(Xapian::Query::OP_AND, same.operands); },
                   [&](const AtLeast& mentions) { return words_of(mentions.operand.front()); },
                   [&](const Any& any) { return words_of(Xapian::Query::OP_OR, any.parts); },
                   [&](const Word& word) {
                     const auto terms = word_terms(word, stem_classes_, stemmers_);
                     const std::vector<Xapian::Query> forms(terms.begin(), terms.end());
                     return joined(Xapian::Query::OP_SYNONYM, forms);
                   },
                   [&](const auto&) {
                     return compile_query(node, {stem_classes_, stemmers_, BeyondTerms()});
                   }},
        node.value);
  }

 private:
  static Xapian::Query everything() {
    return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(std::string()), 0.0};
  }

  Xapian::Query words_of(Xapian::Query::op operation, const std::vector<Node>& parts) {
    std::vector<Xapian::Query> words;
    for (const Node& part : parts) words.push_back(words_of(part));
    return joined(operation, words);
  }

  Xapian::Query words_of(const Phrase& phrase) {
    std::vector<Xapian::Query> words;
    for (const PhraseTerm& place : phrase_terms(phrase)) {
      const auto forms = matches_.forms.find(place.term);
      if (!place.pattern) {
        words.emplace_back(place.term);
      } else if (forms != matches_.forms.end()) {
        const std::vector<Xapian::Query> terms(forms->second.begin(), forms->second.end());
        words.push_back(joined(Xapian::Query::OP_SYNONYM, terms));
      }
    }
    return joined(Xapian::Query::OP_AND, words);
  }

  Xapian::Query of_all(const All& all, bool certain) {
    std::vector<Xapian::Query> parts;
    std::vector<Xapian::Query> unwanted;
    for (const Node& part : all.parts) {
      const auto* negated = std::get_if<Not>(&part.value);
      if (negated != nullptr && !certain) {
        unwanted.push_back(of(negated->part.front(), false));
      } else if (negated == nullptr && (!certain || has_score(part))) {
        parts.push_back(of(part, certain));
      }
    }
    if (parts.empty()) parts.push_back(everything());
    const Xapian::Query wanted = joined(Xapian::Query::OP_AND, parts);
    if (unwanted.empty()) return wanted;
    return {Xapian::Query::OP_AND_NOT, wanted, joined(Xapian::Query::OP_OR, unwanted)};
  }

  Xapian::Query of_any(const Any& any) {
    std::vector<Xapian::Query> parts;
    for (const Node& part : any.parts) parts.push_back(of(part, false));
    return joined(Xapian::Query::OP_OR, parts);
  }

  const Matches& matches_;
  const std::vector<std::string>& stem_classes_;
  StemmerSet& stemmers_;
};

float single_precision(double score) { return static_cast<float>(score); }

// Where a hit stands in a list by date: comparable with a cursor, whose document may be gone.
struct DateKey {
  Instant published = kUndated;
  std::string_view id;
};

bool stands_before(Sort sort, const DateKey& a, const DateKey& b) {
  if (a.published != b.published) {
    if (a.published == kUndated || b.published == kUndated) {
      return b.published == kUndated;
    }
    return sort == Sort::Oldest ? a.published < b.published : a.published > b.published;
  }
  return a.id < b.id;
}

DateKey date_key(const Columns& columns, Docid docid) {
  return {columns.published(docid), columns.id(docid)};
}

}  // namespace

Xapian::BM25Weight weighting(const Bm25& bm25) {
  return {bm25.k1, bm25.k2, bm25.k3, bm25.b, bm25.min_normlen};
}

bool newer_first(const Columns& columns, Docid a, Docid b) {
  return stands_before(Sort::Newest, date_key(columns, a), date_key(columns, b));
}

bool has_score(const Node& tree) {
  return std::visit(
      Overloaded{[](const All& all) { return has_part_with_score(all.parts); },
                 [](const Any& any) { return has_part_with_score(any.parts); },
                 [](const Everything&) { return false; }, [](const Value&) { return false; },
                 [](const DateRange&) { return false; }, [](const Not&) { return false; },
                 [](const auto& /*words and proximities*/) { return true; }},
      tree.value);
}

Xapian::Query score_of_leaf(const Node& node, const Matches& matches, IndexReader& reader,
                            const Snapshot& snapshot) {
  ScoringQuery scored(matches, snapshot.metadata().stem_classes, reader.stemmers);
  return scored.words_of(node);
}

std::vector<Ranked> rank_by_score(const Node& tree, const Matches& matches, const DocSet& hits,
                                  std::size_t count, IndexReader& reader,
                                  const Snapshot& snapshot) {
  DocSetSource source(hits);
  const Xapian::Query within(&source);
  ScoringQuery scored(matches, snapshot.metadata().stem_classes, reader.stemmers);
  const Xapian::Query scoring = scored.of(tree, true);
  const Xapian::Query query = every_match_scores(tree)
                                  ? Xapian::Query(Xapian::Query::OP_FILTER, scoring, within)
                                  : Xapian::Query(Xapian::Query::OP_AND_MAYBE, within, scoring);
  return top_by_score(query, count, reader.database, snapshot.columns());
}

std::vector<Ranked> top_by_score(const Xapian::Query& query, std::size_t count,
                                 const Xapian::Database& database, const Columns& columns) {
  std::vector<Ranked> ranked;
  if (count == 0) {
    return ranked;
  }
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting());
  enquire.set_query(query);
  const std::size_t most = database.get_doccount();
  // A few more than asked for: where the last of them ties with what lies beyond, the tie must be
  // seen whole to be broken by date.
  for (std::size_t want = std::min(most, count + count / 2 + 8);; want = std::min(most, want * 4)) {
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(want));
    ranked.clear();
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      ranked.push_back({*hit, hit.get_weight()});
    }
    if (ranked.size() < want || want == most ||
        single_precision(ranked[count - 1].score) != single_precision(ranked.back().score)) {
      break;
    }
  }
  std::sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
    const float score_a = single_precision(a.score);
    const float score_b = single_precision(b.score);
    return score_a != score_b ? score_a > score_b : newer_first(columns, a.docid, b.docid);
  });
  ranked.resize(std::min(ranked.size(), count));
  return ranked;
}

DatePage page_by_date(const DocSet& hits, Sort sort, const std::optional<ListPosition>& after,
                      std::size_t count, const Columns& columns) {
  const auto before = [&](Docid a, Docid b) {
    return stands_before(sort, date_key(columns, a), date_key(columns, b));
  };
  const DateKey start =
      after ? DateKey{after->published.value_or(kUndated), after->id.value} : DateKey{};
  std::vector<Docid> best;  // a heap: the last of the page on top
  DatePage page;
  for (const Docid docid : hits) {
    if (after && !stands_before(sort, start, date_key(columns, docid))) {
      continue;
    }
    if (best.size() == count) {
      page.more = true;
      if (count == 0 || !before(docid, best.front())) {
        continue;
      }
      std::pop_heap(best.begin(), best.end(), before);
      best.pop_back();
    }
    best.push_back(docid);
    std::push_heap(best.begin(), best.end(), before);
  }
  std::sort_heap(best.begin(), best.end(), before);
  for (const Docid docid : best) {
    page.ranked.push_back({docid, 0});
  }
  return page;
}

}  // namespace backfile
