#include "server/query/translate/findings.hpp"

#include <algorithm>
#include <utility>

#include "schema/unicode.hpp"

namespace backfile {

void Findings::note(std::string code, std::string message, Span span) {
  if (muted_ == 0) found_.push_back({std::move(code), std::move(message), span});
}

void Findings::note_once(std::string code, std::string message, Span span) {
  const bool known = std::any_of(found_.begin(), found_.end(),
                                 [&](const Remark& found) { return found.code == code; });
  if (!known) note(std::move(code), std::move(message), span);
}

void Findings::fail(QueryError fault) {
  fault.suggestion.clear();  // it would be a text of the other system
  if (!fault_) fault_ = std::move(fault);
}

bool Findings::enter(Span opening) {
  if (depth_ == options_.max_depth) fail(faults_.too_deep(opening, options_.max_depth));
  if (failed()) return false;
  ++depth_;
  return true;
}

void Findings::use_terms(std::size_t count, Span span) {
  if (muted_ > 0) return;
  terms_ += count;
  if (terms_ > options_.max_terms) fail(faults_.too_many_terms(span, options_.max_terms));
}

unsigned Findings::in_range(unsigned number, unsigned most, Span span) {
  const unsigned nearest = std::clamp(number, 1U, most);
  if (nearest != number) {
    note("number_capped",
         shown(text_.substr(span.begin, span.end - span.begin)) + ": the number became " +
             std::to_string(nearest) + "; 1 to " + std::to_string(most) + " can be asked for here.",
         span);
  }
  return nearest;
}

std::vector<TranslationNote> Findings::take_notes() {
  return told<TranslationNote>(std::exchange(found_, {}), text_);
}

std::string shown(std::string_view piece) {
  constexpr std::size_t kLongest = 40;  // bytes
  const std::string_view kept = whole_characters(piece, kLongest);
  return "'" + std::string(kept) + (kept.size() < piece.size() ? "…'" : "'");
}

}  // namespace backfile
