#include "indexer/index_writer.hpp"

#include <algorithm>
#include <utility>

#include "indexer/change_plan.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/errors.hpp"
#include "indexer/files.hpp"
#include "indexer/find_article.hpp"
#include "schema/terms.hpp"

namespace backfile {
namespace {

// Xapian commits what is pending when a handle ends; after a failure that might be half a batch.
void discard(Xapian::WritableDatabase& database) {
  for (const bool in_transaction : {true, false}) {
    try {
      if (!in_transaction) database.begin_transaction(false);
      database.cancel_transaction();
    } catch (const Xapian::Error&) {  // none was running; the second turn begins one to cancel
    }
  }
  database = Xapian::WritableDatabase();
}

[[noreturn]] void throw_opening(const std::filesystem::path& generation,
                                const Xapian::Error& error) {
  throw ArchiveError(generation.string() + " cannot be opened: " + error.get_description());
}

}  // namespace

struct IndexWriter::State {
  explicit State(std::filesystem::path path) : generation(std::move(path)) {}

  std::filesystem::path generation;
  Xapian::WritableDatabase database;
  Metadata metadata;
  ArticleCodec codec;
  DocumentBuilder builder;

  void open();
  std::optional<KnownArticle> find(const ArticleId& id);
  void learn(const std::vector<Change>& changes, Metadata& next);
  std::vector<Outcome> try_write(const Batch& batch, Instant now);
  std::size_t try_remove(std::span<const ArticleId> ids, Instant now);
  void apply(const Change& change, const FrequentPairs& pairs);
  void begin() { database.begin_transaction(true); }
  void commit(const Metadata& next);
  [[nodiscard]] Metadata advanced(std::uint64_t seq, Instant now) const;

  // Runs `work`, and once more on a fresh handle when Xapian fails: a handle whose commit failed
  // may commit less the next time.
  template <typename Work>
  auto with_second_try(Work work) {
    try {
      return work();
    } catch (const Xapian::Error&) {
      try {
        discard(database);
        open();
        return work();
      } catch (const Xapian::Error& error) {
        discard(database);
        throw WriteError(generation.string() + " cannot be written: " + error.get_description() +
                         ". What was committed before is safe.");
      }
    }
  }
};

void IndexWriter::State::open() {
  database = Xapian::WritableDatabase(generation.string(), Xapian::DB_OPEN);
  metadata = read_metadata(database);
  codec = ArticleCodec(metadata.dictionaries);
}

std::optional<KnownArticle> IndexWriter::State::find(const ArticleId& id) {
  return find_article(database, codec, id);
}

// The first batch that is large enough gives the archive its dictionary and its pairs of words.
void IndexWriter::State::learn(const std::vector<Change>& changes, Metadata& next) {
  learn_from(changes, database.get_lastdocid(), next);
  if (next.dictionaries != metadata.dictionaries) codec = ArticleCodec(next.dictionaries);
}

Metadata IndexWriter::State::advanced(std::uint64_t seq, Instant now) const {
  Metadata next = metadata;
  next.revision.value += 1;
  next.seq = seq;
  next.committed = now;
  return next;
}

void IndexWriter::State::apply(const Change& change, const FrequentPairs& pairs) {
  if (change.old) database.delete_document(*change.old);
  database.add_document(builder.build(change.article, codec, pairs));
}

void IndexWriter::State::commit(const Metadata& next) {
  write_metadata(database, next);
  database.commit_transaction();
  sync_directory(generation);
  metadata = next;
}

std::vector<Outcome> IndexWriter::State::try_write(const Batch& batch, Instant now) {
  ChangePlan todo = plan_changes(batch.articles, metadata.seq, now,
                                 [this](const ArticleId& id) { return find(id); });
  const bool forgets = std::any_of(
      batch.finished.begin(), batch.finished.end(),
      [&](const std::string& input) { return read_checkpoint(database, input).has_value(); });
  if (todo.changes.empty() && !forgets) return todo.outcomes;

  Metadata next = todo.changes.empty() ? metadata : advanced(todo.seq, now);
  learn(todo.changes, next);
  begin();
  for (const Change& change : todo.changes) apply(change, next.pairs);
  add_stem_classes(todo.changes, next.stem_classes);
  for (const std::string& input : batch.finished) erase_checkpoint(database, input);
  if (batch.checkpoint) {
    Checkpoint checkpoint = *batch.checkpoint;
    count_outcomes(todo.outcomes, batch.checkpoint_from, checkpoint);
    write_checkpoint(database, checkpoint);
  }
  commit(next);
  return std::move(todo.outcomes);
}

std::size_t IndexWriter::State::try_remove(std::span<const ArticleId> ids, Instant now) {
  std::vector<Xapian::docid> docids;
  for (const ArticleId& id : ids) {
    const std::string term = id_term(id);
    const Xapian::PostingIterator posting = database.postlist_begin(term);
    if (posting != database.postlist_end(term)) docids.push_back(*posting);
  }
  std::sort(docids.begin(), docids.end());
  docids.erase(std::unique(docids.begin(), docids.end()), docids.end());
  if (docids.empty()) return 0;
  begin();
  for (const Xapian::docid docid : docids) database.delete_document(docid);
  commit(advanced(metadata.seq + docids.size(), now));
  return docids.size();
}

void IndexWriter::create(const std::filesystem::path& generation, const Metadata& metadata) {
  try {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_CREATE);
    write_metadata(database, metadata);
    database.commit();
  } catch (const Xapian::Error& error) {
    throw WriteError(generation.string() + " cannot be made: " + error.get_description());
  }
}

IndexWriter::IndexWriter(std::filesystem::path generation)
    : state_(std::make_unique<State>(std::move(generation))) {
  try {
    state_->open();
  } catch (const Xapian::DatabaseLockError& error) {
    throw LockedError(state_->generation.string() +
                      " is being written by another program: " + error.get_description());
  } catch (const Xapian::Error& error) {
    throw_opening(state_->generation, error);
  }
}

IndexWriter::~IndexWriter() = default;

std::vector<Outcome> IndexWriter::write(const Batch& batch, Instant now) {
  return state_->with_second_try([&] { return state_->try_write(batch, now); });
}

// Every batch is durable by itself.
bool IndexWriter::finish(const OnStep& /*on_step*/) { return true; }

std::size_t IndexWriter::remove(std::span<const ArticleId> ids, Instant now) {
  return state_->with_second_try([&] { return state_->try_remove(ids, now); });
}

const Metadata& IndexWriter::metadata() const { return state_->metadata; }

std::optional<Checkpoint> IndexWriter::checkpoint(const std::string& input) const {
  return read_checkpoint(state_->database, input);
}

}  // namespace backfile
