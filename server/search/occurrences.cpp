#include "server/search/occurrences.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "server/query/tree.hpp"
#include "server/search/kwic.hpp"
#include "server/search/ranking.hpp"

namespace backfile {
namespace {

bool in_text(Field field) {
  return row(field).kind == FieldKind::Text && position_space(field) == PositionSpace::Text;
}

// Whether every article that matches has an occurrence.
bool always_occurs(const Node& node) {
  return std::visit(
      Overloaded{
          [](const Word& word) { return in_text(word.field); },
          [](const Phrase& phrase) { return in_text(phrase.field); },
          [](const Near& near) { return always_occurs(near.operands.front()); },
          [](const Same& same) { return always_occurs(same.operands.front()); },
          [](const AtLeast& mentions) { return always_occurs(mentions.operand.front()); },
          [](const All& all) {
            return std::any_of(all.parts.begin(), all.parts.end(), always_occurs);
          },
          [](const Any& any) {
            return std::all_of(any.parts.begin(), any.parts.end(), always_occurs);
          },
          [](const auto& /*everything, value, date, not*/) { return false; },
      },
      node.value);
}

// The parts of a tree that have occurrences, each matching where it has one.
void collect(const Node& node, std::vector<Node>& parts) {
  const auto collect_all = [&](const std::vector<Node>& nodes) {
    for (const Node& each : nodes) collect(each, parts);
  };
  std::visit(Overloaded{
                 [&](const Same& same) { collect_all(same.operands); },
                 [&](const AtLeast& mentions) { collect_all(mentions.operand); },
                 [&](const All& all) { collect_all(all.parts); },
                 [&](const Any& any) { collect_all(any.parts); },
                 [&](const auto& /*word, phrase, near; others never occur*/) {
                   if (always_occurs(node)) parts.push_back(node);
                 },
             },
             node.value);
}

DocSet with_occurrences(const Node& query, const DocSet& found, IndexReader& reader,
                        const Snapshot& snapshot) {
  if (always_occurs(query)) return found;
  std::vector<Node> parts;
  collect(query, parts);
  if (parts.empty()) return {};
  return found &
         evaluate(make_any(std::move(parts)), {reader.terms, snapshot.live(), snapshot.columns(),
                                               snapshot.metadata(), reader.stemmers})
             .documents;
}

ListPosition position_at(Docid docid, std::uint64_t listed, const Snapshot& snapshot) {
  const Instant published = snapshot.columns().published(docid);
  ListPosition position;
  position.revision = snapshot.metadata().revision;
  position.offset = listed;
  position.published = published == kUndated ? std::nullopt : std::optional(published);
  position.id = ArticleId{snapshot.columns().id(docid)};
  return position;
}

class OccurrenceList {
 public:
  OccurrenceList(const SearchRequest& request, const DocSet& articles, KwicReader& kwic,
                 IndexReader& reader, const Snapshot& snapshot)
      : articles_(articles),
        limit_(request.limit),
        kwic_(kwic),
        reader_(reader),
        snapshot_(snapshot) {}

  void fill(const std::optional<ListPosition>& after, KwicResult& result) {
    std::optional<ListPosition> from = after;
    if (after && after->offset > 0) {
      const std::optional<Docid> begun = article_at(*after);
      if (begun && add(*begun, after->offset, result)) return;
      from->offset = 0;
    }
    for (bool more = true; more;) {
      // At least one, to know whether there is any.
      const std::size_t count = std::max<std::size_t>(1, limit_ - lines_);
      const DatePage page = page_by_date(articles_, Sort::Oldest, from, count, snapshot_.columns());
      for (const Ranked& each : page.ranked) {
        if (lines_ == limit_) {
          result.next = from;
          return;
        }
        if (add(each.docid, 0, result)) return;
        from = position_at(each.docid, 0, snapshot_);
      }
      more = page.more;
    }
  }

 private:
  // The article that a position is inside of, if it is still there and has its date.
  [[nodiscard]] std::optional<Docid> article_at(const ListPosition& position) const {
    const std::optional<Docid> docid = reader_.find(position.id);
    const bool is_there =
        docid && articles_.contains(*docid) &&
        position_at(*docid, position.offset, snapshot_).published == position.published;
    return is_there ? docid : std::nullopt;
  }

  // True when some of its occurrences are left for the next page, which is then set.
  bool add(Docid docid, std::uint64_t listed, KwicResult& result) {
    Article article = reader_.article(docid);
    KwicReader::Lines found = kwic_.lines(article, listed, limit_ - lines_);
    lines_ += found.lines.size();
    listed += found.lines.size();
    if (!found.lines.empty()) {
      result.hits.push_back({.article = std::move(article), .lines = std::move(found.lines)});
    }
    if (listed >= found.occurrences) return false;
    result.next = position_at(docid, listed, snapshot_);
    return true;
  }

  const DocSet& articles_;
  std::size_t limit_;
  KwicReader& kwic_;
  IndexReader& reader_;
  const Snapshot& snapshot_;
  std::size_t lines_ = 0;
};

}  // namespace

KwicResult list_occurrences(const SearchRequest& request, const DocSet& found, IndexReader& reader,
                            const Snapshot& snapshot) {
  KwicResult result;
  KwicReader kwic(request.query, reader.stemmers);
  const DocSet articles = with_occurrences(request.query, found, reader, snapshot);
  if (articles.cardinality() <= kMostArticlesCounted) {
    std::uint64_t count = 0;
    for (const Docid docid : articles) count += kwic.count(reader.article(docid));
    result.occurrences = count;
  }
  if (request.limit > 0) {
    OccurrenceList(request, articles, kwic, reader, snapshot).fill(request.after, result);
  }
  return result;
}

}  // namespace backfile
