// What the schema tests share: tokens as comparable values, the terms of a text, random text made
// of awkward pieces.
#pragma once

#include <array>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.hpp"

namespace backfile::test {

// A token that outlives the tokenizer.
struct SeenToken {
  std::string word;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool cjk = false;
  bool adjacent = false;
  bool operator==(const SeenToken&) const = default;
};

inline std::ostream& operator<<(std::ostream& out, const SeenToken& token) {
  return out << token.word << '[' << token.begin << ',' << token.end << (token.cjk ? " cjk" : "")
             << (token.adjacent ? " adjacent" : "") << ']';
}

inline std::vector<SeenToken> tokens_of(std::string_view text) {
  std::vector<SeenToken> seen;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    seen.push_back({.word = std::string(token.word),
                    .begin = token.begin,
                    .end = token.end,
                    .cjk = token.cjk,
                    .adjacent = token.adjacent});
  }
  return seen;
}

// The words of a text with one space between them.
inline std::string words_of(std::string_view text) {
  std::string words;
  for (const SeenToken& token : tokens_of(text)) {
    if (!words.empty()) words.push_back(' ');
    words.append(token.word);
  }
  return words;
}

// Text from pieces that go wrong in tokenizers: marks without a base, broken UTF-8, squared words,
// things that vanish.
inline std::string awkward_text(std::mt19937& random, std::size_t pieces) {
  static constexpr std::array<std::string_view, 60> kPieces{"a",
                                                            "Z",
                                                            "the",
                                                            "7",
                                                            "1,000",
                                                            " ",
                                                            "-",
                                                            "'",
                                                            "\u2019",
                                                            "\n",
                                                            "e\u0301",
                                                            "\u0301",
                                                            "\u00E9",
                                                            "\u0130",
                                                            "\u00DF",
                                                            "\uFB01",
                                                            "\uFF34\uFF4F",
                                                            "\uFF11",
                                                            "\u6771",
                                                            "\u4EAC",
                                                            "\u3005",
                                                            "\u304B",
                                                            "\u3099",
                                                            "\u309A",
                                                            "\uFF76",
                                                            "\uFF9E",
                                                            "\uFF9F",
                                                            "\u30FC",
                                                            "\u3314",
                                                            "\u337F",
                                                            "\u3231",
                                                            "\u338F",
                                                            "\u33C9",
                                                            "\u00BD",
                                                            "\u2474",
                                                            "\u2460",
                                                            "\u1112",
                                                            "\u1161",
                                                            "\u11AB",
                                                            "\uD55C",
                                                            "\u314B",
                                                            "\uFFA1",
                                                            "\u00AD",
                                                            "\u200B",
                                                            "\u200D",
                                                            "\uFEFF",
                                                            "\uFE0F",
                                                            "\u2060",
                                                            "\u2F08",
                                                            "\u0915",
                                                            "\u094D",
                                                            "\u0639",
                                                            "\u064E",
                                                            "\uFDFA",
                                                            "\xF0\x9F\x98\x80",
                                                            "\xF0\xA0\xAE\xB7",
                                                            "\xFF",
                                                            "\xE3\x81",
                                                            "\xC0\x80",
                                                            "\xED\xA0\x80"};
  std::uniform_int_distribution<std::size_t> choose(0, kPieces.size() - 1);
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text.append(kPieces[choose(random)]);
  return text;
}

}  // namespace backfile::test
