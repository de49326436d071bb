// What Factiva reads in a chunk. adjN and w/N are the same there: in this order, N words apart at
// most; nearN and /Nn/ are in any order.
#include <algorithm>
#include <utility>

#include "schema/ascii.hpp"
#include "server/query/characters.hpp"
#include "server/query/translate/connector_lexer.hpp"

namespace backfile {
namespace {

bool is_digit(char c) { return is_ascii_digit(static_cast<unsigned char>(c)); }

// The number behind a name: 5 of adj5; `otherwise` of adj. Nothing when it is another word.
std::optional<unsigned> number_behind(std::string_view word, std::string_view name,
                                      std::optional<unsigned> otherwise = std::nullopt) {
  if (!word.starts_with(name)) return std::nullopt;
  const std::string_view digits = word.substr(name.size());
  if (digits.empty()) return otherwise;
  return are_digits(digits) ? std::optional(read_number(digits)) : std::nullopt;
}

// hd= at the beginning of a chunk: how long it is, else 0.
std::size_t prefix_length(std::string_view chunk) {
  const std::size_t equals = chunk.find('=');
  if (equals == std::string_view::npos || equals < 2 || equals > 4) return 0;
  const bool letters =
      std::all_of(chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(equals),
                  [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
  return letters ? equals + 1 : 0;
}

bool is_comparison(std::string_view text) {
  return !text.empty() && std::string_view("<>=").find(text.front()) != std::string_view::npos;
}

// 20250531, 5/31/2025 or -7
bool begins_date(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && is_digit(text.front());
}

}  // namespace

ConnectorToken ConnectorLexer::factiva(Span chunk) {
  const std::string word = lower_case(slice(chunk));
  if (word == "and") return connector(Connector::And, chunk);
  if (word == "or") return connector(Connector::Or, chunk);
  if (word == "not") return connector(Connector::Not, chunk);
  if (word == "same") {
    ConnectorToken same = connector(Connector::Near, chunk);
    same.proximity.unit = Unit::Paragraph;
    return same;
  }
  if (const auto distance = number_behind(word, "adj", 1)) return near(*distance, true, chunk);
  if (const auto distance = number_behind(word, "w/")) return near(*distance, true, chunk);
  if (const auto distance = number_behind(word, "near")) return near(*distance, false, chunk);
  if (const auto count = number_behind(word, "atleast")) {
    ConnectorToken mentions = token(Kind::AtLeast, chunk);
    mentions.number = findings_.in_range(*count, kMaxMentions, chunk);
    return mentions;
  }
  if (auto date = factiva_date(chunk)) return *std::move(date);
  if (auto length = factiva_length(chunk)) return *std::move(length);
  if (const std::size_t length = prefix_length(word)) {
    const Span span{chunk.begin, chunk.begin + length};
    ConnectorToken field = token(Kind::Field, span);
    field.foreign = find_foreign_field(dialect_, std::string_view(word).substr(0, length - 1));
    return field;
  }
  if (!word.empty() && word.find_first_not_of('%') == std::string::npos) {
    findings_.note("one_word_between", "% is one word there; here it is that many words at most.",
                   chunk);
    return near(static_cast<unsigned>(word.size()) + 1, true, chunk);
  }
  return factiva_word(chunk);
}

// $ is any ending, $3 one of three letters at most; at the beginning it is money.
ConnectorToken ConnectorLexer::factiva_word(Span chunk) {
  ConnectorToken word = token(Kind::Word, chunk);
  const std::string_view typed = slice(chunk);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (typed[i] != '$' || i == 0) {
      word.text += typed[i] == '$' ? ' ' : typed[i];
      continue;
    }
    word.text += '*';
    const std::size_t digit = i + 1;
    while (i + 1 < typed.size() && is_digit(typed[i + 1])) ++i;
    if (i >= digit) {
      findings_.note("truncation", "* finds endings of any length, not only up to this one.",
                     chunk);
    }
  }
  word.text = with_open_end(std::move(word.text), chunk, findings_);
  return word;
}

// date from 20250101 to 20250131, date after 20250101, date before -7, date 20250101
std::optional<ConnectorToken> ConnectorLexer::factiva_date(Span chunk) {
  const std::string name = lower_case(slice(chunk));
  if (name != "date" && name != "upd") return std::nullopt;
  const Span second = chunk_from(chunk.end);
  const std::string word = lower_case(slice(second));
  const bool range = word == "from" || word == "after" || word == "before" || word == "to";
  const Span first = range ? chunk_from(second.end) : second;
  if (!begins_date(slice(first))) return std::nullopt;
  const Span to = chunk_from(first.end);
  const Span last = chunk_from(to.end);
  const bool both = word == "from" && lower_case(slice(to)) == "to" && begins_date(slice(last));
  ConnectorToken date = token(Kind::Ready, {chunk.begin, both ? last.end : first.end});
  if (name == "upd") {
    findings_.note("unsupported_field",
                   "'upd' is left out: when an article was changed cannot be searched.", date.span);
    return date;
  }
  if (both) {
    const auto from = leaves_.interval(slice(first), first);
    const auto until = leaves_.interval(slice(last), last);
    if (!from || !until) return date;
    const auto between =
        intersection(compared(Comparison::From, *from), compared(Comparison::To, *until));
    if (between) {
      date.piece = leaves_.date_between(*between, date.span);
    } else {
      findings_.note("unreadable_date", "The range ends before it begins and is left out.",
                     date.span);
    }
    return date;
  }
  const bool relative = slice(first).front() == '-';
  const Comparison comparison = word == "after"              ? Comparison::After
                                : word == "before"           ? Comparison::Before
                                : word == "to"               ? Comparison::To
                                : word == "from" || relative ? Comparison::From
                                                             : Comparison::Is;
  date.piece = leaves_.date(slice(first), date.span, comparison);
  return date;
}

// wc>500, wc > 500
std::optional<ConnectorToken> ConnectorLexer::factiva_length(Span chunk) {
  constexpr std::string_view kName = "wc";
  const std::string word = lower_case(slice(chunk));
  if (!word.starts_with(kName)) return std::nullopt;
  Span sign{chunk.begin + kName.size(), chunk.end};
  if (sign.begin == sign.end) sign = chunk_from(chunk.end);
  if (!is_comparison(slice(sign))) return std::nullopt;
  Span last = sign;
  if (slice(sign).find_first_not_of("<>=") == std::string_view::npos) last = chunk_from(sign.end);
  ConnectorToken length = token(Kind::Ready, {chunk.begin, last.end});
  leaves_.remark_field(find_foreign_field(dialect_, kName), text_, length.span, length.span);
  return length;
}

}  // namespace backfile
