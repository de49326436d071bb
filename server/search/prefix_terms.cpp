// Terms by their beginning. See prefix_terms.hpp.
#include "server/search/prefix_terms.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "schema/unicode.hpp"

namespace backfile {
namespace {

// Where the accented letters of a script are.
struct LetterRange {
  char32_t first;
  char32_t last;
};
constexpr std::array<LetterRange, 2> kLatin{{{0x00C0, 0x024F}, {0x1E00, 0x1EFF}}};
constexpr std::array<LetterRange, 2> kGreekAndCyrillic{{{0x0370, 0x052F}, {0x1F00, 0x1FFF}}};

// UTF-8 of a code point below 0x10000.
std::string encoded(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | (c >> 6U)), byte(0x80 | (c & 0x3FU))};
  return {byte(0xE0 | (c >> 12U)), byte(0x80 | ((c >> 6U) & 0x3FU)), byte(0x80 | (c & 0x3FU))};
}

// A beginning found in the index, and what of the typed one it leaves.
struct Branch {
  std::string beginning;
  std::string_view rest;
};

class AccentWalk {
 public:
  AccentWalk(const Xapian::Database& database, std::string_view field_prefix)
      : field_prefix_(field_prefix), database_(database) {}

  std::vector<std::string> run(std::string_view folded) {
    std::vector<std::string> found{std::string(folded)};
    std::vector<Branch> branches{{std::string(), folded}};
    while (!branches.empty()) {
      const Branch branch = std::move(branches.back());
      branches.pop_back();
      if (branch.rest.empty()) {
        if (branch.beginning != folded) found.push_back(branch.beginning);
        continue;
      }
      follow(branch, branches);
    }
    std::sort(found.begin() + 1, found.end());
    return found;
  }

 private:
  // The typed letter itself, and each accented letter that stands for it here.
  void follow(const Branch& branch, std::vector<Branch>& branches) {
    const CodePoint typed = first_code_point(branch.rest);
    const std::string plain(branch.rest.substr(0, typed.bytes));
    if (typed.value <= kGreekAndCyrillic[0].last) {
      const auto& ranges = typed.value < kGreekAndCyrillic[0].first ? kLatin : kGreekAndCyrillic;
      for (const LetterRange& range : ranges) add_range(branch, range, plain, branches);
    }
    branches.push_back({branch.beginning + plain, branch.rest.substr(typed.bytes)});
  }

  void add_range(const Branch& branch, const LetterRange& range, const std::string& plain,
                 std::vector<Branch>& branches) {
    for (char32_t next = range.first; next <= range.last && seeks_ < kMostPrefixSeeks;) {
      const std::optional<char32_t> letter = next_letter(branch.beginning, next);
      if (!letter || *letter > range.last) return;
      next = *letter + 1;
      const std::string written = encoded(*letter);
      if (written == plain) continue;
      const std::string folded = without_accents(written);
      // "œ" stands for two letters; the second may not be typed yet.
      if (folded.empty() || !(branch.rest.starts_with(folded) || folded.starts_with(branch.rest))) {
        continue;
      }
      branches.push_back({branch.beginning + written,
                          branch.rest.substr(std::min(folded.size(), branch.rest.size()))});
    }
  }

  // The least letter, from `from` on, that follows this beginning in some term.
  std::optional<char32_t> next_letter(const std::string& beginning, char32_t from) {
    ++seeks_;
    const std::string whole = field_prefix_ + beginning;
    auto term = database_.allterms_begin(whole);
    const auto end = database_.allterms_end(whole);
    if (term == end) return std::nullopt;
    term.skip_to(whole + encoded(from));
    if (term == end) return std::nullopt;
    const std::string text = *term;
    if (text.size() <= whole.size()) return std::nullopt;
    return first_code_point(std::string_view(text).substr(whole.size())).value;
  }

  std::string field_prefix_;
  const Xapian::Database& database_;
  std::size_t seeks_ = 0;
};

}  // namespace

std::vector<std::string> accented_prefixes(const Xapian::Database& database,
                                           std::string_view field_prefix, std::string_view folded) {
  return AccentWalk(database, field_prefix).run(folded);
}

std::vector<PrefixTerm> frequent_terms(const Xapian::Database& database,
                                       std::string_view field_prefix,
                                       const std::vector<std::string>& beginnings,
                                       std::size_t most) {
  std::vector<PrefixTerm> terms;
  std::size_t seen = 0;
  for (const std::string& beginning : beginnings) {
    const std::string whole = std::string(field_prefix) + beginning;
    const auto end = database.allterms_end(whole);
    for (auto term = database.allterms_begin(whole); term != end && seen < kMostPrefixTerms;
         ++term, ++seen) {
      terms.push_back({(*term).substr(field_prefix.size()), term.get_termfreq()});
    }
  }
  std::sort(terms.begin(), terms.end(), [](const PrefixTerm& a, const PrefixTerm& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
  });
  terms.resize(std::min(terms.size(), most));
  return terms;
}

}  // namespace backfile
