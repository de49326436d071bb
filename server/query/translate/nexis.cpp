// What Nexis reads in a chunk. w/n is in any order, pre/n in this one; segments and commands take
// parentheses.
#include <algorithm>
#include <array>
#include <utility>

#include "schema/ascii.hpp"
#include "server/query/characters.hpp"
#include "server/query/translate/connector_lexer.hpp"

namespace backfile {
namespace {

constexpr std::array<std::pair<std::string_view, Comparison>, 14> kComparisons{{
    {">=", Comparison::From},
    {"<=", Comparison::To},
    {"=", Comparison::Is},
    {">", Comparison::After},
    {"<", Comparison::Before},
    {"is", Comparison::Is},
    {"eq", Comparison::Is},
    {"aft", Comparison::After},
    {"after", Comparison::After},
    {"gtr", Comparison::After},
    {"bef", Comparison::Before},
    {"before", Comparison::Before},
    {"geq", Comparison::From},
    {"leq", Comparison::To},
}};

bool is_sign(std::string_view name) { return name.front() < 'a'; }

// A comparison at the beginning of a chunk, and how long it is. A word must be all of it.
std::optional<std::pair<std::size_t, Comparison>> comparison_in(std::string_view chunk) {
  const std::string word = lower_case(chunk);
  for (const auto& [name, comparison] : kComparisons) {
    if (is_sign(name) ? word.starts_with(name) : word == name) {
      return std::pair(name.size(), comparison);
    }
  }
  return std::nullopt;
}

// Where the parenthesis at `byte` is closed; the end of the text when it is not.
std::size_t closing(std::string_view text, std::size_t byte) {
  std::size_t depth = 0;
  for (; byte < text.size(); ++byte) {
    if (text[byte] == '(') ++depth;
    if (text[byte] == ')' && --depth == 0) return byte;
  }
  return byte;
}

bool is_segment_name(std::string_view word) {
  return !word.empty() && word.size() <= 32 && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  });
}

}  // namespace

ConnectorToken ConnectorLexer::nexis(Span chunk) {
  const std::string word = lower_case(slice(chunk));
  if (word == "or") return connector(Connector::Or, chunk);
  if (word == "not") return nexis_not(chunk, false);
  if (word == "and") {
    const Span next = chunk_from(chunk.end);
    const bool joined = skip_blank(chunk.end) == next.begin && lower_case(slice(next)) == "not";
    return joined ? nexis_not({chunk.begin, next.end}, true) : connector(Connector::And, chunk);
  }
  if (auto near = nexis_proximity(chunk)) return *std::move(near);
  if (auto date = nexis_date(chunk)) return *std::move(date);
  if (auto length = nexis_length(chunk)) return *std::move(length);
  if (auto prefix = nexis_prefix(chunk)) return *std::move(prefix);
  return nexis_word(chunk);
}

// not, and not, not w/5
ConnectorToken ConnectorLexer::nexis_not(Span chunk, bool behind_and) {
  const Span next = chunk_from(chunk.end);
  if (!behind_and && next.begin < next.end) {
    if (auto near = nexis_proximity(next)) {
      near->span.begin = chunk.begin;
      near->connector = Connector::NotNear;
      return *std::move(near);
    }
  }
  return connector(Connector::Not, chunk);
}

// w/5, /5, near/5, pre/3, onear/3, w/s, /sent, w/p, /para, w/seg, not/5
std::optional<ConnectorToken> ConnectorLexer::nexis_proximity(Span chunk) {
  const std::string word = lower_case(slice(chunk));
  const std::size_t slash = word.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::string_view name = std::string_view(word).substr(0, slash);
  const std::string_view reach = std::string_view(word).substr(slash + 1);
  const bool ordered = name == "pre" || name == "onear";
  const bool negative = name == "not";
  if (!ordered && !negative && !name.empty() && name != "w" && name != "near") return std::nullopt;
  std::optional<ConnectorToken> found;
  if (are_digits(reach)) {
    found = near(read_number(reach), ordered, chunk);
  } else if (reach == "s" || reach == "sent" || reach == "p" || reach == "para") {
    found = connector(Connector::Near, chunk);
    found->proximity.unit = reach.front() == 's' ? Unit::Sentence : Unit::Paragraph;
  } else if (reach == "seg" && !negative) {
    return connector(Connector::Segment, chunk);
  }
  if (found && negative) found->connector = Connector::NotNear;
  return found;
}

// atleast5(, allcaps(, headline(
std::optional<ConnectorToken> ConnectorLexer::nexis_prefix(Span chunk) {
  const std::string word = lower_case(slice(chunk));
  if (!opens_group(skip_blank(chunk.end))) return std::nullopt;
  if (const auto count = least_count(word)) {
    ConnectorToken mentions = token(Kind::AtLeast, chunk);
    mentions.number = findings_.in_range(*count, kMaxMentions, chunk);
    return mentions;
  }
  for (const auto& [name, command] :
       {std::pair<std::string_view, CaseCommand>{"allcaps", CaseCommand::AllCaps},
        {"caps", CaseCommand::Caps},
        {"nocaps", CaseCommand::NoCaps},
        {"plural", CaseCommand::Number},
        {"singular", CaseCommand::Number}}) {
    if (word != name) continue;
    ConnectorToken made = token(Kind::Case, chunk);
    made.command = command;
    return made;
  }
  // A word right before a parenthesis is a segment, known or not.
  if (!is_segment_name(word) || !opens_group(chunk.end)) return std::nullopt;
  ConnectorToken made = token(Kind::Field, chunk);
  made.foreign = find_foreign_field(dialect_, word);
  return made;
}

