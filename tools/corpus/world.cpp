// Tables of the invented world.
#include "tools/corpus/world.hpp"

namespace backfile::corpus {
namespace {

constexpr std::array<LanguageTraits, kLanguageCount> kLanguages = {{
    {"en",
     862,
     ",",
     ".",
     {"January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December"},
     {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}},
    {"fr",
     60,
     "\u202f",
     ",",
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre"},
     {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}},
    {"de",
     48,
     ".",
     ",",
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember"},
     {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}},
    {"ja",
     30,
     ",",
     ".",
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
     {"日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"}},
}};

constexpr std::array<Publisher, 14> kPublishers = {{
    {"The Northfield Ledger", "nl", "northfield-ledger", Language::English, 22, "-05:00",
     Dateline::Capitals, false},
    {"Harbour Gazette", "hg", "harbour-gazette", Language::English, 18, "Z", Dateline::Agency,
     false},
    {"Wexcombe Evening Courier", "we", "wexcombe-courier", Language::English, 12, "+01:00",
     Dateline::Plain, true},
    {"Tri-Valley Tribune", "tv", "trivalley-tribune", Language::English, 11, "-08:00",
     Dateline::Agency, true},
    {"The Coastal Examiner", "ce", "coastal-examiner", Language::English, 9, "+10:00",
     Dateline::Capitals, false},
    {"Eastmarch Business Daily", "eb", "eastmarch-business", Language::English, 9, "+00:00",
     Dateline::Plain, false},
    {"The Meridian Observer", "mo", "meridian-observer", Language::English, 7, "+02:00",
     Dateline::None, false},
    {"Lakeshore Weekly Record", "lr", "lakeshore-record", Language::English, 5, "-06:00",
     Dateline::None, true},
    {"The Highland Despatch", "hd", "highland-despatch", Language::English, 4, "Z", Dateline::Plain,
     false},
    {"Le Courrier des Îles", "ci", "courrier-des-iles", Language::French, 6, "+02:00",
     Dateline::Capitals, false},
    {"La Gazette de Montrève", "gm", "gazette-montreve", Language::French, 4, "+01:00",
     Dateline::Agency, false},
    {"Süddeicher Anzeiger", "sa", "sueddeicher-anzeiger", Language::German, 6, "+01:00",
     Dateline::Plain, false},
    {"Neue Elbmoorer Post", "ep", "elbmoorer-post", Language::German, 4, "+02:00", Dateline::Agency,
     false},
    {"港湾日報", "kn", "kowan-nippo", Language::Japanese, 1, "+09:00", Dateline::Agency, false},
}};

constexpr std::array<Agency, 3> kAgencies = {{
    {"Norwire", "ノルワイヤー"},
    {"Tessera Press", "テッセラ通信"},
    {"Intercoast News Service", "インターコースト"},
}};

constexpr std::array<Country, 24> kCountries = {{
    {{"Vardania", "Vardanie", "Vardanien", "ヴァルダニア"}, "Vardanian", 3},
    {{"Kestria", "Kestrie", "Kestrien", "ケストリア"}, "Kestrian", 0},
    {{"Soravia", "Soravie", "Soravien", "ソラヴィア"}, "Soravian", 3},
    {{"Belmaria", "Belmarie", "Belmarien", "ベルマリア"}, "Belmarian", 1},
    {{"Dorvania", "Dorvanie", "Dorvanien", "ドルヴァニア"}, "Dorvanian", 2},
    {{"Marenia", "Marénie", "Marenien", "マレニア"}, "Marenian", 1},
    {{"Lusantia", "Lusantie", "Lusantien", "ルサンティア"}, "Lusantian", 1},
    {{"Talvia", "Talvie", "Talvien", "タルヴィア"}, "Talvian", 2},
    {{"Zandria", "Zandrie", "Zandrien", "ザンドリア"}, "Zandrian", 4},
    {{"Rhovenia", "Rhovénie", "Rhovenien", "ロヴェニア"}, "Rhovenian", 0},
    {{"Galdoria", "Galdorie", "Galdorien", "ガルドリア"}, "Galdorian", 0},
    {{"Novaria", "Novarie", "Novarien", "ノヴァリア"}, "Novarian", 1},
    {{"Melthia", "Melthie", "Melthien", "メルシア"}, "Melthian", 0},
    {{"Brennia", "Brennie", "Brennien", "ブレニア"}, "Brennian", 2},
    {{"Kazoria", "Kazorie", "Kazorien", "カゾリア"}, "Kazorian", 4},
    {{"Tamiria", "Tamirie", "Tamirien", "タミリア"}, "Tamirian", 5},
    {{"Feloria", "Félorie", "Felorien", "フェロリア"}, "Felorian", 6},
    {{"Grenvia", "Grenvie", "Grenvien", "グレンヴィア"}, "Grenvian", 0},
    {{"Jorvania", "Jorvanie", "Jorvanien", "ヨルヴァニア"}, "Jorvanian", 2},
    {{"Palmeria", "Palmérie", "Palmerien", "パルメリア"}, "Palmerian", 6},
    {{"Corvenia", "Corvénie", "Corvenien", "コルヴェニア"}, "Corvenian", 3},
    {{"Bhadria", "Bhadrie", "Bhadrien", "バドリア"}, "Bhadrian", 5},
    {{"Minashu", "Minashie", "Minaschien", "ミナシュウ"}, "Minashi", 7},
    {{"Sembria", "Sembrie", "Sembrien", "センブリア"}, "Sembrian", 6},
}};

}  // namespace

const LanguageTraits& traits(Language language) {
  return kLanguages.at(static_cast<std::size_t>(language));
}
std::span<const Publisher> publishers() { return kPublishers; }
std::span<const Agency> agencies() { return kAgencies; }
std::span<const Country> countries() { return kCountries; }

}  // namespace backfile::corpus
