// Terms and their bound. Which prefix belongs to which field stands in fields.hpp alone.
#include "schema/terms.hpp"

#include <array>
#include <stdexcept>

#include <xxhash.h>

#include "schema/unicode.hpp"

namespace backfile {
namespace {

constexpr char kStemMark = 'Z';
constexpr char kStemClassEnd = ':';
constexpr std::size_t kHashDigits = 32;

std::string hash_digits(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (const unsigned char byte : canonical.digest) {
    digits.push_back(kDigits[byte >> 4]);
    digits.push_back(kDigits[byte & 0xF]);
  }
  return digits;
}

}  // namespace

std::string bounded_term(std::string_view prefix, std::string_view value) {
  std::string term;
  if (prefix.size() + value.size() <= kMaxTermBytes) {
    term.reserve(prefix.size() + value.size());
    term.append(prefix).append(value);
    return term;
  }
  constexpr std::size_t kTail = 1 + kHashDigits;
  if (prefix.size() + kTail > kMaxTermBytes) {
    throw std::length_error("bounded_term: prefix too long");
  }
  term.reserve(kMaxTermBytes);
  term.append(prefix);
  term.append(whole_characters(value, kMaxTermBytes - prefix.size() - kTail));
  term.push_back('~');
  term.append(hash_digits(value));
  return term;
}

std::string exact_term(Field field, std::string_view word) {
  return bounded_term(row(field).prefix, word);
}

std::string stem_term(Field field, std::string_view stem_class, std::string_view stem) {
  const std::string_view field_prefix = row(field).prefix;
  std::string prefix;
  prefix.reserve(field_prefix.size() + stem_class.size() + 2);
  prefix.push_back(kStemMark);
  prefix.append(field_prefix).append(stem_class);
  prefix.push_back(kStemClassEnd);
  return bounded_term(prefix, stem);
}

std::string value_term(Field field, std::string_view value) {
  if (field == Field::Url || field == Field::Id) return bounded_term(row(field).prefix, value);
  return bounded_term(row(field).prefix, fold_value(value));
}

std::string facet_term(Field field, std::string_view value) {
  const std::string_view prefix = row(field).facet_prefix;
  if (prefix.empty()) {
    throw std::logic_error("facet_term: field '" + std::string(row(field).name) + "' is no facet");
  }
  return bounded_term(prefix, value);
}

std::string id_term(const ArticleId& id) { return bounded_term(row(Field::Id).prefix, id.value); }

std::string headline_term(const std::vector<std::string>& tokens) {
  std::string text;
  for (const std::string& token : tokens) text += (text.empty() ? "" : " ") + token;
  return bounded_term("XH:", text);
}

std::string pair_term(std::string_view first, std::string_view second) {
  std::string text(first);
  text.append(" ").append(second);
  return bounded_term("XW:", text);
}

std::string mark_term(Mark mark) {
  constexpr std::array<std::string_view, 5> kMarks{"XM:p", "XM:s", "XM:t", "XM:l", "XM:b"};
  return std::string(kMarks.at(static_cast<std::size_t>(mark)));
}

}  // namespace backfile
