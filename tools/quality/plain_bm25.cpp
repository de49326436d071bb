#include "tools/quality/plain_bm25.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include <xapian.h>

namespace backfile {
namespace {

constexpr const char* kStopWords =
    "a about above after again against all am an and any are as at be because been before being "
    "below between both but by can did do does doing down during each few for from further had has "
    "have having he her here hers him his how i if in into is it its just me more most my no nor "
    "not now of off on once only or other our ours out over own same she should so some such than "
    "that the their theirs them then there these they this those through to too under until up "
    "very "
    "was we were what when where which while who whom why will with you your";

// Lower-case letters and digits; all else separates.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      words.back() += static_cast<char>(std::tolower(byte));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

struct PlainBm25::State {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  Xapian::Stem stem{"en"};
  Xapian::SimpleStopper stopper;
};

PlainBm25::PlainBm25() : state_(std::make_unique<State>()) {
  std::istringstream words(kStopWords);
  for (std::string word; words >> word;) state_->stopper.add(word);
}
PlainBm25::~PlainBm25() = default;

void PlainBm25::add(const std::string& id, std::string_view text) {
  Xapian::Document document;
  for (const std::string& word : words_of(text)) {
    if (word.size() <= 64 && !state_->stopper(word)) document.add_term(state_->stem(word));
  }
  document.set_data(id);
  state_->database.add_document(document);
}

std::vector<std::string> PlainBm25::search(std::string_view query, std::size_t count) {
  std::vector<Xapian::Query> terms;
  for (const std::string& word : words_of(query)) {
    if (!state_->stopper(word)) terms.emplace_back(state_->stem(word));
  }
  Xapian::Enquire enquire(state_->database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  std::vector<std::string> ids;
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(count));
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    ids.push_back(hit.get_document().get_data());
  }
  return ids;
}

}  // namespace backfile
