// Recursive descent over the lexemes. Only parentheses recurse, and their depth is bounded.
#include "server/query/parser.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/unicode.hpp"
#include "server/query/faults.hpp"
#include "server/query/lexer.hpp"
#include "server/query/proximity.hpp"
#include "server/query/tree.hpp"

namespace backfile {
namespace {

using Result = std::variant<ParsedQuery, QueryError>;

// What is remembered of a lexeme after it was read.
struct Place {
  LexemeKind kind = LexemeKind::End;
  Span span;
};

// Operators of places, from the loosest.
enum class Binding : std::uint8_t { Paragraph, Sentence, Distance };

Binding binding_of(const Proximity& operation) {
  if (!operation.unit) return Binding::Distance;
  return *operation.unit == Unit::Paragraph ? Binding::Paragraph : Binding::Sentence;
}

// The first fault wins and stops everything: the lexemes are at their end from then on, and no
// other fault is looked for.
class Parser {
 public:
  Parser(std::string_view text, const ParseOptions& options)
      : text_(text), options_(options), faults_(text), lexer_(text, options.now) {}

  Result parse();

 private:
  std::optional<Node> any();
  std::optional<Node> all();
  std::optional<Node> unary();
  std::optional<Node> proximity(Binding binding);
  std::optional<Node> primary();
  std::optional<Node> at_least();
  std::optional<Node> group(Field inside);
  std::optional<Node> fielded();
  std::optional<Node> operand(Field field);
  std::optional<Node> leaf(Field field);

  [[nodiscard]] bool at(LexemeKind kind) const { return current_.kind == kind; }
  [[nodiscard]] bool at_proximity(Binding binding) const;
  [[nodiscard]] std::string_view slice(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }
  void advance() { take(lexer_.next(field_)); }
  void take(Lexeme lexeme);
  void fail(QueryError fault);
  void remark_neighbours(const Place& before, const Place& word);

