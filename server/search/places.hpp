// Where words, phrases and proximities stand in one article, by the positions of the index. Exact;
// the reference is server/query/README.md. Knows no sets of articles.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "schema/analysis.hpp"
#include "schema/fields.hpp"
#include "schema/stemming.hpp"
#include "schema/terms.hpp"
#include "server/query/query.hpp"
#include "server/search/columns.hpp"
#include "server/search/term_reader.hpp"

namespace backfile {

// Token positions, both inside.
struct Place {
  Position first = 0;
  Position last = 0;
  auto operator<=>(const Place&) const = default;
};

// The places of Near: one place of each operand, by the rule of query.hpp. `operands`: each one's
// places, sorted. Sorted, no place twice. Pure.
std::vector<Place> near_places(const std::vector<std::vector<Place>>& operands, unsigned distance,
                               bool ordered);

// A node with places (has_places), made ready to be looked for in many articles; fastest in order
// of document id.
struct PlacePlan {
  enum class Kind { Words, Any, Near };

  Kind kind = Kind::Words;
  Field zone = Field::Text;  // Title, Lead and Body: places must lie in it
  // Of Words: the terms any one of which may stand at each offset. A word has one offset.
  std::vector<std::vector<PostingCursor>> offsets;
  Position length = 1;           // of Words: may be one more than offsets, where a bigram ends them
  std::vector<PlacePlan> parts;  // of Any and Near
  unsigned distance = 1;         // of Near
  bool ordered = false;
};

struct PlanOptions {
  const std::vector<std::string>& stem_classes;
  StemmerSet& stemmers;
  TermReader& terms;
  bool text_is_body = false;  // places in the fields Text and Caps must lie in the body
};
// Requires: has_places(node). Throws TooManyForms.
PlacePlan plan_places(const Node& node, const PlanOptions& options);

// Of one revision, for one query. Not thread-safe.
class PlaceReader {
 public:
  explicit PlaceReader(TermReader& terms) : terms_(terms) {}

  // Sorted, no place twice.
  std::vector<Place> places(PlacePlan& plan, Docid docid);
  // Whether there are any.
  bool has_places(PlacePlan& plan, Docid docid);

  // Where they begin. Valid until the next call.
  std::span<const Position> place_begins(PlacePlan& plan, Docid docid);
  // The places in these documents, ascending, are soon to be asked for: the processor fetches them
  // meanwhile.
  static void prefetch(const PlacePlan& plan, std::span<const Docid> docids);
  // No more there are, by how often the document holds the terms: reads no positions.
  std::uint64_t most_places(PlacePlan& plan, Docid docid);

  // Whether the plans all have a place inside one and the same paragraph or sentence.
  bool share_unit(std::vector<PlacePlan>& plans, Unit unit, Docid docid);

  // Where the units that a mark stands for begin, or the one place it marks. Sorted.
  std::span<const Position> mark_positions(Mark mark, Docid docid);

 private:
  // Where the words of a plan begin; valid until the next call.
  std::span<const Position> starts(PlacePlan& plan, Docid docid);
  std::span<const Position> positions(std::vector<PostingCursor>& terms, Docid docid);
  bool sort_by_rarity(PlacePlan& plan, Docid docid);
  void cut_to_zone(std::vector<Place>& places, Field zone, Docid docid);

  TermReader& terms_;
  std::vector<Position> starts_;  // room for starts() and positions(), used again and again
  std::vector<Position> merged_;
  std::vector<Position> begins_;                              // of place_begins()
  std::vector<std::pair<std::uint32_t, std::size_t>> order_;  // of sort_by_rarity(): wdf, offset
  std::map<Mark, PostingCursor> marks_;
};

}  // namespace backfile
