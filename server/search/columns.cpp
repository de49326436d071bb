#include "server/search/columns.hpp"

#include <algorithm>

namespace backfile {

namespace {

// Calls visit(docid, bytes) for every document above `from` that has a value in the slot, in order
// of document id.
template <class Visit>
void for_each_value(const Xapian::Database& database, Slot slot, Docid from, Visit visit) {
  auto value = database.valuestream_begin(number(slot));
  const auto end = database.valuestream_end(number(slot));
  if (value != end) {
    value.skip_to(from);
  }
  for (; value != end; ++value) {
    visit(value.get_docid(), *value);
  }
}

}  // namespace

ValueDictionary::ValueDictionary()
    : values_(std::make_shared<std::vector<std::string>>(1)),
      numbers_(std::make_shared<Numbers>()) {
  numbers_->emplace(std::string(), 0);
}

std::optional<Ordinal> ValueDictionary::find(std::string_view value) const {
  const auto found = numbers_->find(value);
  if (found == numbers_->end()) {
    return std::nullopt;
  }
  return found->second;
}

Ordinal ValueDictionary::Extender::add(std::string_view value) {
  if (const auto known = dictionary_.find(value)) {
    return *known;
  }
  if (!copied_) {
    // Older snapshots still read the shared ones.
    dictionary_.values_ = std::make_shared<std::vector<std::string>>(*dictionary_.values_);
    dictionary_.numbers_ = std::make_shared<Numbers>(*dictionary_.numbers_);
    copied_ = true;
  }
  const auto ordinal = static_cast<Ordinal>(dictionary_.values_->size());
  dictionary_.values_->emplace_back(value);
  dictionary_.numbers_->emplace(std::string(value), ordinal);
  return ordinal;
}

std::shared_ptr<const Columns> Columns::load(const Xapian::Database& database,
                                             const Columns* previous) {
  auto columns =
      previous != nullptr ? std::make_shared<Columns>(*previous) : std::make_shared<Columns>();
  const Docid last = database.get_lastdocid();
  columns->load_dates(database, last);
  columns->load_values(database, Slot::Source, last, columns->source_);
  columns->load_values(database, Slot::Language, last, columns->language_);
  columns->load_values(database, Slot::Agency, last, columns->agency_);
  columns->load_topics(database, last);
  for_each_value(database, Slot::Id, static_cast<Docid>(columns->ids_.size()),
                 [&](Docid docid, std::string bytes) {
                   columns->ids_.pad(docid, {});
                   columns->ids_.push_back(std::move(bytes));
                 });
  columns->ids_.pad(std::size_t{last} + 1, {});
  for_each_value(
      database, Slot::Words, static_cast<Docid>(columns->words_.size()),
      [&](Docid docid, const std::string& bytes) {
        columns->words_.pad(docid, 0);
        columns->words_.push_back(static_cast<std::uint32_t>(decode_count(bytes).value_or(0)));
      });
  columns->words_.pad(std::size_t{last} + 1, 0);
  columns->load_lengths(database, last);
  return columns;
}

void Columns::load_dates(const Xapian::Database& database, Docid last) {
  for_each_value(database, Slot::Published, static_cast<Docid>(published_.size()),
                 [&](Docid docid, const std::string& bytes) {
                   published_.pad(docid, kUndated);
                   const auto instant = decode_instant(bytes);
                   published_.push_back(instant.value_or(kUndated));
                   if (instant) {
                     span_ = span_ ? std::pair(std::min(span_->first, *instant),
                                               std::max(span_->second, *instant))
                                   : std::pair(*instant, *instant);
                   }
                 });
  published_.pad(std::size_t{last} + 1, kUndated);
}

void Columns::load_lengths(const Xapian::Database& database, Docid last) {
  lengths_.pad(1, 0);
  auto document = database.postlist_begin("");
  const auto end = database.postlist_end("");
  if (document != end) document.skip_to(static_cast<Docid>(lengths_.size()));
  for (; document != end; ++document) {
    lengths_.pad(*document, 0);
    lengths_.push_back(document.get_doclength());
  }
  lengths_.pad(std::size_t{last} + 1, 0);
}

void Columns::load_values(const Xapian::Database& database, Slot slot, Docid last,
                          ValueColumn& column) {
  ValueDictionary::Extender values(column.dictionary);
  for_each_value(database, slot, static_cast<Docid>(column.ordinals.size()),
                 [&](Docid docid, const std::string& bytes) {
                   column.ordinals.pad(docid, 0);
                   column.ordinals.push_back(values.add(bytes));
                 });
  column.ordinals.pad(std::size_t{last} + 1, 0);
}

void Columns::load_topics(const Xapian::Database& database, Docid last) {
  ValueDictionary::Extender values(topics_.dictionary);
  ValueDictionary::Extender sets(topics_.sets);
  topics_.members.pad(1, {});
  for_each_value(database, Slot::Topics, static_cast<Docid>(topics_.set_of.size()),
                 [&](Docid docid, const std::string& bytes) {
                   topics_.set_of.pad(docid, 0);
                   const Ordinal set = sets.add(bytes);
                   topics_.set_of.push_back(set);
                   if (set == topics_.members.size()) {
                     std::vector<Ordinal> members;
                     for (const std::string_view value :
                          decode_values(bytes).value_or(std::vector<std::string_view>{})) {
                       members.push_back(values.add(value));
                     }
                     topics_.members.push_back(std::move(members));
                   }
                 });
  topics_.set_of.pad(std::size_t{last} + 1, 0);
}

}  // namespace backfile
