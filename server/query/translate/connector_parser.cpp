// Precedence climbing. It recurses into parentheses and prefixes, whose depth is bounded, and into
// tighter operators, of which there are no more than terms.
#include "server/query/translate/connector_parser.hpp"

#include <utility>

#include "server/query/translate/connector_lexer.hpp"
#include "server/query/translate/leaves.hpp"

namespace backfile {
namespace {

using Kind = ConnectorTokenKind;

// How tight operators bind.
constexpr int kSideBySide = 7000;
constexpr int kNexisOr = 6000;
constexpr int kNear = 5000;
constexpr int kNexisSentence = 4000;
constexpr int kNexisParagraph = 3000;
constexpr int kSegment = 2500;
constexpr int kFactivaNot = 2200;
constexpr int kAnd = 2000;
constexpr int kFactivaOr = 1500;
constexpr int kNexisNot = 1000;

class ConnectorParser {
 public:
  ConnectorParser(std::string_view text, Dialect dialect, Findings& findings)
      : text_(text),
        dialect_(dialect),
        findings_(findings),
        leaves_(dialect, findings),
        lexer_(text, dialect, findings, leaves_) {}

  Piece parse();

 private:
  Piece expression(int least);
  Piece operand();
  Piece positive_operand();
  Piece run();
  Piece group();
  Piece prefixed();
  Piece cased();
  Piece within(const Scope& scope, bool group_only);
  Piece combined(const ConnectorToken& op, Piece left, Piece right);

  [[nodiscard]] bool nexis() const { return dialect_ == Dialect::Nexis; }
  [[nodiscard]] int binding(const ConnectorToken& op) const;
  [[nodiscard]] bool at(Kind kind) const { return current_.kind == kind; }
  [[nodiscard]] bool at_operand() const;
  [[nodiscard]] bool at_not() const {
    return at(Kind::Connector) && current_.connector == Connector::Not;
  }
  [[nodiscard]] Piece nothing() const { return {.node = std::nullopt, .span = current_.span}; }
  void advance();
  Piece failed(QueryError fault);
  void remark_phrase(Span span);

