// Inflection by rule, with a short table of irregular words.
#include "tools/corpus/inflection.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "tools/corpus/tidy.hpp"

namespace backfile::corpus {
namespace {

struct Irregular {
  std::string_view word;
  std::string_view past;
};

constexpr std::array<Irregular, 42> kIrregularVerbs = {{
    {"cut", "cut"},           {"set", "set"},
    {"put", "put"},           {"hit", "hit"},
    {"rise", "rose"},         {"fall", "fell"},
    {"hold", "held"},         {"keep", "kept"},
    {"build", "built"},       {"leave", "left"},
    {"lose", "lost"},         {"win", "won"},
    {"make", "made"},         {"take", "took"},
    {"give", "gave"},         {"draw", "drew"},
    {"write", "wrote"},       {"bring", "brought"},
    {"buy", "bought"},        {"sell", "sold"},
    {"find", "found"},        {"lead", "led"},
    {"meet", "met"},          {"pay", "paid"},
    {"send", "sent"},         {"spend", "spent"},
    {"break", "broke"},       {"begin", "began"},
    {"grow", "grew"},         {"run", "ran"},
    {"drive", "drove"},       {"overturn", "overturned"},
    {"withdraw", "withdrew"}, {"undergo", "underwent"},
    {"rebuild", "rebuilt"},   {"withhold", "withheld"},
    {"uphold", "upheld"},     {"beat", "beat"},
    {"shut", "shut"},         {"seek", "sought"},
    {"teach", "taught"},      {"spread", "spread"},
}};

constexpr std::array<Irregular, 12> kIrregularNouns = {{
    {"man", "men"},
    {"woman", "women"},
    {"child", "children"},
    {"person", "people"},
    {"analysis", "analyses"},
    {"crisis", "crises"},
    {"basis", "bases"},
    {"wife", "wives"},
    {"half", "halves"},
    {"shelf", "shelves"},
    {"species", "species"},
    {"series", "series"},
}};

// Verbs of more than one syllable that double their last letter.
constexpr std::array<std::string_view, 12> kDoubling = {"admit",   "commit", "permit",   "submit",
                                                        "refer",   "defer",  "transfer", "prefer",
                                                        "control", "cancel", "propel",   "regret"};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

bool hisses(std::string_view word) {
  return ends_with(word, "s") || ends_with(word, "x") || ends_with(word, "z") ||
         ends_with(word, "ch") || ends_with(word, "sh");
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool doubles_last(std::string_view word) {
  if (std::find(kDoubling.begin(), kDoubling.end(), word) != kDoubling.end()) return true;
  if (word.size() < 3) return false;
  const char last = word.back();
  const bool closed = !is_vowel(last) &&
                      std::string_view("wxy").find(last) == std::string_view::npos &&
                      is_vowel(word[word.size() - 2]) && !is_vowel(word[word.size() - 3]);
  return closed && std::count_if(word.begin(), word.end(), is_vowel) == 1;
}

template <typename Table>
std::string_view irregular(const Table& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Irregular& row) { return row.word == word; });
  return found == table.end() ? std::string_view{} : found->past;
}

std::string with_s(std::string_view word) {
  std::string result(word);
  if (ends_in_consonant_y(word)) {
    result.back() = 'i';
    return result + "es";
  }
  return result + (hisses(word) ? "es" : "s");
}

std::string past(std::string_view word) {
  if (const auto form = irregular(kIrregularVerbs, word); !form.empty()) return std::string(form);
  std::string result(word);
  if (word.back() == 'e') return result + "d";
  if (ends_in_consonant_y(word)) {
    result.back() = 'i';
    return result + "ed";
  }
  if (doubles_last(word)) result += word.back();
  return result + "ed";
}

std::string gerund(std::string_view word) {
  std::string result(word);
  if (word.back() == 'e' && !ends_with(word, "ee") && word.size() > 2) {
    result.pop_back();
  } else if (doubles_last(word) || word == "begin") {
    result += word.back();
  }
  return result + "ing";
}

std::string plural(std::string_view word) {
  if (const auto form = irregular(kIrregularNouns, word); !form.empty()) return std::string(form);
  return with_s(word);
}

bool starts_with_vowel_sound(std::string_view word) {
  constexpr std::array<std::string_view, 13> kVowels = {"a", "e", "i", "o", "u", "h", "é",
                                                        "è", "ê", "É", "â", "î", "œ"};
  if (word.empty()) return false;
  const char first = word.front();
  if (first >= 'A' && first <= 'Z') {
    return is_vowel(static_cast<char>(first - 'A' + 'a')) || first == 'H';
  }
  return std::any_of(kVowels.begin(), kVowels.end(),
                     [&](std::string_view vowel) { return word.substr(0, vowel.size()) == vowel; });
}

struct Contraction {
  std::string_view before;
  std::string_view after;
};

// The first row that fits replaces the beginning of the noun phrase.
template <std::size_t N>
bool contract(std::string& text, std::size_t from, const std::array<Contraction, N>& rows) {
  for (const Contraction& row : rows) {
    if (text.compare(from, row.before.size(), row.before) == 0) {
      text.replace(from, row.before.size(), row.after);
      return true;
    }
  }
  return false;
}

void inflect_particle(std::string& text, std::size_t from, Form form) {
  constexpr std::array<Contraction, 4> kOf = {
      {{"le ", "du "}, {"les ", "des "}, {"la ", "de la "}, {"l’", "de l’"}}};
  constexpr std::array<Contraction, 4> kTo = {
      {{"le ", "au "}, {"les ", "aux "}, {"la ", "à la "}, {"l’", "à l’"}}};
  constexpr std::array<Contraction, 3> kDative = {
      {{"das ", "dem "}, {"der ", "dem "}, {"die ", "der "}}};
  constexpr std::array<Contraction, 1> kAccusative = {{{"der ", "den "}}};
  if (form == Form::Dative) contract(text, from, kDative);
  if (form == Form::Accusative) contract(text, from, kAccusative);
  if (form == Form::To && !contract(text, from, kTo)) text.insert(from, "à ");
  if (form == Form::Of && !contract(text, from, kOf)) {
    text.insert(from, starts_with_vowel_sound(std::string_view(text).substr(from)) ? "d’" : "de ");
  }
}

}  // namespace

