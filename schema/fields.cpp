// Looking fields up by name, also by a mistyped one. The table itself stands in the header.
#include "schema/fields.hpp"

#include <algorithm>
#include <string>

#include "schema/ascii.hpp"
#include "schema/edit_distance.hpp"

namespace backfile {
namespace {

constexpr std::size_t kMaxEdits = 2;
constexpr std::size_t kShortestStem = 3;  // "language" may mean "lang", but "idea" not "id"
constexpr std::size_t kLongestName =
    32;  // nothing longer can be within kMaxEdits of a field's name

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  const auto found = std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& candidate) {
    return candidate.name == name;
  });
  if (found == kFields.end()) return std::nullopt;
  return found->field;
}

std::optional<std::string_view> nearest_field_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const std::string typed = lower_case(name);
  std::optional<std::string_view> nearest;
  std::size_t fewest = kMaxEdits + 1;
  for (const FieldRow& candidate : kFields) {
    const std::size_t edits = edit_distance(typed, candidate.name);
    // A name of two letters is within two edits of every other: that many edits must leave
    // something in common.
    const bool related = edits < std::min(typed.size(), candidate.name.size());
    if (related && edits < fewest) {
      fewest = edits;
      nearest = candidate.name;
    }
  }
  if (nearest) return nearest;
  const auto* const related =
      std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& candidate) {
        const bool shortened = candidate.name.starts_with(typed);
        const bool prolonged = candidate.name.size() >= kShortestStem &&
                               std::string_view(typed).starts_with(candidate.name);
        return shortened || prolonged;
      });
  if (related == kFields.end()) return std::nullopt;
  return related->name;
}

}  // namespace backfile
