// An article as both sides know it. A value: no index, no JSON, no files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "schema/date.hpp"
#include "schema/ids.hpp"

namespace backfile {

// A field of the input that Backfile has no name for, kept so that nothing is lost.
struct ExtraField {
  std::string name;
  std::string json;  // its value, as valid JSON text
  bool operator==(const ExtraField&) const = default;
};

// All strings are valid UTF-8 without NUL. An empty string or list means that the origin gave none.
struct Article {
  ArticleId id;
  std::string title;
  std::vector<std::string> body;  // paragraphs, none empty
  std::string lead;               // the origin's own summary or standfirst
  std::string source;             // who published it
  std::string agency;             // who wrote the wire copy
  std::string place;              // where it was written from
  std::vector<std::string> authors;
  std::vector<std::string> topics;  // no value twice
  std::string language;             // ISO 639-1 or BCP 47 primary subtag, lower case: "en", "ja"
  std::string url;
  Published published;
  std::string rights;
  bool partial = false;           // only an excerpt was captured
  std::vector<ExtraField> extra;  // in the order of the input

  // Kept by the indexer, never taken from an origin's file.
  Instant first_indexed = 0;  // when this id was first accepted; survives updates and rebuilds
  std::uint64_t seq =
      0;  // number of the change that wrote this version; grows through the archive's life

  bool operator==(const Article&) const = default;
};

// Of title, lead and body.
inline std::size_t text_bytes(const Article& article) {
  std::size_t bytes = article.title.size() + article.lead.size();
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  return bytes;
}

}  // namespace backfile
