#include "server/search/term_reader.hpp"

#include <algorithm>

#include "schema/slots.hpp"
#include "schema/term_places.hpp"
#include "server/query/compile.hpp"
#include "server/search/ascending_set.hpp"

namespace backfile {

namespace {

// A few megabytes: as many words as some thousand articles have between them.
constexpr std::size_t kMostFigures = 50'000;

// A list is read whole from this many postings a lookup down. Measured on first searches: 60 and
// 400 are slower, as impacts of whole lists take longer than what is saved by reading straight on.
constexpr std::size_t kPostingsALookup = 8;
// Of a cursor whose user says nothing: ranking looks at the places of fifty articles.
constexpr std::size_t kUsualLookups = 64;

}  // namespace

// What was read since the last forget().
struct TermReader::Request {
  struct Read {
    std::string term;
    std::shared_ptr<const KeptPostings> postings;
  };
  struct Places {
    std::shared_ptr<const PostingList> postings;
    std::map<std::size_t, std::vector<Position>> by_index;
  };
  struct Among {
    DocSet documents;
    std::shared_ptr<const PostingList> postings;
  };

  std::unordered_map<std::string, std::shared_ptr<const PostingList>> postings;
  std::unordered_map<std::string, Among> among;  // looked up, by term
  std::unordered_map<std::string, TermFigures> figures;
  std::vector<Read> read;                                 // not in the cache yet
  std::unordered_map<const PostingList*, Places> places;  // the same
  std::unordered_map<std::string, std::map<Docid, std::vector<Position>>> looked_up;
  std::unordered_map<std::string, std::unique_ptr<PostingCursor>> exact;  // for holds()
  std::vector<std::function<void(SearchCaches&)>> made;  // puts what was made of them there
};

TermReader::TermReader(const Xapian::Database& database,
                       const std::shared_ptr<const glass::TableFile>& file, Revision revision,
                       std::shared_ptr<SearchCaches> caches)
    : database_(database),
      table_(file),
      revision_(revision),
      last_(database.get_lastdocid()),
      caches_(std::move(caches)),
      request_(std::make_unique<Request>()) {}
TermReader::~TermReader() = default;

std::shared_ptr<const PostingList> TermReader::postings(const std::string& term) {
  auto& known = request_->postings[term];
  if (known == nullptr) known = find_or_read(term);
  return known;
}

std::shared_ptr<const KeptPostings> TermReader::find_kept(const std::string& term) {
  auto kept = caches_ ? caches_->postings.find(term) : nullptr;
  if (kept != nullptr) kept->list.ranks()->note_wanted_again();
  return kept;
}

std::shared_ptr<const PostingList> TermReader::find_or_read(const std::string& term) {
  const auto kept = find_kept(term);
  if (kept != nullptr && is_whole(*kept)) return {kept, &kept->list};
  const bool usable = kept != nullptr && kept->since <= revision_;
  const auto postings = read(term, usable ? kept.get() : nullptr);
  if (was_wanted(term)) postings->list.ranks()->note_wanted_again();
  if (kept == nullptr || usable) request_->read.push_back({term, postings});
  return {postings, &postings->list};
}

std::shared_ptr<const KeptPostings> TermReader::read(const std::string& term,
                                                     const KeptPostings* shorter) {
  std::vector<Docid> docids;
  std::vector<std::uint32_t> wdfs;
  if (shorter != nullptr) {
    table_.read(term, shorter->last + 1, docids, wdfs);
    return std::make_shared<const KeptPostings>(*shorter, docids, wdfs, last_);
  }
  const auto room = SharedArray<Docid>::room_for(
      std::min(static_cast<std::size_t>(figures(term).articles), std::size_t{last_}));
  docids.reserve(room);
  wdfs.reserve(room);
  table_.read(term, 0, docids, wdfs);
  return std::make_shared<const KeptPostings>(std::move(docids), std::move(wdfs), revision_, last_);
}

bool TermReader::reads_whole(const std::string& term, std::size_t lookups) {
  return is_at_hand(term) ||
         figures(term).articles <= static_cast<double>(lookups * kPostingsALookup) ||
         wanted_before(term);
}

bool TermReader::is_at_hand(const std::string& term) {
  const auto known = request_->postings.find(term);
  if (known != request_->postings.end() && known->second != nullptr) return true;
  const auto kept = find_kept(term);
  if (kept == nullptr) return false;
  if (is_whole(*kept)) request_->postings[term] = {kept, &kept->list};
  return true;
}

bool TermReader::is_whole(const KeptPostings& kept) const {
  return kept.since <= revision_ && kept.last >= last_;
}

bool TermReader::was_wanted(const std::string& name) const {
  return caches_ != nullptr && caches_->wanted.find(name) != nullptr;
}

bool TermReader::wanted_before(const std::string& name) {
  if (caches_ == nullptr) return false;
  if (was_wanted(name)) return true;
  when_sound([name](SearchCaches& caches) {
    caches.wanted.keep(name, std::make_shared<const WantedBefore>());
  });
  return false;
}

std::shared_ptr<const PostingList> TermReader::postings_among(const std::string& term,
                                                              const DocSet& documents) {
  return reads_whole(term, documents.cardinality()) ? postings(term) : looked_up(term, documents);
}

std::shared_ptr<const PostingList> TermReader::postings_among(const std::string& term,
                                                              std::span<const Docid> documents) {
  if (reads_whole(term, documents.size())) return postings(term);
  return looked_up(term, ascending_set(documents));
}

std::shared_ptr<const PostingList> TermReader::looked_up(const std::string& term,
                                                         const DocSet& documents) {
  Request::Among& known = request_->among[term];
  if (known.postings == nullptr || !documents.isSubset(known.documents)) {
    known = {documents, look_up(term, documents)};
  }
  return known.postings;
}

std::shared_ptr<const PostingList> TermReader::look_up(const std::string& term,
                                                       const DocSet& documents) {
  std::vector<Docid> wanted(documents.cardinality());
  documents.toUint32Array(wanted.data());
  std::vector<Docid> docids;
  std::vector<std::uint32_t> wdfs;
  PostingTable::Walk walk;
  for (const Docid docid : wanted) {
    const auto wdf = table_.wdf(term, docid, walk);
    if (!wdf) continue;
    docids.push_back(docid);
    wdfs.push_back(*wdf);
  }
  return std::make_shared<const PostingList>(std::move(docids), std::move(wdfs));
}

TermFigures TermReader::figures(const std::string& term) {
  if (const auto known = figures_.find(term); known != figures_.end()) return known->second;
  if (const auto read = request_->figures.find(term); read != request_->figures.end()) {
    return read->second;
  }
  const auto found = table_.figures(term).value_or(PostingTable::Figures{});
  const TermFigures figures{.articles = static_cast<double>(found.documents),
                            .occurrences = static_cast<double>(found.occurrences)};
  request_->figures.emplace(term, figures);
  return figures;
}

std::span<const Position> TermReader::positions(const PlacedTerm& term,
                                                const std::shared_ptr<const PostingList>& postings,
                                                std::size_t index) {
  if (const auto kept = postings->positions(index)) return *kept;
  Request::Places& places = request_->places[postings.get()];
  if (places.postings == nullptr) places.postings = postings;
  const auto [read, is_new] = places.by_index.try_emplace(index);
  if (is_new) read->second = read_positions(term, postings->docids()[index]);
  return read->second;
}

std::span<const Position> TermReader::positions(const PlacedTerm& term, Docid docid) {
  const auto [read, is_new] = request_->looked_up[term.term].try_emplace(docid);
  if (is_new) read->second = read_positions(term, docid);
  return read->second;
}

std::vector<Position> TermReader::read_positions(const PlacedTerm& term, Docid docid) {
  if (docid != placed_) {
    placed_ = 0;  // should reading fail
    places_.open(std::string(table_.value(Slot::Places, docid)));
    placed_ = docid;
  }
  std::vector<Position> positions;
  places_.append(term.term, positions);
  if (term.exact.empty() || !holds(term.exact, docid)) return positions;
  const auto size = static_cast<std::ptrdiff_t>(positions.size());
  places_.append(term.exact, positions);
  std::inplace_merge(positions.begin(), positions.begin() + size, positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

bool TermReader::holds(const std::string& term, Docid docid) {
  auto& cursor = request_->exact[term];
  if (cursor == nullptr) cursor = std::make_unique<PostingCursor>(*this, term);
  return cursor->move_to(docid);
}

const std::vector<std::string>& TermReader::forms(std::string_view prefix,
                                                  std::string_view pattern) {
  const std::string whole = std::string(prefix) + std::string(pattern);
  const auto found = forms_.find(whole);
  if (found != forms_.end()) return found->second;
  const std::string begin = std::string(prefix) + std::string(literal_prefix(pattern));
  std::vector<std::string> forms;
  std::size_t count = 0;
  const auto end = database_.allterms_end(begin);
  for (auto term = database_.allterms_begin(begin); term != end; ++term) {
    const std::string text = *term;
    if (!term_fits(text, whole)) continue;
    if (++count <= kMostForms) forms.push_back(text);
  }
  if (count > kMostForms) throw TooManyForms(std::string(pattern), count);
  return forms_.emplace(whole, std::move(forms)).first->second;
}

void TermReader::when_sound(std::function<void(SearchCaches&)> keep) {
  request_->made.push_back(std::move(keep));
}

void TermReader::publish() {
  if (caches_ != nullptr) {
    for (const auto& [postings, places] : request_->places) {
      for (const auto& [index, positions] : places.by_index) {
        postings->keep_positions(index, positions);
      }
    }
    for (const Request::Read& read : request_->read) {
      caches_->postings.keep(read.term, read.postings);
    }
    for (const auto& keep : request_->made) keep(*caches_);
    if (figures_.size() > kMostFigures) figures_.clear();
    figures_.merge(request_->figures);
  }
  forget();
}

void TermReader::forget() {
  request_ = std::make_unique<Request>();
  forms_.clear();
  table_.forget();
  placed_ = 0;
}

PostingCursor::PostingCursor(TermReader& reader, std::string term, std::string exact)
    : reader_(&reader), placed_{std::move(term), std::move(exact)} {
  if (reader.reads_whole(placed_.term, kUsualLookups)) {
    read_list();
  } else {
    const double articles = reader.figures(placed_.term).articles;
    lookups_left_ = static_cast<std::size_t>(articles) / kPostingsALookup;
  }
}

void PostingCursor::read_list() {
  postings_ = reader_->postings(placed_.term);
  ranks_ = postings_->ranks()->find();
}

bool PostingCursor::look_up(Docid docid) {
  if (docid == docid_) return wdf_.has_value();
  wdf_ = reader_->wdf(placed_.term, docid, walk_);
  docid_ = docid;
  return wdf_.has_value();
}

bool PostingCursor::move_to(Docid docid) {
  if (postings_ == nullptr && lookups_left_ > 0) {
    --lookups_left_;
    return look_up(docid);
  }
  if (postings_ == nullptr) read_list();  // many lookups after all
  if (ranks_ != nullptr) {
    const auto found = ranks_->find(docid);
    index_ = found.value_or(0);
    return found.has_value();
  }
  const auto docids = postings_->docids();
  const bool ahead = index_ < docids.size() && docids[index_] <= docid;
  index_ = seek(docids, ahead ? index_ : 0, docid);
  return index_ < docids.size() && docids[index_] == docid;
}

void PostingCursor::prefetch_positions(std::span<const Docid> docids) const {
  if (ranks_ == nullptr) return;  // found by a search, which would take as long as it saves
  for (const Docid docid : docids) {
    if (const auto found = ranks_->find(docid)) postings_->prefetch_positions(*found);
  }
}

}  // namespace backfile
