#include "indexer/index_writer.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "indexer/dictionary.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/errors.hpp"
#include "indexer/files.hpp"
#include "schema/stemming.hpp"
#include "schema/terms.hpp"

namespace backfile {
namespace {

// The stored version of an article.
struct Stored {
  Xapian::docid docid = 0;
  std::optional<Article>
      article;  // nothing when its record cannot be read: any version replaces it
};

// What one batch does to one id.
struct Change {
  Article article;                   // the version that stays
  std::optional<Xapian::docid> old;  // the document it replaces
};

struct Plan {
  std::vector<Outcome> outcomes;  // one an article of the batch
  std::vector<Change> changes;    // in the order of their seq
  std::uint64_t seq = 0;
};

bool same_content(const Article& stored, Article article) {
  article.first_indexed = stored.first_indexed;
  article.seq = stored.seq;
  return stored == article;
}

void count(const std::vector<Outcome>& outcomes, std::size_t from, Checkpoint& checkpoint) {
  for (std::size_t i = from; i < outcomes.size(); ++i) {
    if (outcomes[i] == Outcome::Accepted) ++checkpoint.accepted;
    if (outcomes[i] == Outcome::Updated) ++checkpoint.updated;
    if (outcomes[i] == Outcome::Unchanged) ++checkpoint.unchanged;
  }
}

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
  std::optional<Stored> find(const ArticleId& id);
  Plan plan(const Batch& batch, Instant now);
  void train_on(const Plan& plan, Metadata& next);
  std::vector<Outcome> try_write(const Batch& batch, Instant now);
  std::size_t try_remove(std::span<const ArticleId> ids, Instant now);
  void apply(const Change& change);
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

std::optional<Stored> IndexWriter::State::find(const ArticleId& id) {
  const std::string term = id_term(id);
  const Xapian::PostingIterator posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  Stored stored{.docid = *posting, .article = std::nullopt};
  try {
    stored.article =
        codec.decode(database.get_document(stored.docid, Xapian::DOC_ASSUME_VALID).get_data());
  } catch (const CodecError&) {  // left empty
  }
  return stored;
}

Plan IndexWriter::State::plan(const Batch& batch, Instant now) {
  Plan plan;
  plan.seq = metadata.seq;
  std::unordered_map<std::string_view, std::size_t> changed;  // id -> its place in plan.changes
  for (const Article& article : batch.articles) {
    const auto earlier = changed.find(article.id.value);
    std::optional<Stored> stored;
    if (earlier == changed.end()) stored = find(article.id);
    const Article* before = nullptr;
    if (earlier != changed.end()) before = &plan.changes[earlier->second].article;
    if (stored && stored->article) before = &*stored->article;
    if (before != nullptr && same_content(*before, article)) {
      plan.outcomes.push_back(Outcome::Unchanged);
      continue;
    }
    const bool known = stored || earlier != changed.end();
    plan.outcomes.push_back(known ? Outcome::Updated : Outcome::Accepted);
    Change change{.article = article, .old = std::nullopt};
    change.article.seq = ++plan.seq;
    change.article.first_indexed = before != nullptr ? before->first_indexed : now;
    if (stored) change.old = stored->docid;
    if (earlier != changed.end()) {
      // The version in between is never written, but had its number: the result does not depend on
      // where batches end.
      change.old = plan.changes[earlier->second].old;
      plan.changes[earlier->second].article.seq = 0;
    }
    changed[article.id.value] = plan.changes.size();
    plan.changes.push_back(std::move(change));
  }
  std::erase_if(plan.changes, [](const Change& change) { return change.article.seq == 0; });
  return plan;
}

// The first batch that is large enough gives the archive its dictionary.
void IndexWriter::State::train_on(const Plan& plan, Metadata& next) {
  if (!next.dictionaries.empty()) return;
  std::vector<Article> samples;
  for (std::size_t i = 0; i < std::min(plan.changes.size(), kDictionarySamples); ++i) {
    samples.push_back(plan.changes[i].article);
  }
  const auto dictionary = dictionary_from(samples);
  if (!dictionary) return;
  next.dictionaries.push_back(*dictionary);
  codec = ArticleCodec(next.dictionaries);
}

Metadata IndexWriter::State::advanced(std::uint64_t seq, Instant now) const {
  Metadata next = metadata;
  next.revision.value += 1;
  next.seq = seq;
  next.committed = now;
  return next;
}

void IndexWriter::State::apply(const Change& change) {
  if (change.old) database.delete_document(*change.old);
  database.add_document(builder.build(change.article, codec));
}

void IndexWriter::State::commit(const Metadata& next) {
  write_metadata(database, next);
  database.commit_transaction();
  sync_directory(generation);
  metadata = next;
}

std::vector<Outcome> IndexWriter::State::try_write(const Batch& batch, Instant now) {
  Plan todo = plan(batch, now);
  const bool forgets = std::any_of(
      batch.finished.begin(), batch.finished.end(),
      [&](const std::string& input) { return read_checkpoint(database, input).has_value(); });
  if (todo.changes.empty() && !forgets) return todo.outcomes;

  Metadata next = todo.changes.empty() ? metadata : advanced(todo.seq, now);
  train_on(todo, next);
  begin();
  for (const Change& change : todo.changes) {
    apply(change);
    std::string stem_class(stem_class_of(change.article.language));
    const auto place =
        std::lower_bound(next.stem_classes.begin(), next.stem_classes.end(), stem_class);
    if (place == next.stem_classes.end() || *place != stem_class) {
      next.stem_classes.insert(place, std::move(stem_class));
    }
  }
  for (const std::string& input : batch.finished) erase_checkpoint(database, input);
  if (batch.checkpoint) {
    Checkpoint checkpoint = *batch.checkpoint;
    count(todo.outcomes, batch.checkpoint_from, checkpoint);
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

std::size_t IndexWriter::remove(std::span<const ArticleId> ids, Instant now) {
  return state_->with_second_try([&] { return state_->try_remove(ids, now); });
}

const Metadata& IndexWriter::metadata() const { return state_->metadata; }

std::optional<Checkpoint> IndexWriter::checkpoint(const std::string& input) const {
  return read_checkpoint(state_->database, input);
}

}  // namespace backfile
