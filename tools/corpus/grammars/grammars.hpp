// The grammar texts, by language and, for English, by subject. Form: see grammar.hpp. Each file is
// data, as long as its lists.
#pragma once

#include <string_view>

namespace backfile::corpus {

extern const std::string_view kEnglish;           // composing, sentences for any topic
extern const std::string_view kEnglishQuotes;     // what people say
extern const std::string_view kEnglishScenes;     // scenes and side remarks
extern const std::string_view kEnglishWords;      // general vocabulary
extern const std::string_view kEnglishState;      // politics, defence, education
extern const std::string_view kEnglishMarkets;    // economy, trade, business
extern const std::string_view kEnglishKnowledge;  // technology, science, health
extern const std::string_view kEnglishNature;     // environment, climate, disasters
extern const std::string_view kEnglishJustice;    // crime, courts
extern const std::string_view kEnglishLife;       // sport, culture
extern const std::string_view kFrench;
extern const std::string_view kGerman;
extern const std::string_view kJapanese;

}  // namespace backfile::corpus
