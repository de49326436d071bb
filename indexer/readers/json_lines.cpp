#include "indexer/readers/json_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "indexer/article_id.hpp"
#include "indexer/readers/language.hpp"
#include "indexer/readers/paragraphs.hpp"
#include "schema/analysis.hpp"

namespace backfile {
namespace {

enum class Target : std::uint8_t {
  Id,
  Title,
  Body,
  Lead,
  Published,
  Source,
  Agency,
  Place,
  Authors,
  Topics,
  Language,
  Url,
  Rights,
  Partial,
  Ignored
};

struct NameRow {
  std::string_view name;
  Target target;
};

// Where several names mean one thing, the first of them here that is given wins; the others stay as
// extra fields.
constexpr std::array kNames{
    NameRow{"id", Target::Id},
    NameRow{"title", Target::Title},
    NameRow{"headline", Target::Title},
    NameRow{"body", Target::Body},
    NameRow{"text", Target::Body},
    NameRow{"content", Target::Body},
    NameRow{"lead", Target::Lead},
    NameRow{"summary", Target::Lead},
    NameRow{"description", Target::Lead},
    NameRow{"standfirst", Target::Lead},
    NameRow{"published", Target::Published},
    NameRow{"date", Target::Published},
    NameRow{"published_at", Target::Published},
    NameRow{"source", Target::Source},
    NameRow{"publisher", Target::Source},
    NameRow{"agency", Target::Agency},
    NameRow{"place", Target::Place},
    NameRow{"authors", Target::Authors},
    NameRow{"author", Target::Authors},
    NameRow{"byline", Target::Authors},
    NameRow{"topics", Target::Topics},
    NameRow{"topic", Target::Topics},
    NameRow{"categories", Target::Topics},
    NameRow{"language", Target::Language},
    NameRow{"lang", Target::Language},
    NameRow{"url", Target::Url},
    NameRow{"link", Target::Url},
    NameRow{"rights", Target::Rights},
    NameRow{"copyright", Target::Rights},
    NameRow{"partial", Target::Partial},
    NameRow{"first_indexed", Target::Ignored},
    NameRow{"seq", Target::Ignored},
};

std::optional<std::size_t> row_named(std::string_view name) {
  const auto* const found = std::find_if(kNames.begin(), kNames.end(),
                                         [&](const NameRow& row) { return row.name == name; });
  if (found == kNames.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kNames.begin());
}

[[noreturn]] void wrong_type(const JsonMember& member, std::string_view wanted) {
  throw Rejection{RejectCode::WrongType, "the field '" + member.name + "' is " +
                                             std::string(json_kind_name(member.kind)) + ", not " +
                                             std::string(wanted)};
}

void check_length(std::string_view name, std::size_t length, std::size_t limit,
                  std::string_view unit = " bytes") {
  if (length <= limit) return;
  throw Rejection{RejectCode::FieldTooLong, "the field '" + std::string(name) + "' has " +
                                                std::to_string(length) + std::string(unit) +
                                                ", more than " + std::to_string(limit)};
}

std::string one_line(const JsonMember& member, std::size_t limit) {
  if (member.kind != JsonKind::String) wrong_type(member, "a string");
  std::string line = tidy_line(member.text);
  check_length(member.name, line.size(), limit);
  return line;
}

// Ids of numbers are common in exports of databases; their digits are the id.
std::string id_text(const JsonMember& member, std::size_t limit) {
  const bool whole_number =
      member.kind == JsonKind::Number && member.text.find_first_of(".eE") == std::string::npos;
  if (member.kind != JsonKind::String && !whole_number) {
    wrong_type(member, "a string or a whole number");
  }
  std::string id = tidy_line(member.text);
  if (id.size() > limit) {
    throw Rejection{RejectCode::IdTooLong, "the id has " + std::to_string(id.size()) +
                                               " bytes, more than " + std::to_string(limit)};
  }
  return id;
}

// The strings of an array, or the one string.
std::vector<std::string> strings(const JsonMember& member) {
  if (member.kind == JsonKind::String) return {member.text};
  if (member.kind != JsonKind::Array) wrong_type(member, "a string or an array of strings");
  std::vector<std::string> texts;
  for (const JsonScalar& part : member.parts) {
    if (part.kind == JsonKind::Null) continue;
    if (part.kind != JsonKind::String || !member.flat) break;
    texts.push_back(part.text);
  }
  const auto nulls =
      std::count_if(member.parts.begin(), member.parts.end(),
                    [](const JsonScalar& part) { return part.kind == JsonKind::Null; });
  if (!member.flat || texts.size() + static_cast<std::size_t>(nulls) != member.parts.size()) {
    throw Rejection{RejectCode::WrongType,
                    "the field '" + member.name + "' is an array of other things than strings"};
  }
  return texts;
}

// Tidy, none empty, none twice.
std::vector<std::string> values(const JsonMember& member, const ArticleLimits& limits) {
  std::vector<std::string> values;
  for (const std::string& text : strings(member)) {
    std::string value = tidy_line(text);
    check_length(member.name, value.size(), limits.value);
    if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) continue;
    check_length(member.name, values.size() + 1, limits.values, " values");
    values.push_back(std::move(value));
  }
  return values;
}

std::vector<std::string> paragraphs(const JsonMember& member) {
  if (member.kind == JsonKind::String) return split_paragraphs(member.text);
  std::vector<std::string> paragraphs;
  for (const std::string& text : strings(member)) {
    std::string paragraph = tidy_line(text);
    if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

[[noreturn]] void unknown_form(const JsonMember& member, const std::string& what) {
  throw Rejection{RejectCode::WrongType, "the field '" + member.name + "' " + what};
}

// {"value": …, "precision": …, "method": …, "utc_offset": …, "original": …}: as `dump` writes it.
// The value says its own precision and offset.
Published published_object(const JsonMember& member, DateOrder order) {
  if (!member.flat) unknown_form(member, "is an object that holds others");
  std::string value;
  std::optional<DateMethod> method;
  std::optional<std::string> original;
  for (std::size_t i = 0; i < member.parts.size(); ++i) {
    const std::string& name = member.part_names[i];
    const JsonScalar& part = member.parts[i];
    if (part.kind == JsonKind::Null) continue;
    if (part.kind != JsonKind::String) {
      unknown_form(member, "has a '" + name + "' that is no string");
    }
    if (name == "value") {
      value = part.text;
    } else if (name == "original") {
      original = tidy_line(part.text);
    } else if (name == "method") {
      method = method_from_name(part.text);
      if (!method) unknown_form(member, "names an unknown method, '" + part.text + "'");
    } else if (name != "precision" && name != "utc_offset") {
      unknown_form(member, "has an unknown member, '" + name + "'");
    }
  }
  Published published = parse_published(value, order);
  if (method) published.method = *method;
  if (original) published.original = *original;
  return published;
}

bool was_given(const Published& published) {
  return published.start || published.method != DateMethod::None;
}

Published published(const JsonMember& member, DateOrder order) {
  if (member.kind == JsonKind::Object) return published_object(member, order);
  if (member.kind != JsonKind::String) wrong_type(member, "a string or a published object");
  return parse_published(tidy_line(member.text), order);
}

// "en-GB" -> "en"; nothing for what is no language code.
std::optional<std::string> language_code(std::string_view text) {
  std::string code(text.substr(0, text.find_first_of("-_")));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (code.size() < 2 || code.size() > 8 || !std::all_of(code.begin(), code.end(), is_letter)) {
    return std::nullopt;
  }
  for (char& c : code) c = static_cast<char>(c | 0x20);
  return code;
}

// What became of a known member.
enum class Taking : std::uint8_t {
  Empty,  // holds nothing: another name may give it
  Taken,
  LeftOut,  // gives it, unreadably: kept as an extra field
};

Taking taken_if(bool given) { return given ? Taking::Taken : Taking::Empty; }

// Puts members into an article by the table above. Throws Rejection.
class ArticleAssembly {
 public:
  ArticleAssembly(const ReadOptions& options, JsonMembers members)
      : options_(options), members_(std::move(members)) {}

  Article assemble() {
    std::array<JsonMember*, kNames.size()> by_row{};
    for (JsonMember& member : members_) {
      if (const auto row = row_named(member.name)) by_row[*row] = &member;
    }
    for (std::size_t row = 0; row < kNames.size(); ++row) {
      if (by_row[row] != nullptr) take_row(kNames[row].target, *by_row[row]);
    }
    for (JsonMember& member : members_) {
      if (is_extra(member)) article_.extra.push_back({member.name, json_of(member)});
    }
    return std::move(article_);
  }
  [[nodiscard]] bool given(Target target) const { return given_[static_cast<std::size_t>(target)]; }

 private:
  void take_row(Target target, JsonMember& member) {
    if (member.kind == JsonKind::Null || target == Target::Ignored) return drop(member);
    Article reading;
    const Taking taking = take(target, member, given(target) ? reading : article_);
    if (taking == Taking::Empty) return drop(member);
    if (given(target)) return;  // it stays as an extra field
    given_[static_cast<std::size_t>(target)] = true;
    if (taking == Taking::Taken) drop(member);
  }

  // Known members are checked even where another name has given the value, so that a wrong type
  // never passes.
  Taking take(Target target, const JsonMember& member, Article& into) const {
    const ArticleLimits& limits = options_.limits;
    switch (target) {
      case Target::Id:
        return take_string(into.id.value, id_text(member, limits.id));
      case Target::Title:
        return take_string(into.title, one_line(member, limits.title));
      case Target::Lead:
        return take_string(into.lead, one_line(member, limits.lead));
      case Target::Source:
        return take_string(into.source, one_line(member, limits.value));
      case Target::Agency:
        return take_string(into.agency, one_line(member, limits.value));
      case Target::Place:
        return take_string(into.place, one_line(member, limits.value));
      case Target::Url:
        return take_string(into.url, one_line(member, limits.url));
      case Target::Rights:
        return take_string(into.rights, one_line(member, limits.rights));
      case Target::Body:
        into.body = paragraphs(member);
        return taken_if(!into.body.empty());
      case Target::Authors:
        into.authors = values(member, limits);
        return taken_if(!into.authors.empty());
      case Target::Topics:
        into.topics = values(member, limits);
        return taken_if(!into.topics.empty());
      case Target::Published:
        into.published = published(member, options_.date_order);
        return taken_if(was_given(into.published));
      case Target::Language:
        return take_language(into, one_line(member, limits.value));
      case Target::Partial:
        if (member.kind != JsonKind::Boolean) wrong_type(member, "a boolean");
        into.partial = member.text == "true";
        return Taking::Taken;
      case Target::Ignored:
        break;
    }
    return Taking::Empty;
  }

  static Taking take_string(std::string& into, std::string text) {
    into = std::move(text);
    return taken_if(!into.empty());
  }
  static Taking take_language(Article& into, const std::string& text) {
    if (text.empty()) return Taking::Empty;
    const std::optional<std::string> code = language_code(text);
    if (!code) return Taking::LeftOut;
    into.language = *code;
    return Taking::Taken;
  }

  void drop(const JsonMember& member) { dropped_.push_back(&member); }
  [[nodiscard]] bool is_extra(const JsonMember& member) const {
    return std::find(dropped_.begin(), dropped_.end(), &member) == dropped_.end();
  }

  const ReadOptions& options_;
  JsonMembers members_;
  Article article_;
  std::array<bool, static_cast<std::size_t>(Target::Ignored) + 1> given_{};
  std::vector<const JsonMember*> dropped_;
};

std::size_t words_of(std::string_view text) {
  Tokenizer tokenizer(text);
  Token token;
  std::size_t words = 0;
  while (tokenizer.next(token)) ++words;
  return words;
}

void check_text(const Article& article, const ArticleLimits& limits) {
  if (article.title.empty() && article.body.empty()) {
    throw Rejection{RejectCode::NoText, "neither a title nor a body"};
  }
  const std::size_t bytes = text_bytes(article);
  if (bytes > limits.text) {
    throw Rejection{RejectCode::ArticleTooLong, "the text has " + std::to_string(bytes) +
                                                    " bytes, more than " +
                                                    std::to_string(limits.text)};
  }
  if (bytes <= limits.words / 2) return;  // no letter stands for more than two words a byte
  std::size_t words = words_of(article.title) + words_of(article.lead);
  for (const std::string& paragraph : article.body) words += words_of(paragraph);
  if (words > limits.words) {
    throw Rejection{RejectCode::ArticleTooLong, "the text has " + std::to_string(words) +
                                                    " words, more than " +
                                                    std::to_string(limits.words)};
  }
}

}  // namespace

std::variant<Article, Rejection> JsonLinesReader::read(std::string_view line) {
  std::variant<JsonMembers, Rejection> parsed = parser_.parse(line);
  if (auto* rejection = std::get_if<Rejection>(&parsed)) return std::move(*rejection);
  try {
    ArticleAssembly assembly(options_, std::get<JsonMembers>(std::move(parsed)));
    Article article = assembly.assemble();
    check_text(article, options_.limits);
    if (!assembly.given(Target::Language)) {
      article.language = language_by_script(article.title, article.body);
      if (article.language.empty()) article.language = options_.default_language;
    }
    if (article.source.empty()) article.source = options_.default_source;
    if (article.id.value.empty()) article.id = derive_id(article);
    return article;
  } catch (Rejection& rejection) {
    return std::move(rejection);
  }
}

}  // namespace backfile
