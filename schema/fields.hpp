// The one table of fields: query name, term prefixes, kind. Writer, query compiler, facets and
// documentation loop over it; nobody else may spell a prefix.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace backfile {

enum class Field : std::uint8_t {
  Text,
  Title,
  Lead,
  Body,
  Caps,
  Author,
  Source,
  Topic,
  Agency,
  Place,
  Language,
  Url,
  Id
};

enum class FieldKind : std::uint8_t {
  Text,   // analysed words with positions
  Value,  // one or more whole values
  Id,     // the article id: unique
};

struct FieldRow {
  Field field;
  std::string_view
      name;  // as typed in a query: `source:`; also the API parameter and JSON key of facets
  FieldKind kind;
  std::string_view prefix;        // terms that match whatever the case and accents: value_term(),
                                  // exact_term(), stem_term()
  std::string_view facet_prefix;  // terms of the value as written, for facet_term(); empty: the
                                  // field is no facet
  std::string_view what;          // one clause for the documentation
};

// Prefixes are part of the archive's format: changing one needs a new schema version. Words never
// begin with A-Z (they are case-folded), so a prefix of capitals cannot run into one. "Z" before a
// prefix marks a stem. Body has no terms of its own: it is the terms of Text at the positions from
// Mark::Body on.
inline constexpr std::array<FieldRow, 13> kFields{{
    {Field::Text, "text", FieldKind::Text, "", "", "title, lead and body"},
    {Field::Title, "title", FieldKind::Text, "S", "", "the headline"},
    {Field::Lead, "lead", FieldKind::Text, "XL", "",
     "the headline, the summary and the first 50 words of the body"},
    {Field::Body, "body", FieldKind::Text, "", "", "the text without headline and summary"},
    {Field::Caps, "caps", FieldKind::Text, "XC", "",
     "words written in capitals alone: `caps:US` finds US and U.S."},
    {Field::Author, "author", FieldKind::Text, "A", "", "names of the authors"},
    {Field::Source, "source", FieldKind::Value, "XS:", "XFS:", "who published it"},
    {Field::Topic, "topic", FieldKind::Value, "XT:", "XFT:", "topics given by the origin"},
    {Field::Agency, "agency", FieldKind::Value, "XG:", "XFG:", "who wrote the wire copy"},
    {Field::Place, "place", FieldKind::Value, "XP:", "", "where it was written from"},
    {Field::Language, "lang", FieldKind::Value, "L:", "XFL:", "language code"},
    {Field::Url, "url", FieldKind::Value, "U:", "", "address at the origin"},
    {Field::Id, "id", FieldKind::Id, "Q", "", "article id"},
}};

constexpr const FieldRow& row(Field field) { return kFields[static_cast<std::size_t>(field)]; }

// The field of a query name ("source"), or nothing.
std::optional<Field> field_named(std::string_view name);

// The known name nearest to a mistyped one (at most 2 edits away, or one begins with the other), or
// nothing.
std::optional<std::string_view> nearest_field_name(std::string_view name);

consteval bool field_table_is_sound() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (kFields[i].name == kFields[j].name) return false;
      const bool shared = kFields[i].field == Field::Body && kFields[j].field == Field::Text;
      if (kFields[i].prefix == kFields[j].prefix && !shared) return false;
      if (!kFields[i].facet_prefix.empty() && kFields[i].facet_prefix == kFields[j].facet_prefix) {
        return false;
      }
    }
  }
  return true;
}
static_assert(field_table_is_sound());

}  // namespace backfile