  std::string_view text_;
  const ParseOptions& options_;
  Faults faults_;
  Lexer lexer_;
  Lexeme current_;
  Field field_ = Field::Text;  // what bare words are looked for in
  std::size_t last_end_ = 0;   // of the lexeme before current_
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
  ParsedQuery parsed{.tree = {Everything{}},
                     .warnings = told<QueryWarning>(lexer_.take_remarks(), text_)};
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

// { NOT } same
std::optional<Node> Parser::unary() {
  bool negated = false;
  std::optional<Span> last;
  while (at(LexemeKind::Not)) {
    negated = !negated;
    last = current_.span;
    advance();
  }
  std::optional<Node> part = proximity(Binding::Paragraph);
  if (!part && at(LexemeKind::Proximity)) {
    const bool word =
        current_.proximity.unit && slice(current_.span).find('/') == std::string_view::npos;
    fail(word ? faults_.missing_place(current_.span) : faults_.missing_left(current_.span));
  }
  if (!part && last) fail(faults_.missing_right(*last));
  if (!part || !negated) return part;
  return make_not(*std::move(part));
}

bool Parser::at_proximity(Binding binding) const {
  return at(LexemeKind::Proximity) && binding_of(current_.proximity) == binding;
}

// One level: operands of the next tighter one with operators between.
std::optional<Node> Parser::proximity(Binding binding) {
  const auto tighter = [&] {
    return binding == Binding::Distance   ? primary()
           : binding == Binding::Sentence ? proximity(Binding::Distance)
                                          : proximity(Binding::Sentence);
  };
  const std::size_t begin = current_.span.begin;
  std::optional<Node> first = tighter();
  if (!first || !at_proximity(binding)) return first;
  ProximityChain chain({*std::move(first), {begin, last_end_}});
  while (at_proximity(binding)) {
    const Span span = current_.span;
    const Proximity operation = current_.proximity;
    advance();
    const Span next = current_.span;
    std::optional<Node> node = tighter();
    if (!node && at(LexemeKind::Not)) {
      fail(faults_.bad_operand(next, span, "takes words, phrases and OR groups of them"));
    }
    if (!node) fail(faults_.missing_right(span));
    if (fault_) return std::nullopt;
    Operand operand{*std::move(node), {next.begin, last_end_}};
    if (auto fault = chain.join(operation, span, std::move(operand), faults_)) {
      fail(*std::move(fault));
    }
    if (chain.nesting() > 0 && depth_ + chain.nesting() > options_.max_depth) {
      fail(faults_.nested_operators(span, options_.max_depth));
    }
  }
  return chain.take();
}

std::optional<Node> Parser::primary() {
  switch (current_.kind) {
    case LexemeKind::OpenParenthesis:
      return group(field_);
    case LexemeKind::Field:
      return fielded();
    case LexemeKind::AtLeast:
      return at_least();
    case LexemeKind::Star:
    case LexemeKind::Words:
    case LexemeKind::Phrase:
    case LexemeKind::Value:
    case LexemeKind::Quoted:
    case LexemeKind::Dates:
      return operand(field_);
    default:
      return std::nullopt;
  }
}

// Only groups recurse: another count may not follow.
std::optional<Node> Parser::at_least() {
  const Span prefix = current_.span;
  const unsigned count = current_.number;
  advance();
  const Span next = current_.span;
  constexpr std::string_view kExpectation = "takes a word, a phrase or an OR group of them";
  if (at(LexemeKind::AtLeast)) fail(faults_.bad_operand(next, prefix, kExpectation));
  std::optional<Node> node = primary();
  if (!node) fail(faults_.missing_value(prefix));
  if (fault_) return std::nullopt;
  const Operand operand{*std::move(node), {next.begin, last_end_}};
  if (auto fault = refused_operand(operand, prefix, false, faults_)) {
    fail(*std::move(fault));
    return std::nullopt;
  }
  AtLeast mentions{.count = count, .operand = {}};
  mentions.operand.push_back(operand.node);
  return Node{std::move(mentions)};
}

// Requires: at an opening parenthesis. What stands behind the closing one belongs to the field
// outside again.
std::optional<Node> Parser::group(Field inside) {
  const Span open = current_.span;
  if (depth_ == options_.max_depth) fail(faults_.too_deep(open, options_.max_depth));
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
  if (terms_ > options_.max_terms) fail(faults_.too_many_terms(span, options_.max_terms));
  if (at(LexemeKind::Star) && field != Field::Text) fail(faults_.any_value(span));
  if (fault_) return std::nullopt;

  std::optional<Node> node = leaf(field);
  if (node) advance();
  return node;
}

// Requires: at a leaf.
std::optional<Node> Parser::leaf(Field field) {
  const Span span = current_.span;
  Phrase& phrase = current_.phrase;
  switch (current_.kind) {
    case LexemeKind::Star:
      return Node{Everything{}};
    case LexemeKind::Dates:
      return Node{current_.dates};
    case LexemeKind::Value:
    case LexemeKind::Quoted:
      return Node{Value{.field = field, .value = std::move(current_.value)}};
    default:
      break;
  }
  if (field == Field::Caps) {
    std::optional<Phrase> word = capitals(phrase, current_.initialism);
    if (!word) fail(faults_.not_capitals(span));
    return word ? std::optional(Node{*std::move(word)}) : std::nullopt;
  }
  const bool single =
      phrase.words.size() == 1 && !current_.cjk && !is_pattern(phrase.words.front());
  if (at(LexemeKind::Words) && single) {
    return Node{Word{.field = field, .word = std::move(phrase.words.front())}};
  }
  if (current_.number > 0 && loose_operands(phrase) > kMaxOperands) {
    fail(faults_.too_many_operands(span, span, kMaxOperands));
    return std::nullopt;
  }
  phrase.field = field;
  return loosened(std::move(phrase), current_.number);
}

void Parser::take(Lexeme lexeme) {
  last_end_ = current_.span.end;
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

// Byte of the first invalid sequence. Requires: there is one.
std::size_t first_invalid(std::string_view text) {
  std::size_t byte = 0;
  for (;;) {
    const CodePoint point = first_code_point(text.substr(byte));
    if (!point.valid) return byte;
    byte += point.bytes;
  }
}

Result parse_once(std::string_view text, const ParseOptions& options) {
  if (auto error = unreadable_text(text, options)) return *std::move(error);
  return Parser(text, options).parse();
}

}  // namespace

std::optional<QueryError> unreadable_text(std::string_view text, const ParseOptions& options) {
  const Faults faults(text);
  if (text.size() > options.max_bytes) return faults.too_long(options.max_bytes);
  if (!is_valid_utf8(text)) return faults.not_utf8(first_invalid(text));
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) return faults.control_character(nul);
  return std::nullopt;
}

std::variant<ParsedQuery, QueryError> parse_query(std::string_view text,
                                                  const ParseOptions& options) {
  Result result = parse_once(text, options);
  if (auto* error = std::get_if<QueryError>(&result)) {
    const bool readable =
        std::holds_alternative<ParsedQuery>(parse_once(error->suggestion, options));
    if (!readable) error->suggestion.clear();
  }
  return result;
}

}  // namespace backfile
