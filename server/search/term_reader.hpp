// What one query reads of an index by term: documents, and the terms that fit a pattern. Each once.
// Knows no query tree.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <roaring/roaring.hh>
#include <xapian.h>

namespace backfile {

using DocSet = ::Roaring;  // this version of CRoaring has no namespace

// A pattern that more words fit than a query may ask for. Never cut in silence.
struct TooManyForms : std::runtime_error {
  TooManyForms(std::string pattern_text, std::size_t form_count)
      : std::runtime_error("'" + pattern_text + "' fits " + std::to_string(form_count) +
                           " different words of the archive"),
        pattern(std::move(pattern_text)),
        forms(form_count) {}
  std::string pattern;
  std::size_t forms;
};

inline constexpr std::size_t kMostForms = 1000;  // of one pattern

// Patterns, each behind the prefix of its field -> the terms that fit it, sorted.
using TermForms = std::map<std::string, std::vector<std::string>>;

// Of one revision, for one query. Not thread-safe.
class TermReader {
 public:
  explicit TermReader(const Xapian::Database& database) : database_(database) {}

  [[nodiscard]] const Xapian::Database& database() const { return database_; }

  // The documents that hold a term. Valid as long as the reader.
  const DocSet& documents(const std::string& term);

  // The terms that fit `prefix` + `pattern`, sorted. Throws TooManyForms.
  const std::vector<std::string>& forms(std::string_view prefix, std::string_view pattern);

  // All that forms() has found.
  TermForms take_forms() { return std::move(forms_); }

 private:
  const Xapian::Database& database_;
  std::map<std::string, DocSet> documents_;
  TermForms forms_;
};

}  // namespace backfile
