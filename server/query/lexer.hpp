// Query text -> lexemes, one at a time: where words, phrases, values and operators begin and end.
// Knows no grammar.
//
// A chunk is what stands between white space, parentheses, quotation marks and separators (dashes,
// "--", East Asian stops).
// - A chunk of several tokens (covid-19, 東京都, U.S.) is an exact phrase of them, without the 's
//   at its end.
// - AND, OR, NOT, SAME, SENT, NEAR/5 and the like, and * are operators when they are the whole
//   chunk.
// - * and ? inside a chunk are parts of patterns, as words.hpp says.
// - "a b"~5 is one lexeme, and so are date: and what stands behind it.
// - "-" negates at the start, after white space and after "(", when something to search for stands
//   right behind it.
// - name: is a field when the name is a known one and something to search for stands right behind
//   it. Any other name of ASCII letters and digits is a fault then, unless "//" or another colon
//   follows, or values are read. 10:30 are words.
// - A bare value goes on to white space, a parenthesis or a quotation mark. Commas and semicolons
//   at its end are dropped, and a full stop that is its only one; id and url are taken as typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/fields.hpp"
#include "server/query/characters.hpp"
#include "server/query/faults.hpp"
#include "server/query/operators.hpp"
#include "server/query/query.hpp"
#include "server/query/remarks.hpp"
#include "server/query/words.hpp"

namespace backfile {

enum class LexemeKind {
  End,
  OpenParenthesis,
  CloseParenthesis,
  And,
  Or,
  Not,        // NOT or a minus
  Proximity,  // NEAR/5, w/p, SAME: `proximity`
  AtLeast,    // atleast3:, with something behind it: `number`
  Field,      // name:, with something behind it
  Star,       // *
  Words,      // a chunk: `phrase`
  Phrase,     // quoted words: `phrase`; with ~5 behind them: `number`
  Value,      // a bare value
  Quoted,     // a quoted value
  Dates,      // date: and what stands behind it: `dates`
  Fault,
};

struct Lexeme {
  LexemeKind kind = LexemeKind::End;
  Span span;
  Field field = Field::Text;  // of Field
  Phrase phrase;              // of Words and Phrase; its field is not set
  bool cjk = false;           // of Words and Phrase: its last word is a CJK character
  bool initialism = false;    // of Words and Phrase: single characters with full stops between
  Proximity proximity;        // of Proximity
  unsigned number = 0;  // of AtLeast; of Phrase: how far apart its words may be, 0: not at all
  DateRange dates;      // of Dates
  std::string value;    // of Value and Quoted
  QueryError fault;     // of Fault
};

// Requires: text is valid UTF-8 and outlives the Lexer. A Fault is followed by nothing of use.
class Lexer {
 public:
  // `now` is what date:-7d counts from.
  Lexer(std::string_view text, Instant now) : text_(text), now_(now), faults_(text) {}

  // The next lexeme where words (FieldKind::Text) or values of `field` are looked for.
  Lexeme next(Field field);
  // The next lexeme right behind the colon of `field_lexeme`: operators and fields are not looked
  // for.
  Lexeme next_operand(const Lexeme& field_lexeme);

  void remark(Remark remark) { remarks_.push_back(std::move(remark)); }
  std::vector<Remark> take_remarks() { return std::exchange(remarks_, {}); }

 private:
  static Lexeme plain(LexemeKind kind, Span span);
  static Lexeme faulty(QueryError fault);

  // Nothing: punctuation was passed over, go on.
  std::optional<Lexeme> next_piece(Field field);
  std::optional<Lexeme> sign(Field field);
  std::optional<Lexeme> chunk(Field field, bool operators);
  std::optional<Lexeme> field_prefix(Span chunk, Field field);
  std::optional<Lexeme> blank_field(Span name, Span prefix);
  std::optional<Lexeme> dates(Span prefix);
  std::optional<Lexeme> at_least(Span name, Span prefix, unsigned count);
  std::optional<Lexeme> proximity(Span chunk);
  std::optional<Lexeme> words(Span chunk);
  std::optional<Lexeme> value(Span chunk, Field field);
  std::optional<Lexeme> foreign_operand(const Lexeme& field_lexeme, Span chunk);
  Lexeme parenthesis(LexemeKind kind);
  Lexeme quoted(FieldKind kind);
  Lexeme quoted_words(Span whole, Span inside);
  Lexeme suffix_checked(Lexeme lexeme);
  std::optional<Lexeme> loosened(const Lexeme& phrase);

  void skip_blank();
  bool operand_at(std::size_t byte, FieldKind kind);
  [[nodiscard]] bool only_closing_from(std::size_t byte) const;
  [[nodiscard]] Span chunk_from(std::size_t begin, FieldKind kind) const;
  std::optional<Lexeme> read_words(Lexeme& lexeme, Span inside, Reading reading);

  [[nodiscard]] std::string_view slice(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }

  std::string_view text_;
  Instant now_;
  Faults faults_;
  WordReader words_;
  std::vector<Remark> remarks_;
  std::size_t at_ = 0;
  bool minus_binds_ = true;    // at the start, behind white space and behind "("
  bool operand_next_ = false;  // behind a minus or atleast3: stands no operator
};

}  // namespace backfile