  std::string_view text_;
  Dialect dialect_;
  Findings& findings_;
  Leaves leaves_;
  ConnectorLexer lexer_;
  ConnectorToken current_;
  Scope scope_;
};

Piece ConnectorParser::parse() {
  advance();
  if (at(Kind::End)) return nothing();
  Piece whole = expression(0);
  if (at(Kind::Close)) return failed(findings_.faults().unexpected_parenthesis(current_.span));
  return whole;
}

int ConnectorParser::binding(const ConnectorToken& op) const {
  switch (op.connector) {
    case Connector::Or:
      return nexis() ? kNexisOr : kFactivaOr;
    case Connector::And:
      return kAnd;
    case Connector::Not:
      return nexis() ? kNexisNot : kFactivaNot;
    case Connector::Segment:
      return kSegment;
    case Connector::FirstWords:
      return kNear;
    case Connector::Near:
    case Connector::NotNear:
      break;
  }
  if (!nexis()) return kNear;
  const Proximity& proximity = op.proximity;
  if (!proximity.unit) return kNear - static_cast<int>(proximity.distance);
  return *proximity.unit == Unit::Sentence ? kNexisSentence : kNexisParagraph;
}

bool ConnectorParser::at_operand() const {
  return !findings_.failed() && !at(Kind::End) && !at(Kind::Close) && !at(Kind::Connector);
}

// An operand and all operators behind it that bind as tight as `least` or tighter.
Piece ConnectorParser::expression(int least) {
  Piece left = operand();
  while (at(Kind::Connector) || at_operand()) {
    ConnectorToken op = current_;
    const bool written = at(Kind::Connector);
    if (!written) {
      op.connector = Connector::Near;
      op.proximity = {.unit = {}, .distance = 1, .ordered = true};
    }
    const int tightness = written ? binding(op) : kSideBySide;
    if (tightness < least || findings_.failed()) break;
    if (written) advance();
    if (op.connector == Connector::FirstWords) {
      findings_.note("field_differs",
                     "lead: stands for it: the headline, the summary and the first 50 words.",
                     op.span);
      left = in_lead(std::move(left));
      continue;
    }
    if (!at_operand() && !at_not()) return failed(findings_.faults().missing_right(op.span));
    if (!written) remark_phrase({left.span.begin, current_.span.end});
    Piece right = expression(tightness + 1);
    left = combined(op, std::move(left), std::move(right));
  }
  return left;
}

Piece ConnectorParser::operand() {
  bool negative = false;
  Span last = current_.span;
  while (at_not()) {
    negative = !negative;
    last = current_.span;
    advance();
    if (!at_operand() && !at_not()) return failed(findings_.faults().missing_right(last));
  }
  if (!negative) return positive_operand();
  return negated(expression((nexis() ? kAnd : kFactivaNot) + 1));
}

Piece ConnectorParser::positive_operand() {
  switch (current_.kind) {
    case Kind::Open:
      return group();
    case Kind::Field:
    case Kind::AtLeast:
      return prefixed();
    case Kind::Case:
      return cased();
    case Kind::Word:
    case Kind::Quoted:
      return run();
    case Kind::Ready: {
      Piece ready = std::move(current_.piece);
      advance();
      return ready;
    }
    case Kind::Connector:
      return failed(findings_.faults().missing_left(current_.span));
    case Kind::Close:
      return failed(findings_.faults().unexpected_parenthesis(current_.span));
    case Kind::End:
      break;
  }
  return nothing();
}

// Words and quoted words side by side are one phrase.
Piece ConnectorParser::run() {
  std::string text;
  Span span = current_.span;
  int words = 0;
  bool blank = true;
  const bool bare = at(Kind::Word);
  while (at(Kind::Word) || at(Kind::Quoted)) {
    switch (leaves_.readability(current_.text, current_.span)) {
      case Readability::Words:
        text += (text.empty() ? "" : " ") + current_.text;
        ++words;
        break;
      case Readability::ShortPattern:
        blank = false;
        break;
      case Readability::Blank:
        break;
    }
    span.end = current_.span.end;
    advance();
  }
  if (words == 0) return {.node = std::nullopt, .span = span, .blank = blank};
  if (words > 1) remark_phrase(span);
  return leaves_.words(text, span, scope_, bare && words == 1 ? Reading::Bare : Reading::Quoted);
}

Piece ConnectorParser::group() {
  const Span open = current_.span;
  if (!findings_.enter(open)) return nothing();
  advance();
  if (at(Kind::Close)) {
    return failed(findings_.faults().empty_parentheses({open.begin, current_.span.end}));
  }
  Piece inside = expression(0);
  findings_.leave();
  if (!at(Kind::Close)) return failed(findings_.faults().unclosed_parenthesis(open, 1));
  inside.span = {open.begin, current_.span.end};
  inside.chained = false;
  advance();
  return inside;
}

// A field or atleast5, and the operand behind it.
Piece ConnectorParser::prefixed() {
  const ConnectorToken prefix = current_;
  if (!findings_.enter(prefix.span)) return nothing();
  advance();
  if (!at_operand()) return failed(findings_.faults().missing_right(prefix.span));
  const bool mentions = prefix.kind == Kind::AtLeast;
  Piece inside = within(mentions ? scope_ : scope_of(prefix.foreign), nexis());
  findings_.leave();
  if (mentions) inside = at_least(prefix.number, std::move(inside), findings_);
  inside.span.begin = prefix.span.begin;
  if (!mentions) leaves_.remark_field(prefix.foreign, text_, prefix.span, inside.span);
  inside.chained = false;
  return inside;
}

// Requires: the token before is taken.
Piece ConnectorParser::within(const Scope& scope, bool group_only) {
  const Scope outside = std::exchange(scope_, scope);
  const bool left_out = scope.carried == Carried::Nothing;
  if (left_out) findings_.mute();
  Piece inside = group_only ? positive_operand() : expression(kNear);
  if (left_out) {
    findings_.unmute();
    inside.node.reset();
  }
  scope_ = outside;
  return inside;
}

// allcaps(…), plural(…) and the like.
Piece ConnectorParser::cased() {
  const ConnectorToken command = current_;
  if (!findings_.enter(command.span)) return nothing();
  Scope inside = scope_;
  const bool words = scope_.carried == Carried::Words || scope_.carried == Carried::Exact;
  if (command.command == CaseCommand::Number && words) {
    inside.carried = Carried::Exact;
    findings_.note_once("exact_form",
                        "plural() and singular() find the word in the form it is written in.",
                        command.span);
  } else if (command.command == CaseCommand::AllCaps && words) {
    inside.field = Field::Caps;
    if (scope_.field != Field::Text) {
      findings_.note("capitals", "caps: looks in the whole article, not in one part of it.",
                     command.span);
    }
  } else if (words) {
    findings_.note("capitals",
                   "Only words all in capitals can be told apart here (caps:); this is found in "
                   "any spelling.",
                   command.span);
  }
  advance();
  Piece piece = within(inside, true);
  findings_.leave();
  piece.span.begin = command.span.begin;
  return piece;
}

Piece ConnectorParser::combined(const ConnectorToken& op, Piece left, Piece right) {
  std::vector<Piece> both;
  switch (op.connector) {
    case Connector::Near:
      return near_each_other(std::move(left), std::move(right), op.proximity, findings_);
    case Connector::NotNear:
      return far_from(std::move(left), std::move(right), op.proximity, findings_);
    case Connector::Or:
      both.push_back(std::move(left));
      both.push_back(std::move(right));
      return any_of(std::move(both), findings_);
    case Connector::Not:
      right = negated(std::move(right));
      break;
    case Connector::Segment:
      findings_.note("proximity_dropped",
                     "Segments cannot be compared here; both must occur in the article.", op.span);
      break;
    case Connector::And:
    case Connector::FirstWords:
      break;
  }
  both.push_back(std::move(left));
  both.push_back(std::move(right));
  return all_of(std::move(both));
}

void ConnectorParser::advance() {
  current_ = findings_.failed() ? ConnectorToken{} : lexer_.next();
  if (findings_.failed()) current_ = ConnectorToken{};
}

Piece ConnectorParser::failed(QueryError fault) {
  findings_.fail(std::move(fault));
  current_ = {};
  return nothing();
}

void ConnectorParser::remark_phrase(Span span) {
  const bool words = scope_.carried == Carried::Words || scope_.carried == Carried::Exact;
  if (!words) return;
  findings_.note_once("default_operator",
                      "Words side by side are a phrase in " + std::string(row(dialect_).title) +
                          "; here they would only both have to occur, so the phrase is written "
                          "out.",
                      span);
}

}  // namespace

Piece parse_connectors(std::string_view text, Dialect dialect, Findings& findings) {
  return ConnectorParser(text, dialect, findings).parse();
}

}  // namespace backfile
