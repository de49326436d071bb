#include "archive_contents.hpp"

#include <set>

#include <xapian.h>

#include "indexer/archive_dir.hpp"
#include "indexer/article_json.hpp"
#include "schema/slots.hpp"

namespace backfile::test {
namespace {

DocumentContents document_contents(const Xapian::Database& database, Xapian::docid docid,
                                   ArticleCodec& codec) {
  const Xapian::Document document = database.get_document(docid);
  DocumentContents contents;
  for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
    contents["term " + *term] = std::to_string(term.get_wdf());
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    contents["value " + std::to_string(value.get_valueno())] = *value;
  }
  contents["length"] = std::to_string(database.get_doclength(docid)) + " " +
                       std::to_string(database.get_unique_terms(docid));
  contents["record"] = article_json(codec.decode(document.get_data()));
  return contents;
}

template <typename Key, typename Value>
void add_differences(const std::map<Key, Value>& one, const std::map<Key, Value>& other,
                     std::set<std::string>& found) {
  for (const auto& [key, value] : one) {
    const auto same = other.find(key);
    if (same == other.end()) {
      found.insert(key + " is in one alone");
    } else if (!(same->second == value)) {
      found.insert(key + " differs");
    }
  }
}

}  // namespace

ArchiveContents archive_contents(const std::filesystem::path& archive) {
  const Xapian::Database database(ArchiveDir(archive).existing().string());
  ArchiveContents contents;
  contents.metadata = read_metadata(database);
  ArticleCodec codec(contents.metadata.dictionaries);
  contents.metadata.uuid.clear();
  contents.metadata.revision = {};
  contents.metadata.committed = 0;
  contents.metadata.dictionaries.clear();
  std::map<Xapian::docid, std::string> ids;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    const std::string id = database.get_document(*posting).get_value(number(Slot::Id));
    ids[*posting] = id;
    contents.articles[id] = document_contents(database, *posting, codec);
  }
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    std::set<std::string> postings;
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
         ++posting) {
      postings.insert(ids[*posting] + "=" + std::to_string(posting.get_wdf()));
    }
    std::string& line = contents.postings[*term];
    line = std::to_string(database.get_termfreq(*term)) + " " +
           std::to_string(database.get_collection_freq(*term));
    for (const std::string& posting : postings) line += " " + posting;
  }
  contents.lengths =
      std::to_string(database.get_doccount()) + " " + std::to_string(database.get_total_length());
  return contents;
}

std::string differences(const ArchiveContents& one, const ArchiveContents& other) {
  std::set<std::string> found;
  if (!(one.metadata == other.metadata)) found.insert("the metadata differs");
  if (one.lengths != other.lengths) {
    found.insert("lengths: " + one.lengths + " and " + other.lengths);
  }
  add_differences(one.articles, other.articles, found);
  add_differences(other.articles, one.articles, found);
  add_differences(one.postings, other.postings, found);
  add_differences(other.postings, one.postings, found);
  for (const auto& [id, document] : one.articles) {
    const auto same = other.articles.find(id);
    if (same != other.articles.end()) add_differences(document, same->second, found);
    if (same != other.articles.end()) add_differences(same->second, document, found);
  }
  std::string text;
  std::size_t shown = 0;
  for (const std::string& difference : found) {
    if (++shown > 20) break;
    text += difference + "\n";
  }
  return text;
}

}  // namespace backfile::test
