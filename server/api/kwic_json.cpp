// The body of a page of words in context. See answers.hpp.
#include <cmath>

#include "server/api/answers.hpp"
#include "server/api/query_json.hpp"

namespace backfile {
namespace {

// Of the article that an occurrence stands in.
MemberSet kwic_members() {
  MemberSet members;
  for (const Member member :
       {Member::Id, Member::Link, Member::Title, Member::Source, Member::Published}) {
    members.set(index_of(member));
  }
  return members;
}

}  // namespace

std::string kwic_json(const KwicAnswer& answer) {
  const KwicResult& result = answer.result;
  JsonBuilder json;
  json.begin_object();
  write_query(json, answer.parameters, answer.interpreted);
  write_index(json, result.index);
  json.key("total");
  json.begin_object();
  json.member("articles", result.total);
  json.member("exact", true);
  json.member("excluded_undated", result.excluded_undated);
  json.member("occurrences", result.occurrences);
  json.end_object();
  json.member("took_ms", std::round(answer.took_ms * 100) / 100);
  json.key("occurrences");
  json.begin_array();
  for (const KwicHit& hit : result.hits) {
    for (const KwicLine& line : hit.lines) {
      json.begin_object();
      write_members(
          json,
          {.article = hit.article, .words = 0, .score = 0, .title_highlights = {}, .snippets = {}},
          kwic_members());
      json.member("field", row(line.field).name);
      json.member("left", line.left);
      json.member("match", line.match);
      json.member("right", line.right);
      json.end_object();
    }
  }
  json.end_array();
  json.member("self", answer.self);
  json.member("next", answer.next);
  json.end_object();
  return json.text();
}

}  // namespace backfile
