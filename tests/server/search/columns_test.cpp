#include "server/search/columns.hpp"

#include <doctest/doctest.h>

#include "server/search/growing_array.hpp"

namespace backfile {
namespace {

TEST_CASE("a copy of a growing array keeps its size while the newest copy grows") {
  GrowingArray<int> first;
  for (int i = 0; i < 20'000; ++i) {
    first.push_back(i);
  }
  GrowingArray<int> second = first;
  for (int i = 20'000; i < 50'000; ++i) {
    second.push_back(i);
  }
  CHECK(first.size() == 20'000);
  CHECK(second.size() == 50'000);
  for (std::size_t i = 0; i < second.size(); i += 777) {
    CHECK(second[i] == static_cast<int>(i));
  }
  CHECK(first[19'999] == 19'999);
}

TEST_CASE("padding fills up to a size and never shortens") {
  GrowingArray<int> array;
  array.pad(3, 7);
  array.pad(2, 9);
  CHECK(array.size() == 3);
  CHECK(array[2] == 7);
}

TEST_CASE("a value dictionary numbers values in the order they come, 0 being none") {
  ValueDictionary dictionary;
  ValueDictionary::Extender extender(dictionary);
  CHECK(extender.add("b") == 1);
  CHECK(extender.add("a") == 2);
  CHECK(extender.add("b") == 1);
  CHECK(extender.add("") == 0);
  CHECK(dictionary.find("a") == 2);
  CHECK_FALSE(dictionary.find("c"));
  CHECK(dictionary.value(2) == "a");
}

TEST_CASE("extending a dictionary leaves the copies made before as they were") {
  ValueDictionary before;
  ValueDictionary::Extender(before).add("a");
  ValueDictionary after = before;
  ValueDictionary::Extender(after).add("b");
  CHECK(before.size() == 2);
  CHECK_FALSE(before.find("b"));
  CHECK(after.find("b") == 2);
}

Xapian::Document document(const char* id, const char* source, std::optional<Instant> published,
                          const std::vector<std::string>& topics) {
  Xapian::Document made;
  made.add_value(number(Slot::Id), id);
  made.add_value(number(Slot::Source), source);
  made.add_value(number(Slot::Topics), encode_values(topics));
  if (published) {
    made.add_value(number(Slot::Published), encode_instant(*published));
  }
  return made;
}

TEST_CASE("columns hold what the slots hold, gaps and extensions included") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  database.add_document(document("one", "Ledger", 1000, {"trade", "sport"}));
  database.add_document(document("two", "", std::nullopt, {}));
  database.add_document(document("three", "Gazette", -1000, {"sport"}));
  database.delete_document(2);
  const auto first = Columns::load(database, nullptr);
  CHECK(first->last_docid() == 3);
  CHECK(first->published(1) == 1000);
  CHECK(first->published(2) == kUndated);
  CHECK(first->published(3) == -1000);
  CHECK(first->id(3) == "three");
  CHECK(first->source().dictionary.value(first->source().ordinals[3]) == "Gazette");
  CHECK(first->source().ordinals[2] == 0);
  CHECK(first->topics().members[first->topics().set_of[1]].size() == 2);
  CHECK(first->topics().members[first->topics().set_of[2]].empty());
  CHECK(first->span() == std::pair<Instant, Instant>(-1000, 1000));

  database.add_document(document("four", "Ledger", 5000, {"sport", "courts"}));
  const auto second = Columns::load(database, first.get());
  CHECK(second->last_docid() == 4);
  CHECK(second->id(1) == "one");
  CHECK(second->source().ordinals[4] == second->source().ordinals[1]);
  CHECK(second->topics().dictionary.size() == 4);
  CHECK(first->last_docid() == 3);
  CHECK(first->topics().dictionary.size() == 3);
}

}  // namespace
}  // namespace backfile