void inflect(std::string& text, std::size_t from, Form form) {
  if (form == Form::Plain || from >= text.size()) return;
  if (form >= Form::Of) {
    inflect_particle(text, from, form);
    return;
  }
  const bool noun = form == Form::Plural;
  const std::size_t space = noun ? text.rfind(' ') : text.find(' ', from);
  const std::size_t begin = noun && space != std::string::npos && space >= from ? space + 1 : from;
  const std::size_t end = !noun && space != std::string::npos ? space : text.size();
  const std::string_view word = std::string_view(text).substr(begin, end - begin);
  std::string formed;
  if (form == Form::Plural) formed = plural(word);
  if (form == Form::VerbS) formed = with_s(word);
  if (form == Form::VerbEd) formed = past(word);
  if (form == Form::VerbIng) formed = gerund(word);
  text.replace(begin, end - begin, formed);
}

void capitalise(std::string& text, std::size_t from) {
  for (const std::string_view opening : {"“", "«\u00a0", "„"}) {
    if (text.compare(from, opening.size(), opening) == 0) from += opening.size();
  }
  if (from >= text.size()) return;
  char& first = text[from];
  if (first == kArticleMark) first = kCapitalArticleMark;
  if (first >= 'a' && first <= 'z') {
    first = static_cast<char>(first - 'a' + 'A');
  } else if (first == '\xc3' && from + 1 < text.size()) {
    const auto second = static_cast<unsigned char>(text[from + 1]);
    if (second >= 0xa0 && second != 0xb7) text[from + 1] = static_cast<char>(second - 0x20);
  }
}

}  // namespace backfile::corpus
