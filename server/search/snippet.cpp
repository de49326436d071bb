#include "server/search/snippet.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "schema/unicode.hpp"
#include "server/search/matched_text.hpp"
#include "server/search/snippet_matcher.hpp"
#include "server/search/snippet_passage.hpp"

namespace backfile {
namespace {

constexpr std::string_view kCutMark = "…";
constexpr std::size_t kMostBytes = 1'000'000;  // of a body that passages are looked for in

// A text that passages are cut from.
struct Source : MatchedText {
  std::vector<Passage> passages;
};

// Overlapping and touching matches made one. Requires: ordered by begin.
std::vector<ByteRange> merged(const std::vector<PartMatch>& matches) {
  std::vector<ByteRange> ranges;
  for (const PartMatch& match : matches) {
    if (!ranges.empty() && match.begin <= ranges.back().end) {
      ranges.back().end = std::max(ranges.back().end, match.end);
    } else {
      ranges.push_back({match.begin, match.end});
    }
  }
  return ranges;
}

// The ranges inside `within` as code points from its beginning on, moved by `offset`.
std::vector<std::pair<std::size_t, std::size_t>> in_code_points(
    std::string_view text, const std::vector<ByteRange>& ranges, ByteRange within,
    std::size_t offset) {
  std::vector<std::pair<std::size_t, std::size_t>> highlights;
  std::size_t byte = within.begin;
  std::size_t position = offset;
  const auto position_of = [&](std::size_t end) {
    position += count_code_points(text.substr(byte, end - byte));
    byte = end;
    return position;
  };
  for (const ByteRange& range : ranges) {
    const std::size_t begin = std::max(range.begin, within.begin);
    const std::size_t end = std::min(range.end, within.end);
    if (begin >= end) continue;
    const std::size_t first = position_of(begin);
    highlights.emplace_back(first, position_of(end));
  }
  return highlights;
}

Snippet whole(Field field, const std::string& text, const std::vector<PartMatch>& matches) {
  return {.field = field,
          .text = text,
          .highlights = in_code_points(text, merged(matches), {0, text.size()}, 0)};
}

Snippet snippet_of(const Source& source, const Passage& passage) {
  Snippet snippet{.field = source.field, .text = {}, .highlights = {}};
  if (passage.cut_begin) snippet.text += kCutMark;
  snippet.text += std::string_view(source.text).substr(passage.begin, passage.end - passage.begin);
  std::replace(snippet.text.begin(), snippet.text.end(), '\n', ' ');
  if (passage.cut_end) snippet.text += kCutMark;
  snippet.highlights = in_code_points(source.text, merged(source.matches),
                                      {passage.begin, passage.end}, passage.cut_begin ? 1 : 0);
  return snippet;
}

// What lies free around the core of a new passage.
ByteRange bounds_of(const Source& source, ByteRange core) {
  ByteRange bounds{0, source.text.size()};
  for (const Passage& passage : source.passages) {
    if (passage.end <= core.begin) bounds.begin = std::max(bounds.begin, passage.end);
    if (passage.begin >= core.end) bounds.end = std::min(bounds.end, passage.begin);
  }
  return bounds;
}

// Cuts the best passage that is left. False when nothing is.
bool add_best_passage(std::vector<Source>& sources, std::vector<bool>& shown,
                      std::size_t max_code_points) {
  Source* chosen = nullptr;
  PassageCore best;
  for (Source& source : sources) {
    const auto core =
        best_core(source.text, source.matches, source.passages, shown, max_code_points);
    if (!core || (chosen != nullptr && !is_less(best.value, core->value))) continue;
    chosen = &source;
    best = *core;
  }
  if (chosen == nullptr) return false;
  ByteRange core{chosen->matches[best.first].begin, 0};
  for (std::size_t i = best.first; i <= best.last; ++i) {
    core.end = std::max(core.end, chosen->matches[i].end);
    shown[chosen->matches[i].part] = true;
  }
  chosen->passages.push_back(
      cut_passage(chosen->text, core, bounds_of(*chosen, core), max_code_points));
  return true;
}

// The beginning of the first source that has text.
void add_beginning(std::vector<Source>& sources, std::size_t max_code_points) {
  for (Source& source : sources) {
    const Passage passage =
        cut_passage(source.text, {0, 0}, {0, source.text.size()}, max_code_points);
    if (passage.begin == passage.end) continue;
    source.passages.push_back(passage);
    return;
  }
}

// A lead that only repeats how the body begins, perhaps with a mark that it goes on.
bool is_repeated(std::string_view lead, const std::vector<std::string>& body) {
  for (const std::string_view mark : {kCutMark, std::string_view("...")}) {
    if (lead.ends_with(mark)) lead.remove_suffix(mark.size());
  }
  return !body.empty() && body.front().starts_with(lead);
}

}  // namespace

struct Highlighter::State {
  explicit State(const Node& query) : own(std::in_place), matcher(query, *own) {}
  State(const Node& query, StemmerSet& stemmers) : matcher(query, stemmers) {}

  std::vector<PartMatch> match(std::string_view text, const Article& article, TextZone zone) {
    std::vector<PartMatch> matches;
    matcher.match(text, stem_class_of(article.language), zone, 0, matches);
    return matches;
  }

  std::optional<StemmerSet> own;
  SnippetMatcher matcher;
};

Highlighter::Highlighter(const Node& query) : state_(std::make_unique<State>(query)) {}
Highlighter::Highlighter(const Node& query, StemmerSet& stemmers)
    : state_(std::make_unique<State>(query, stemmers)) {}
Highlighter::~Highlighter() = default;

Snippet Highlighter::title(const Article& article) {
  return whole(Field::Title, article.title, state_->match(article.title, article, TextZone::Title));
}

Snippet Highlighter::lead(const Article& article) {
  return whole(Field::Lead, article.lead, state_->match(article.lead, article, TextZone::Lead));
}

std::vector<Snippet> Highlighter::body(const Article& article) {
  std::vector<Snippet> paragraphs;
  std::size_t words = 0;
  for (const std::string& paragraph : article.body) {
    std::vector<PartMatch> matches;
    words += state_->matcher.match(paragraph, stem_class_of(article.language), TextZone::Body,
                                   words, matches);
    paragraphs.push_back(whole(Field::Text, paragraph, matches));
  }
  return paragraphs;
}

std::vector<Snippet> Highlighter::passages(const Article& article, const SnippetOptions& options) {
  SnippetMatcher& matcher = state_->matcher;
  std::vector<Source> sources;
  if (!is_repeated(article.lead, article.body)) {
    sources.push_back({match_lead(article, matcher), {}});
  }
  sources.push_back({match_body(article, matcher, kMostBytes), {}});
  std::vector<bool> shown(state_->matcher.parts());
  std::size_t count = 0;
  while (count < options.passages && add_best_passage(sources, shown, options.max_code_points)) {
    ++count;
  }
  if (count == 0 && options.passages > 0) add_beginning(sources, options.max_code_points);

  std::vector<Snippet> snippets;
  for (Source& source : sources) {
    std::sort(source.passages.begin(), source.passages.end(),
              [](const Passage& a, const Passage& b) { return a.begin < b.begin; });
    for (const Passage& passage : source.passages) snippets.push_back(snippet_of(source, passage));
  }
  return snippets;
}

}  // namespace backfile
