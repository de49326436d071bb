// Factiva and Nexis -> tokens. Both write operators as words in any case (and, adj5, w/s); words
// side by side are a phrase. Knows no order of operators.
//
// factiva.cpp and nexis.cpp hold what each reads in a chunk: what stands between white space,
// commas, parentheses, brackets and quotation marks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/query/operators.hpp"
#include "server/query/translate/findings.hpp"
#include "server/query/translate/leaves.hpp"

namespace backfile {

enum class Connector : std::uint8_t {
  Or,
  And,
  Not,         // and not, too
  Near,        // with a proximity
  NotNear,     // not w/5
  Segment,     // w/seg
  FirstWords,  // /F50/, behind its operand
};

enum class CaseCommand : std::uint8_t {
  AllCaps,
  Caps,
  NoCaps,
  Number
};  // Number: plural, singular

enum class ConnectorTokenKind : std::uint8_t {
  End,
  Open,
  Close,
  Word,       // `text`, with our wildcards
  Quoted,     // `text`
  Ready,      // `piece`: a date, or what is left out
  Connector,  // `connector`, `proximity`
  Field,      // `foreign`, null: of an unknown name; its operand follows
  AtLeast,    // `number`; its operand follows
  Case,       // `command`; a group follows
};

struct ConnectorToken {
  ConnectorTokenKind kind = ConnectorTokenKind::End;
  Span span;
  std::string text;
  Piece piece;
  Connector connector = Connector::And;
  Proximity proximity;
  const ForeignField* foreign = nullptr;
  unsigned number = 0;
  CaseCommand command = CaseCommand::AllCaps;
};

class ConnectorLexer {
 public:
  // All must outlive this. Requires: text is valid UTF-8.
  ConnectorLexer(std::string_view text, Dialect dialect, Findings& findings, Leaves& leaves)
      : text_(text), dialect_(dialect), findings_(findings), leaves_(leaves) {}

  ConnectorToken next();

 private:
  using Kind = ConnectorTokenKind;

  ConnectorToken quoted();
  ConnectorToken factiva(Span chunk);
  ConnectorToken factiva_word(Span chunk);
  std::optional<ConnectorToken> factiva_slashes();
  std::optional<ConnectorToken> factiva_date(Span chunk);
  std::optional<ConnectorToken> factiva_length(Span chunk);
  ConnectorToken nexis(Span chunk);
  ConnectorToken nexis_word(Span chunk);
  ConnectorToken nexis_not(Span chunk, bool behind_and);
  std::optional<ConnectorToken> nexis_proximity(Span chunk);
  std::optional<ConnectorToken> nexis_prefix(Span chunk);
  std::optional<ConnectorToken> nexis_date(Span chunk);
  std::optional<ConnectorToken> nexis_length(Span chunk);
  std::optional<DateInterval> nexis_condition(std::size_t& byte, std::size_t end);
  Span nexis_date_text(std::size_t byte, std::size_t end) const;

  // What stands between blanks, at or behind `byte`; empty at the end of the text.
  [[nodiscard]] Span chunk_from(std::size_t byte) const;
  [[nodiscard]] std::size_t skip_blank(std::size_t byte) const;
  [[nodiscard]] bool opens_group(std::size_t byte) const;
  [[nodiscard]] std::string_view slice(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }
  // Moves on behind it.
  ConnectorToken token(Kind kind, Span span);
  ConnectorToken connector(Connector connector, Span span);
  ConnectorToken near(unsigned distance, bool ordered, Span span);

  std::string_view text_;
  Dialect dialect_;
  Findings& findings_;
  Leaves& leaves_;
  std::size_t at_ = 0;
};

}  // namespace backfile
