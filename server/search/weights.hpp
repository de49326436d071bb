// All weights of the ranking, each with its reason. /api/v1/index shows them. Nothing else in the
// program decides what stands above what.
#pragma once

#include <cstddef>

namespace backfile {

// BM25 as in S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
// (2009). A news story that comes back to a word four or five times is about it, so repetition
// counts a little longer (k1) than Xapian takes it to; b is the usual one, and no text is too short
// to be normalised (min_normlen).
struct Bm25 {
  double k1 = 1.5;
  double k2 = 0.0;
  double k3 = 1.0;
  double b = 0.75;
  double min_normlen = 0;
};

// A word of the query scores as the sum of these: the weight of the word, times the factor, times
// how often it stands there, as BM25 saturates it.
struct RankingWeights {
  Bm25 bm25;
  double stem = 1.0;   // the word in any form, anywhere: what all others are measured by
  double exact = 0.3;  // the form that was typed: breaks what stems alone would tie
  double title = 0.5;  // in the headline: an editor's own summary; less than a mention, so that a
                       // headline alone does not beat a story about it
  double lead = 0.3;  // in the headline, standfirst or first 50 words: news says first what matters

  // How far a word's weight follows how often an article that has it repeats it, on average. A
  // half, as all of it (A. Amati's DFR models) makes too much of lists and tables of one thing.
  double recurrence = 0.5;

  // Where any word will do (match=any): what the passage that has most of the query adds, as a
  // share of the words' weights. Words scattered over a long text say less than the same words in
  // one place. Passages of 50 words: 100 and 200 order judged news no better than the whole text
  // does.
  double passage = 0.3;
  unsigned passage_words = 50;

  // Where all words must be there: words that stand beside one another in the query and near one
  // another in the text: pairs up to `proximity_reach` words apart, each worth 1/distance squared.
  // Y. Rasolofo and J. Savoy, "Term Proximity Scoring for Keyword-Based Retrieval Systems" (2003),
  // whose reach of 5 it takes. Small: it orders what words leave nearly equal; at 1 it lowers
  // precision on judged news.
  double proximity = 0.3;
  unsigned proximity_reach = 5;
  // Places are looked at in so many of the best by words alone: what is not among them has too few
  // of the words for their places to matter, and the cost stays bounded.
  std::size_t place_depth = 50;

  // A headline that is the query, word for word: whoever pastes a headline wants that article.
  // Larger than any sum of words.
  double title_equal = 1000;

  // Feedback (expand=1): words that the first articles share, the strongest at this factor. Few and
  // light: more of them lead away from the question on judged news.
  double expansion = 0.2;
  std::size_t expansion_articles = 3;
  std::size_t expansion_words = 10;

  // With recency=30d: the share of the score that halves every 30 days of age. As MediaWiki's
  // prefer-recent, which leaves a good old story findable.
  double recency_share = 0.6;
};

}  // namespace backfile
