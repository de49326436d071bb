#include "server/query/translate/connector_lexer.hpp"

#include <algorithm>
#include <utility>

#include "schema/ascii.hpp"
#include "server/query/characters.hpp"
#include "server/query/quotes.hpp"

namespace backfile {
namespace {

bool separates(const QueryCharacter& character) {
  return character.kind == CharacterClass::Space || character.kind == CharacterClass::Separator ||
         character.value == U',' || character.value == U';';
}

bool opens(const QueryCharacter& character) {
  return character.kind == CharacterClass::OpenParenthesis || character.value == U'[';
}

bool closes(const QueryCharacter& character) {
  return character.kind == CharacterClass::CloseParenthesis || character.value == U']';
}

// /F50/ or /N30/ at the beginning of the text: how long it is, else 0.
std::size_t slashed_length(std::string_view text) {
  if (text.size() < 4 || text[0] != '/') return 0;
  const char letter = text[1];
  if (letter != 'F' && letter != 'f' && letter != 'N' && letter != 'n') return 0;
  const std::size_t end = text.find('/', 2);
  if (end == std::string_view::npos || !are_digits(text.substr(2, end - 2))) return 0;
  return end + 1;
}

}  // namespace

ConnectorToken ConnectorLexer::next() {
  at_ = skip_blank(at_);
  if (at_ == text_.size()) return token(Kind::End, {at_, at_});
  const QueryCharacter first = character_at(text_, at_);
  const Span span{at_, at_ + first.bytes};
  if (opens(first)) return token(Kind::Open, span);
  if (closes(first)) return token(Kind::Close, span);
  if (is_quote(first.kind)) return quoted();
  if (dialect_ == Dialect::Nexis) return nexis(chunk_from(at_));
  if (auto slashes = factiva_slashes()) return *std::move(slashes);
  return factiva(chunk_from(at_));
}

ConnectorToken ConnectorLexer::quoted() {
  const QueryCharacter mark = character_at(text_, at_);
  const std::size_t inside = at_ + mark.bytes;
  const std::size_t closing = find_closing_quote(text_, inside, mark.kind);
  if (closing == kNoQuote) {
    findings_.fail(findings_.faults().unclosed_quote({at_, inside}));
    return token(Kind::End, {at_, text_.size()});
  }
  ConnectorToken quoted = token(Kind::Quoted, {at_, closing + character_at(text_, closing).bytes});
  quoted.text = text_.substr(inside, closing - inside);
  return quoted;
}

// /F50/ and /N30/ need no white space around them.
std::optional<ConnectorToken> ConnectorLexer::factiva_slashes() {
  const std::size_t length = slashed_length(text_.substr(at_));
  if (length == 0) return std::nullopt;
  const Span span{at_, at_ + length};
  const unsigned number = read_number(text_.substr(at_ + 2, length - 3));
  if (lower_case(slice(span))[1] == 'n') return near(number, false, span);
  ConnectorToken first = connector(Connector::FirstWords, span);
  first.number = number;
  return first;
}

Span ConnectorLexer::chunk_from(std::size_t byte) const {
  const std::size_t begin = skip_blank(byte);
  std::size_t end = begin;
  while (end < text_.size()) {
    const QueryCharacter next = character_at(text_, end);
    if (separates(next) || opens(next) || closes(next) || is_quote(next.kind)) break;
    const bool slashes = dialect_ == Dialect::Factiva && end > begin && next.value == U'/' &&
                         slashed_length(text_.substr(end)) > 0;
    if (slashes) break;
    end += next.bytes;
  }
  return {begin, end};
}

std::size_t ConnectorLexer::skip_blank(std::size_t byte) const {
  while (byte < text_.size()) {
    const QueryCharacter next = character_at(text_, byte);
    if (!separates(next) && next.kind != CharacterClass::Ignorable) break;
    byte += next.bytes;
  }
  return byte;
}

bool ConnectorLexer::opens_group(std::size_t byte) const {
  return byte < text_.size() && opens(character_at(text_, byte));
}

ConnectorToken ConnectorLexer::token(Kind kind, Span span) {
  at_ = span.end;
  ConnectorToken token;
  token.kind = kind;
  token.span = span;
  token.piece.span = span;
  return token;
}

ConnectorToken ConnectorLexer::connector(Connector connector, Span span) {
  ConnectorToken made = token(Kind::Connector, span);
  made.connector = connector;
  return made;
}

ConnectorToken ConnectorLexer::near(unsigned distance, bool ordered, Span span) {
  ConnectorToken made = connector(Connector::Near, span);
  made.proximity.distance = findings_.in_range(distance, kMaxDistance, span);
  made.proximity.ordered = ordered;
  return made;
}

}  // namespace backfile
