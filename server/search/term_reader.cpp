#include "server/search/term_reader.hpp"

#include <cstdint>

#include "server/query/compile.hpp"

namespace backfile {

const DocSet& TermReader::documents(const std::string& term) {
  const auto found = documents_.find(term);
  if (found != documents_.end()) return found->second;
  std::vector<std::uint32_t> docids;
  docids.reserve(database_.get_termfreq(term));
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
    docids.push_back(*posting);
  }
  DocSet set(docids.size(), docids.data());
  return documents_.emplace(term, std::move(set)).first->second;
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

}  // namespace backfile