// recycl! is any ending, wom*n one character; a question mark is punctuation.
ConnectorToken ConnectorLexer::nexis_word(Span chunk) {
  ConnectorToken word = token(Kind::Word, chunk);
  word.text = slice(chunk);
  std::replace(word.text.begin(), word.text.end(), '?', ' ');
  std::replace(word.text.begin(), word.text.end(), '*', '?');
  word.text = with_open_end(std::move(word.text), chunk, findings_);
  const std::size_t mark = word.text.find_last_not_of(' ');
  if (mark != std::string::npos && word.text[mark] == '!') word.text[mark] = '*';
  return word;
}

// date is 2015, date aft jan 1, 2015, date>1/1/2015, date(geq (1/1/2015) and leq (12/31/2015))
std::optional<ConnectorToken> ConnectorLexer::nexis_date(Span chunk) {
  constexpr std::string_view kName = "date";
  const std::string word = lower_case(slice(chunk));
  const bool signs = word.size() > kName.size() && !is_segment_name(word);
  if (!word.starts_with(kName) || (word != kName && !signs)) return std::nullopt;
  std::size_t byte = skip_blank(chunk.begin + kName.size());
  const bool group = opens_group(byte);
  if (!group && !comparison_in(slice({byte, chunk_from(byte).end}))) return std::nullopt;
  const std::size_t close = group ? closing(text_, byte) : text_.size();
  if (group && close == text_.size()) {
    findings_.fail(findings_.faults().unclosed_parenthesis({byte, byte + 1}, 1));
  }
  ConnectorToken date = token(Kind::Ready, chunk);
  std::optional<DateInterval> interval = DateInterval{};
  do {
    const auto condition = nexis_condition(byte, close);
    if (!condition) break;
    interval = intersection(*interval, *condition);
  } while (group && interval && byte < close);
  at_ = group ? std::min(close + 1, text_.size()) : byte;
  date.span.end = at_;
  date.piece.span = date.span;
  if (interval) {
    date.piece = leaves_.date_between(*interval, date.span);
  } else {
    findings_.note("unreadable_date", "No day lies between these dates; they are left out.",
                   date.span);
  }
  return date;
}

// One comparison and its date; moves `byte` behind them. Nothing, with a note, when there is no
// date.
std::optional<DateInterval> ConnectorLexer::nexis_condition(std::size_t& byte, std::size_t end) {
  const auto passes = [&](std::size_t at) {
    return text_[at] == '(' || text_[at] == ')' || text_[at] == '"';
  };
  const auto pass = [&] {
    byte = skip_blank(byte);
    while (byte < end && passes(byte)) byte = skip_blank(byte + 1);
  };
  pass();
  Span chunk = chunk_from(byte);
  if (byte < end && lower_case(slice(chunk)) == "and") {
    byte = chunk.end;
    pass();
    chunk = chunk_from(byte);
  }
  Comparison comparison = Comparison::Is;
  if (const auto found = comparison_in(slice(chunk))) {
    comparison = found->second;
    byte = chunk.begin + found->first;
    pass();
  }
  const Span date = nexis_date_text(byte, end);
  byte = date.end;
  const std::optional<DateInterval> read = leaves_.interval(slice(date), date);
  if (end < text_.size()) pass();
  if (!read) return std::nullopt;
  return compared(comparison, *read);
}

// The longest of up to three chunks that is a date: Jan 1, 2015. Else the first.
Span ConnectorLexer::nexis_date_text(std::size_t byte, std::size_t end) const {
  constexpr int kMostChunks = 3;
  const std::size_t begin = std::min(skip_blank(byte), end);
  Span best{begin, std::min(chunk_from(begin).end, end)};
  std::size_t last = begin;
  for (int i = 0; i < kMostChunks && last < end; ++i) {
    last = std::min(chunk_from(last).end, end);
    const Span candidate{begin, last};
    if (read_foreign_date(slice(candidate), DateOrder::MonthFirst, findings_.now())) {
      best = candidate;
    }
  }
  return best;
}

// length > 500, length(>500) by way of the segment
std::optional<ConnectorToken> ConnectorLexer::nexis_length(Span chunk) {
  constexpr std::string_view kName = "length";
  const std::string word = lower_case(slice(chunk));
  if (!word.starts_with(kName)) return std::nullopt;
  Span sign{chunk.begin + kName.size(), chunk.end};
  if (sign.begin == sign.end) sign = chunk_from(chunk.end);
  const auto comparison = comparison_in(slice(sign));
  if (!comparison) return std::nullopt;
  const bool alone = sign.begin + comparison->first == sign.end;
  ConnectorToken length =
      token(Kind::Ready, {chunk.begin, alone ? chunk_from(sign.end).end : sign.end});
  leaves_.remark_field(find_foreign_field(dialect_, kName), text_, length.span, length.span);
  return length;
}

}  // namespace backfile
