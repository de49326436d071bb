// Words, phrases, values and dates of a translated text -> leaves of the tree, with notes on what
// is lost. Knows no operators and no order of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/query/faults.hpp"
#include "server/query/translate.hpp"
#include "server/query/translate/findings.hpp"
#include "server/query/translate/foreign_dates.hpp"
#include "server/query/translate/foreign_fields.hpp"
#include "server/query/translate/pieces.hpp"
#include "server/query/words.hpp"

namespace backfile {

// What bare words are looked for in.
struct Scope {
  Carried carried = Carried::Words;
  Field field = Field::Text;
};

// That of the operand behind a field: `found` is the row of its name, or null.
Scope scope_of(const ForeignField* found);

// What a text holds to look for.
enum class Readability : std::uint8_t { Words, ShortPattern, Blank };

class Leaves {
 public:
  // `findings` must outlive this.
  Leaves(Dialect dialect, Findings& findings) : dialect_(dialect), findings_(findings) {}

  // Notes what became of `field:` and its operand: nothing, or something that differs. `found`: the
  // row of its name, or null.
  void remark_field(const ForeignField* found, std::string_view text, Span name, Span whole);

  // The words of `text` in the scope; wildcards in it are ours. Bare: one word is found in all its
  // forms.
  Piece words(std::string_view text, Span span, const Scope& scope, Reading reading);
  // Notes what is left out.
  Readability readability(std::string_view text, Span span);
  // Quoted words within a distance of one another.
  Piece loose(std::string_view text, Span span, const Scope& scope, unsigned distance);
  Piece date(std::string_view text, Span span, Comparison comparison = Comparison::Is);
  Piece date_between(const DateInterval& interval, Span span);
  // The interval of a date; notes when it cannot be read, or is relative.
  std::optional<DateInterval> interval(std::string_view text, Span span);

 private:
  std::optional<Phrase> read(std::string_view text, Span span, const Scope& scope, Reading reading,
                             WordsRead& read);
  Readability readability(const WordsRead& read, std::string_view text, Span span);
  Piece value(std::string_view text, Span span, const Scope& scope);
  Piece capitals_of(const WordsRead& read, Span span);
  void remark_forms(Span span);

  Dialect dialect_;
  Findings& findings_;
  WordReader words_;
};

// A wildcard for one character at the end of a word is no wildcard here: `cat?` -> `cat*`, with a
// note.
std::string with_open_end(std::string text, Span span, Findings& findings);

}  // namespace backfile
