// Recursive descent over the lexemes. Only parentheses recurse, and their depth is bounded.
#include "server/query/parser.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/analysis.hpp"
#include "schema/unicode.hpp"
#include "server/query/faults.hpp"
#include "server/query/lexer.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

using Result = std::variant<ParsedQuery, QueryError>;

// What is remembered of a lexeme after it was read.
struct Place {
  LexemeKind kind = LexemeKind::End;
  Span span;
};

// The first fault wins and stops everything: the lexemes are at their end from then on, and no
// other fault is looked for.
class Parser {
 public:
  Parser(std::string_view text, const ParseLimits& limits)
      : text_(text), limits_(limits), faults_(text), lexer_(text) {}

  Result parse();

 private:
  std::optional<Node> any();
  std::optional<Node> all();
  std::optional<Node> unary();
  std::optional<Node> primary();
  std::optional<Node> group(Field inside);
  std::optional<Node> fielded();
  std::optional<Node> operand(Field field);

  [[nodiscard]] bool at(LexemeKind kind) const { return current_.kind == kind; }
  void advance() { take(lexer_.next(field_)); }
  void take(Lexeme lexeme);
  void fail(QueryError fault);
  void remark_neighbours(const Place& before, const Place& word);
  std::vector<QueryWarning> warnings();

  std::string_view text_;
  const ParseLimits& limits_;
  Faults faults_;
  Lexer lexer_;
  Lexeme current_;
  Field field_ = Field::Text;  // what bare words are looked for in
  std::size_t depth_ = 0;
  std::size_t terms_ = 0;
  std::optional<QueryError> fault_;
};

// Of an operand, in terms. Two characters of a CJK run are about a word; a value has no phrase.
std::size_t cost(const Phrase& phrase) {
  const auto joined = std::count(phrase.joined.begin(), phrase.joined.end(), true);
  return std::max<std::size_t>(phrase.words.size() - static_cast<std::size_t>(joined + 1) / 2, 1);
}

Result Parser::parse() {
  advance();
  std::optional<Node> tree = any();
  if (at(LexemeKind::CloseParenthesis)) fail(faults_.unexpected_parenthesis(current_.span));
  if (fault_) return *std::move(fault_);
  ParsedQuery parsed{.tree = {Everything{}}, .warnings = warnings()};
  if (tree) {
    parsed.tree = *std::move(tree);
  } else if (!is_blank(text_)) {
    parsed.warnings.push_back(
        {.code = "no_words",
         .message = "There is no word in this query, so it finds every article.",
         .position = 0,
         .length = count_code_points(text_)});
  }
  return parsed;
}

// all { OR all }
std::optional<Node> Parser::any() {
  std::vector<Node> parts;
  std::optional<Node> part = all();
  if (!part && at(LexemeKind::Or)) fail(faults_.missing_left(current_.span));
  while (part && at(LexemeKind::Or)) {
    parts.push_back(*std::move(part));
    const Span operation = current_.span;
    advance();
    part = all();
    if (!part) fail(faults_.missing_right(operation));
  }
  if (!part) return std::nullopt;
  parts.push_back(*std::move(part));
  return make_any(std::move(parts));
}

// unary { [AND] unary }
std::optional<Node> Parser::all() {
  std::vector<Node> parts;
  Place before;
  for (;;) {
    const Place first{current_.kind, current_.span};
    const bool operation = at(LexemeKind::And);
    if (operation && parts.empty()) fail(faults_.missing_left(first.span));
    if (operation) advance();
    std::optional<Node> part = unary();
    if (operation && !part) fail(faults_.missing_right(first.span));
    if (!part) break;
    if (!parts.empty()) remark_neighbours(before, first);
    parts.push_back(*std::move(part));
    before = first;
  }
  if (parts.empty()) return std::nullopt;
  return make_all(std::move(parts));
}

// { NOT } primary
std::optional<Node> Parser::unary() {
  bool negated = false;
  std::optional<Span> last;
  while (at(LexemeKind::Not)) {
    negated = !negated;
    last = current_.span;
    advance();
  }
  std::optional<Node> part = primary();
  if (!part && last) fail(faults_.missing_right(*last));
  if (!part || !negated) return part;
  return make_not(*std::move(part));
}

std::optional<Node> Parser::primary() {
  switch (current_.kind) {
    case LexemeKind::OpenParenthesis:
      return group(field_);
    case LexemeKind::Field:
      return fielded();
    case LexemeKind::Star:
    case LexemeKind::Words:
    case LexemeKind::Phrase:
    case LexemeKind::Value:
    case LexemeKind::Quoted:
      return operand(field_);
    default:
      return std::nullopt;
  }
}

