// One article of the sample archive, as it will be written. All text is UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/corpus/plan.hpp"

namespace backfile::corpus {

// What the generator knows and a reader of the archive does not.
struct Truth {
  std::string story;          // id of the article that began it
  std::string copy_of;        // empty: not a copy
  std::string correction_of;  // empty: not a correction
  std::string published;      // true day, whatever `date` says
};

// Empty members are left out of the file.
struct Article {
  std::string id;
  std::string title;
  std::string lead;
  std::vector<std::string> body;  // paragraphs
  std::string_view source;
  std::string_view agency;
  std::string place;
  std::vector<std::string> authors;
  std::vector<std::string_view> topics;
  std::string_view language;
  std::string url;
  std::string date;  // as its publisher wrote it: mostly ISO 8601
  std::string rights;
  bool partial = false;
  Truth truth;
};

}  // namespace backfile::corpus
