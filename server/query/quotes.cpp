#include "server/query/quotes.hpp"

namespace backfile {
namespace {

std::size_t find_mark(std::string_view text, std::size_t from, CharacterClass mark) {
  for (std::size_t byte = from; byte < text.size();) {
    const QueryCharacter next = character_at(text, byte);
    const std::size_t behind = byte + next.bytes;
    if (next.kind != mark) {
      byte = behind;
      continue;
    }
    const bool doubled = mark == CharacterClass::StraightQuote &&
                         text.substr(behind).starts_with(text.substr(byte, next.bytes));
    if (!doubled) return byte;
    byte = behind + next.bytes;
  }
  return kNoQuote;
}

}  // namespace

std::size_t find_closing_quote(std::string_view text, std::size_t from, CharacterClass opening) {
  const std::size_t same = find_mark(text, from, opening);
  if (same != kNoQuote || opening == CharacterClass::Guillemet) return same;
  const bool straight = opening == CharacterClass::StraightQuote;
  return find_mark(text, from,
                   straight ? CharacterClass::CurlyQuote : CharacterClass::StraightQuote);
}

std::string undoubled(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const QueryCharacter first = character_at(text, 0);
    plain += text.substr(0, first.bytes);
    const bool doubled = first.kind == CharacterClass::StraightQuote &&
                         text.substr(first.bytes).starts_with(text.substr(0, first.bytes));
    text.remove_prefix(doubled ? 2 * first.bytes : first.bytes);
  }
  return plain;
}

}  // namespace backfile
