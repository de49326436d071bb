#include "server/query/translate/foreign_fields.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "schema/ascii.hpp"
#include "server/query/operators.hpp"

namespace backfile {
namespace {

constexpr std::string_view kLeadHere =
    "lead: holds the headline, the summary and the first 50 words.";
constexpr std::string_view kOwnCodes = "its codes are known only there; use source: or topic:.";
constexpr std::string_view kNoSuchField = "there is no such field here.";
constexpr std::string_view kDomain =
    "there is no field for the domain; use source: with the name of the publisher.";
constexpr std::string_view kTopics = "topic: holds the topics that the origin gives, whole.";

constexpr std::array<ForeignField, 13> kFactiva{{
    {"hd", Carried::Words, Field::Title},
    {"hl", Carried::Words, Field::Title, "title: holds no section and no column name."},
    {"hlp", Carried::Words, Field::Lead, kLeadHere},
    {"lp", Carried::Words, Field::Lead, kLeadHere},
    {"td", Carried::Words, Field::Body, "body: holds the first paragraphs too."},
    {"by", Carried::Words, Field::Author},
    {"sn pub", Carried::Value, Field::Source},
    {"cr", Carried::Value, Field::Agency},
    {"la", Carried::Language},
    {"rst sc", Carried::Nothing, Field::Text, kOwnCodes},
    {"ns co fds in re ric pe cat de", Carried::Nothing, Field::Text, kOwnCodes},
    {"wc", Carried::Nothing, Field::Text, "the length of an article cannot be searched."},
    {"an art clm ct cx ed pg rf se vol", Carried::Nothing, Field::Text, kNoSuchField},
}};

constexpr std::array<ForeignField, 12> kNexis{{
    {"headline title", Carried::Words, Field::Title},
    {"hlead", Carried::Words, Field::Lead, kLeadHere},
    {"lead", Carried::Words, Field::Lead, kLeadHere},
    {"body", Carried::Words, Field::Body},
    {"text", Carried::Words, Field::Text},
    {"byline author", Carried::Words, Field::Author},
    {"publication source pub", Carried::Value, Field::Source},
    {"dateline", Carried::Value, Field::Place},
    {"subject terms term", Carried::Value, Field::Topic, kTopics},
    {"language", Carried::Language},
    {"length", Carried::Nothing, Field::Text, "the length of an article cannot be searched."},
    {"highlight graphic section correction series geographic country state city company ticker "
     "person organization industry name type load-date correction-date publication-type copyright "
     "acc-no cite",
     Carried::Nothing, Field::Text, kNoSuchField},
}};

constexpr std::array<ForeignField, 10> kTrove{{
    {"fulltext", Carried::Exact, Field::Text},
    {"text", Carried::Words, Field::Text},
    {"heading headline", Carried::Words, Field::Title},
    {"title", Carried::Value, Field::Source, "title: in Trove names the newspaper."},
    {"creator author", Carried::Words, Field::Author},
    {"subject", Carried::Value, Field::Topic, kTopics},
    {"language l-language", Carried::Language},
    {"date l-year l-decade", Carried::Date},
    {"has publictag comment taguser", Carried::Nothing, Field::Text,
     "tags, comments and corrections of readers are not kept here."},
    {"firstpageseq lastpageseq category state l-state l-title l-category l-illustrated "
     "l-illtype l-word l-artype l-month nuc wordcount rights identifier isbn issn anyname series",
     Carried::Nothing, Field::Text, kNoSuchField},
}};

constexpr std::array<ForeignField, 9> kMediaCloud{{
    {"title article_title", Carried::Words, Field::Title},
    {"text content", Carried::Words, Field::Text},
    {"text_content", Carried::Words, Field::Body},
    {"language", Carried::Language},
    {"publication_date publish_date publish_day", Carried::Date},
    {"media_name", Carried::Value, Field::Source},
    {"url original_url", Carried::Value, Field::Url},
    {"canonical_domain domain", Carried::Nothing, Field::Text, kDomain},
    {"media_id tags_id_media tags_id_stories tags_id_story timespans_id stories_id",
     Carried::Nothing, Field::Text, "its numbers are known only there; use source: or topic:."},
}};

constexpr std::array<ForeignField, 6> kGdelt{{
    {"sourcelang", Carried::Language},
    {"domain domainis", Carried::Nothing, Field::Text, kDomain},
    {"sourcecountry", Carried::Nothing, Field::Text, "the country of a source is not known here."},
    {"theme", Carried::Nothing, Field::Text, "its themes are known only there; use topic:."},
    {"tone toneabs", Carried::Nothing, Field::Text, "the tone of an article is not measured here."},
    {"imagetag imagewebtag imageocrmeta imagefacetone imagenumfaces imagewebcount",
     Carried::Nothing, Field::Text, "images are not searched here."},
}};

constexpr std::array<ForeignField, 13> kLucene{{
    {"title headline heading", Carried::Words, Field::Title},
    {"lead summary abstract description", Carried::Words, Field::Lead, kLeadHere},
    {"body", Carried::Words, Field::Body},
    {"text content contents fulltext _all all message", Carried::Words, Field::Text},
    {"author authors byline creator", Carried::Words, Field::Author},
    {"source publisher publication", Carried::Value, Field::Source},
    {"topic topics tag tags subject category keywords", Carried::Value, Field::Topic, kTopics},
    {"agency", Carried::Value, Field::Agency},
    {"place dateline", Carried::Value, Field::Place},
    {"lang language", Carried::Language},
    {"date published published_at publication_date publish_date pub_date pubdate timestamp "
     "@timestamp",
     Carried::Date},
    {"url link", Carried::Value, Field::Url},
    {"_exists_", Carried::Existence},
}};

std::span<const ForeignField> fields_of(Dialect dialect) {
  switch (dialect) {
    case Dialect::Factiva:
      return kFactiva;
    case Dialect::Nexis:
      return kNexis;
    case Dialect::Trove:
      return kTrove;
    case Dialect::MediaCloud:
      return kMediaCloud;
    case Dialect::Gdelt:
      return kGdelt;
    case Dialect::Lucene:
      return kLucene;
  }
  return {};
}

bool has_name(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    if (names.substr(0, end) == name) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

struct Language {
  std::string_view code;
  std::string_view names;  // English name and three-letter codes
};

constexpr std::array<Language, 42> kLanguages{{
    {"af", "afrikaans afr"},   {"ar", "arabic ara"},
    {"bg", "bulgarian bul"},   {"bn", "bengali ben"},
    {"ca", "catalan cat"},     {"cs", "czech cze ces"},
    {"da", "danish dan"},      {"de", "german ger deu"},
    {"el", "greek gre ell"},   {"en", "english eng"},
    {"es", "spanish spa"},     {"et", "estonian est"},
    {"fa", "persian per fas"}, {"fi", "finnish fin"},
    {"fr", "french fre fra"},  {"ha", "hausa hau"},
    {"he", "hebrew heb"},      {"hi", "hindi hin"},
    {"hr", "croatian hrv"},    {"hu", "hungarian hun"},
    {"id", "indonesian ind"},  {"it", "italian ita"},
    {"ja", "japanese jpn"},    {"ko", "korean kor"},
    {"lt", "lithuanian lit"},  {"lv", "latvian lav"},
    {"ms", "malay may msa"},   {"nl", "dutch dut nld"},
    {"no", "norwegian nor"},   {"pl", "polish pol"},
    {"pt", "portuguese por"},  {"ro", "romanian rum ron"},
    {"ru", "russian rus"},     {"sk", "slovak slo slk"},
    {"sr", "serbian srp"},     {"sv", "swedish swe"},
    {"sw", "swahili swa"},     {"th", "thai tha"},
    {"tr", "turkish tur"},     {"uk", "ukrainian ukr"},
    {"vi", "vietnamese vie"},  {"zh", "chinese chi zho zhcn zhtw mandarin"},
}};

}  // namespace

const ForeignField* find_foreign_field(Dialect dialect, std::string_view name) {
  const std::string lowered = lower_case(name);
  const std::span<const ForeignField> fields = fields_of(dialect);
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const ForeignField& field) {
    return has_name(field.names, lowered);
  });
  return found == fields.end() ? nullptr : &*found;
}

std::string language_code(std::string_view name) {
  std::string lowered = lower_case(name);
  const auto* const found =
      std::find_if(kLanguages.begin(), kLanguages.end(),
                   [&](const Language& language) { return has_name(language.names, lowered); });
  return found == kLanguages.end() ? lowered : std::string(found->code);
}

}  // namespace backfile
