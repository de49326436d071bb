// The members of an article in an answer, in the order they are written: what `fields` chooses
// from. One table; the writer, the parameter reader and the documentation test loop over it.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace backfile {

enum class Member : std::uint8_t {
  Id,
  Link,
  Url,
  Title,
  TitleHighlights,
  Source,
  Agency,
  Place,
  Authors,
  Topics,
  Lang,
  Published,
  FirstIndexed,
  Seq,
  Partial,
  Words,
  Score,
  Lead,
  Rights,
  Snippets,
  Body,
  Extra
};

struct MemberRow {
  Member member;
  std::string_view name;
  bool in_results;  // of a search, when `fields` is absent
  bool in_article;  // of one article's own answer
};

inline constexpr std::array<MemberRow, 22> kMembers{{
    {Member::Id, "id", true, true},
    {Member::Link, "link", true, true},
    {Member::Url, "url", true, true},
    {Member::Title, "title", true, true},
    {Member::TitleHighlights, "title_highlights", true, false},
    {Member::Source, "source", true, true},
    {Member::Agency, "agency", true, true},
    {Member::Place, "place", true, true},
    {Member::Authors, "authors", true, true},
    {Member::Topics, "topics", true, true},
    {Member::Lang, "lang", true, true},
    {Member::Published, "published", true, true},
    {Member::FirstIndexed, "first_indexed", true, true},
    {Member::Seq, "seq", true, true},
    {Member::Partial, "partial", true, true},
    {Member::Words, "words", true, true},
    {Member::Score, "score", true, false},
    {Member::Lead, "lead", true, true},
    {Member::Rights, "rights", true, true},
    {Member::Snippets, "snippets", true, false},
    {Member::Body, "body", false, true},
    {Member::Extra, "extra", false, true},
}};

using MemberSet = std::bitset<kMembers.size()>;

inline std::size_t index_of(Member member) { return static_cast<std::size_t>(member); }

inline MemberSet result_members() {
  MemberSet members;
  for (const MemberRow& row : kMembers) members.set(index_of(row.member), row.in_results);
  return members;
}

inline MemberSet article_members() {
  MemberSet members;
  for (const MemberRow& row : kMembers) members.set(index_of(row.member), row.in_article);
  return members;
}

consteval bool member_table_is_sound() {
  for (std::size_t i = 0; i < kMembers.size(); ++i) {
    if (static_cast<std::size_t>(kMembers[i].member) != i) return false;
  }
  return true;
}
static_assert(member_table_is_sound());

}  // namespace backfile