// Requires: at an opening parenthesis. What stands behind the closing one belongs to the field
// outside again.
std::optional<Node> Parser::group(Field inside) {
  const Span open = current_.span;
  if (depth_ == limits_.max_depth) fail(faults_.too_deep(open, limits_.max_depth));
  if (fault_) return std::nullopt;
  const Field outside = std::exchange(field_, inside);
  ++depth_;
  advance();
  std::optional<Node> tree = any();
  if (at(LexemeKind::End)) fail(faults_.unclosed_parenthesis(open, depth_));
  if (!tree) fail(faults_.empty_parentheses({open.begin, current_.span.end}));
  --depth_;
  field_ = outside;
  advance();
  return tree;
}

std::optional<Node> Parser::fielded() {
  const Lexeme prefix = current_;
  take(lexer_.next_operand(prefix));
  if (at(LexemeKind::OpenParenthesis)) return group(prefix.field);
  return operand(prefix.field);
}

// Requires: at a leaf of the tree, or at the end because of a fault.
std::optional<Node> Parser::operand(Field field) {
  const Span span = current_.span;
  Phrase& phrase = current_.phrase;
  terms_ += cost(phrase);
  if (terms_ > limits_.max_terms) fail(faults_.too_many_terms(span, limits_.max_terms));
  if (at(LexemeKind::Star) && field != Field::Text) fail(faults_.any_value(span));
  if (fault_) return std::nullopt;

  Node node;
  const bool bare_word = at(LexemeKind::Words) && phrase.words.size() == 1 && !current_.cjk;
  if (at(LexemeKind::Star)) {
    node = {Everything{}};
  } else if (at(LexemeKind::Value) || at(LexemeKind::Quoted)) {
    node = {Value{.field = field, .value = std::move(current_.value)}};
  } else if (bare_word) {
    node = {Word{.field = field, .word = std::move(phrase.words.front())}};
  } else {
    phrase.field = field;
    node = {std::move(phrase)};
  }
  advance();
  return node;
}

void Parser::take(Lexeme lexeme) {
  if (lexeme.kind == LexemeKind::Fault) fail(std::move(lexeme.fault));
  if (!fault_) current_ = std::move(lexeme);
}

void Parser::fail(QueryError fault) {
  if (!fault_) fault_ = std::move(fault);
  current_ = {};
}

// Warns of two operands without an operator between them that may have been meant otherwise.
void Parser::remark_neighbours(const Place& before, const Place& word) {
  if (word.kind != LexemeKind::Words && word.kind != LexemeKind::Value) return;
  const std::string typed(text_.substr(word.span.begin, word.span.end - word.span.begin));
  const bool last = at(LexemeKind::End) || at(LexemeKind::CloseParenthesis) ||
                    at(LexemeKind::And) || at(LexemeKind::Or);
  if (!last && (typed == "or" || typed == "and" || typed == "not")) {
    lexer_.remark({"lowercase_operator",
                   "'" + typed + "' is searched as a word; operators are written in capitals.",
                   word.span});
  } else if (word.kind == LexemeKind::Value && before.kind == LexemeKind::Value) {
    lexer_.remark(
        {"unquoted_value",
         "Both values must occur; put a value of several words in quotation marks, or write OR.",
         word.span});
  }
}

// The lexer's and our own, in the order of the text. One pass, so that many remarks on a long text
// cost no more than it.
std::vector<QueryWarning> Parser::warnings() {
  std::vector<Remark> remarks = lexer_.take_remarks();
  std::stable_sort(remarks.begin(), remarks.end(),
                   [](const Remark& a, const Remark& b) { return a.span.begin < b.span.begin; });
  std::vector<QueryWarning> warnings;
  std::size_t byte = 0;
  std::size_t position = 0;
  for (Remark& remark : remarks) {
    position += count_code_points(text_.substr(byte, remark.span.begin - byte));
    byte = remark.span.begin;
    warnings.push_back({.code = std::move(remark.code),
                        .message = std::move(remark.message),
                        .position = position,
                        .length = count_code_points(text_.substr(byte, remark.span.end - byte))});
  }
  return warnings;
}

// Byte of the first invalid sequence. Requires: there is one.
std::size_t first_invalid(std::string_view text) {
  std::size_t byte = 0;
  for (;;) {
    const CodePoint point = first_code_point(text.substr(byte));
    if (!point.valid) return byte;
    byte += point.bytes;
  }
}

Result parse_once(std::string_view text, const ParseLimits& limits) {
  const Faults faults(text);
  if (text.size() > limits.max_bytes) return faults.too_long(limits.max_bytes);
  if (!is_valid_utf8(text)) return faults.not_utf8(first_invalid(text));
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) return faults.control_character(nul);
  return Parser(text, limits).parse();
}

}  // namespace

std::variant<ParsedQuery, QueryError> parse_query(std::string_view text,
                                                  const ParseLimits& limits) {
  Result result = parse_once(text, limits);
  if (auto* error = std::get_if<QueryError>(&result)) {
    const bool readable =
        std::holds_alternative<ParsedQuery>(parse_once(error->suggestion, limits));
    if (!readable) error->suggestion.clear();
  }
  return result;
}

}  // namespace backfile
