#include "indexer/archive_check.hpp"

#include <algorithm>
#include <future>
#include <optional>
#include <sstream>

#include <xapian.h>

#include "indexer/archive_dir.hpp"
#include "schema/metadata.hpp"
#include "schema/slots.hpp"
#include "schema/stemming.hpp"
#include "schema/terms.hpp"

namespace backfile {
namespace {

constexpr std::size_t kKeptFaults = 100;

void add_fault(CheckResult& result, std::string fault) {
  ++result.fault_count;
  if (result.faults.size() < kKeptFaults) result.faults.push_back(std::move(fault));
}

void check_tables(const std::filesystem::path& generation, CheckResult& result) {
  std::ostringstream messages;
  const std::size_t errors = Xapian::Database::check(generation.string(), 0, &messages);
  if (errors > 0) {
    add_fault(result, "Xapian finds " + std::to_string(errors) + " errors in the tables:\n" +
                          messages.str());
  }
}

// What one article's document should say, held against what it says.
class ArticleCheck {
 public:
  ArticleCheck(const Xapian::Database& database, const Metadata& metadata, CheckResult& result)
      : database_(database), metadata_(metadata), result_(result), codec_(metadata.dictionaries) {}

  void check(Xapian::docid docid) {
    const Xapian::Document document = database_.get_document(docid);
    try {
      check(docid, document, codec_.decode(document.get_data()));
    } catch (const CodecError& error) {
      fault(docid, document.get_value(number(Slot::Id)),
            std::string("its record cannot be read: ") + error.what());
    }
  }

 private:
  void fault(Xapian::docid docid, const std::string& id, const std::string& what) {
    add_fault(result_, "article '" + id + "' (document " + std::to_string(docid) + "): " + what);
  }

  void check(Xapian::docid docid, const Xapian::Document& document, const Article& article) {
    const std::string& id = article.id.value;
    const auto expect = [&](bool holds, const char* what) {
      if (!holds) fault(docid, id, what);
    };
    const std::string term = id_term(article.id);
    const Xapian::PostingIterator posting = database_.postlist_begin(term);
    expect(posting != database_.postlist_end(term) && *posting == docid,
           "its id leads to another document");
    expect(database_.get_termfreq(term) == 1, "its id stands for several documents");
    expect(document.get_value(number(Slot::Id)) == id, "its id differs from the column's");
    expect(decode_count(document.get_value(number(Slot::Seq))) == article.seq,
           "its seq differs from the column's");
    expect(decode_instant(document.get_value(number(Slot::Published))) == article.published.start,
           "its date differs from the column's");
    expect(article.seq <= metadata_.seq, "its seq is above the archive's");
    const std::string stem_class(stem_class_of(article.language));
    expect(std::binary_search(metadata_.stem_classes.begin(), metadata_.stem_classes.end(),
                              stem_class),
           "its stem class is not among the archive's");
  }

  const Xapian::Database& database_;
  const Metadata& metadata_;
  CheckResult& result_;
  ArticleCodec codec_;
};

void check_articles(const std::filesystem::path& generation, CheckResult& result) {
  const Xapian::Database database(generation.string());
  const Metadata metadata = read_metadata(database);
  if (metadata.uuid.empty()) add_fault(result, "the archive has no uuid");
  ArticleCheck articles(database, metadata, result);
  const auto end = database.postlist_end(std::string());
  for (auto posting = database.postlist_begin(std::string()); posting != end; ++posting) {
    ++result.articles;
    articles.check(*posting);
  }
  if (result.articles != database.get_doccount()) {
    add_fault(result, "the number of documents is not what Xapian counts");
  }
}

using Check = void(const std::filesystem::path& generation, CheckResult& result);

CheckResult checked(Check check, const std::filesystem::path& generation) {
  CheckResult result;
  try {
    check(generation, result);
  } catch (const Xapian::Error& error) {
    add_fault(result, "the index cannot be read: " + error.get_description());
  } catch (const SchemaError& error) {
    add_fault(result, error.what());
  }
  return result;
}

}  // namespace

CheckResult check_archive(const std::filesystem::path& archive) {
  return check_generation(ArchiveDir(archive).existing());
}

CheckResult check_generation(const std::filesystem::path& generation) {
  // Each reads the whole index and spends its time on the processor.
  std::future<CheckResult> tables =
      std::async(std::launch::async, [&] { return checked(check_tables, generation); });
  CheckResult result = checked(check_articles, generation);
  const CheckResult of_tables = tables.get();
  result.fault_count += of_tables.fault_count;
  result.faults.insert(result.faults.begin(), of_tables.faults.begin(), of_tables.faults.end());
  result.faults.resize(std::min(result.faults.size(), kKeptFaults));
  return result;
}

}  // namespace backfile
