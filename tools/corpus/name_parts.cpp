// Tables of name parts: eight cultures of given names, family names and places, and coined words.
// Family names are compounds that rarely exist, so that a full name belongs to nobody by design.
// Longer than our other files because it is one table.
#include "tools/corpus/name_parts.hpp"

namespace backfile::corpus {
namespace {

template <std::size_t N>
using Words = std::array<std::string_view, N>;

constexpr Words<40> kAngloWomen = {
    "Margaret", "Helen",   "Sarah",   "Claire",  "Joanna",  "Ruth",      "Alice",   "Laura",
    "Emily",    "Harriet", "Susan",   "Karen",   "Grace",   "Rachel",    "Fiona",   "Judith",
    "Beth",     "Amelia",  "Dorothy", "Nora",    "Frances", "Imogen",    "Lydia",   "Tessa",
    "Rosalind", "Hazel",   "Phoebe",  "Abigail", "Maud",    "Constance", "Bridget", "Winifred",
    "Sylvia",   "Georgia", "Esther",  "Cora",    "Verity",  "Philippa",  "Ottilie", "Clemency"};
constexpr Words<40> kAngloMen = {
    "David",   "James",   "Peter",    "Andrew",  "Robert",  "Martin",    "Simon",   "Thomas",
    "Alan",    "George",  "Philip",   "Edward",  "Colin",   "Graham",    "Neil",    "Oliver",
    "Henry",   "Duncan",  "Stephen",  "Malcolm", "Walter",  "Hugh",      "Giles",   "Leonard",
    "Bernard", "Desmond", "Rupert",   "Clive",   "Angus",   "Frederick", "Silas",   "Barnaby",
    "Ambrose", "Lionel",  "Reginald", "Tobias",  "Everett", "Alastair",  "Crispin", "Thaddeus"};
constexpr Words<44> kAngloStarts = {
    "Hart", "Wex",  "Black",  "Ash",    "Thorn", "Mar",    "Cal",  "Pem",  "Stan",
    "Hol",  "Whit", "Dun",    "Ral",    "Fen",   "Brack",  "Kem",  "Lang", "Ell",
    "Gar",  "Brom", "Win",    "Had",    "Tre",   "Pel",    "Cros", "Mere", "Stock",
    "Wol",  "Bex",  "Hather", "Cran",   "Lud",   "Ock",    "Quen", "Rudd", "Sel",
    "Tam",  "Ul",   "Yar",    "Averil", "Birch", "Copple", "Dray", "Ember"};
constexpr Words<18> kAngloMiddles = {"en",  "er",  "ing", "el",  "le",  "ar",  "in",  "o",   "hal",
                                     "ber", "der", "mer", "cas", "ton", "wal", "der", "gan", "rin"};
constexpr Words<36> kAngloFamilyEnds = {
    "well",  "ley",   "worth", "ton",   "man",  "more",  "field", "wick", "by",
    "combe", "stone", "ham",   "row",   "shaw", "gate",  "burn",  "cott", "croft",
    "dale",  "den",   "grave", "hurst", "lock", "mond",  "ridge", "sby",  "thwaite",
    "ward",  "wood",  "yard",  "ock",   "ett",  "ander", "ison",  "ace",  "ish"};
constexpr Words<34> kAngloPlaceEnds = {
    "ford",  "ham",     "ton",   "bridge", "mouth", "bury",    "haven", "wick",  "port",
    "field", "chester", "combe", "gate",   "leigh", "minster", "pool",  "stead", "worth",
    "burgh", "cliff",   "creek", "dale",   "falls", "hill",    "holm",  "moor",  "mill",
    "ness",  "side",    "stow",  "well",   "wold",  "bourne",  "thorpe"};

constexpr Words<34> kRomanceWomen = {
    "Lucía",    "Claire",  "Elena",    "Camille",  "Sofia",    "Inés",     "Chiara",
    "Hélène",   "Beatriz", "Giulia",   "Mathilde", "Pilar",    "Noémie",   "Renata",
    "Carmen",   "Silvia",  "Amélie",   "Teresa",   "Océane",   "Paola",    "Céline",
    "Consuelo", "Letizia", "Margaux",  "Élodie",   "Rocío",    "Fiorella", "Solène",
    "Graça",    "Ximena",  "Apolline", "Noa",      "Ludivine", "Zélie"};
constexpr Words<34> kRomanceMen = {
    "Antoine",  "Marco",    "Luis",     "Étienne", "Rafael",  "Paolo",   "Julien",
    "Andrés",   "Bruno",    "Mathieu",  "Joaquín", "Rémi",    "Stefano", "Hugo",
    "Tomás",    "Pascal",   "Diego",    "Lorenzo", "Gérard",  "Emilio",  "Thibault",
    "Nuno",     "Benoît",   "Ettore",   "Íñigo",   "Loïc",    "Gonçalo", "Sandro",
    "Aurélien", "Baltasar", "Corentin", "Fausto",  "Gaspard", "Zacarías"};
constexpr Words<42> kRomanceStarts = {
    "Mar", "Cas", "Del", "Mont", "Bel", "Val",  "Car", "Fer", "Sal", "Gar", "Vil",
    "Ber", "San", "Lam", "Pel",  "Tor", "Cor",  "Ros", "Bar", "Lau", "Rou", "Mir",
    "Ol",  "Que", "Gal", "Fon",  "Lor", "Char", "Dam", "Ner", "Pas", "Rav", "Sol",
    "Tre", "Vas", "Bou", "Cham", "Esc", "Gui",  "Jau", "Mou", "Zam"};
constexpr Words<24> kRomanceMiddles = {"a",   "e",   "i",   "o",   "an", "en", "er", "il",
                                       "ol",  "ar",  "and", "ent", "in", "ou", "al", "ard",
                                       "est", "ign", "om",  "ad",  "el", "iv", "uz", "arc"};
constexpr Words<38> kRomanceFamilyEnds = {
    "ez",   "otti", "ard",  "eau",  "elli",  "ado",  "ier",  "ini",   "as",   "aine",
    "ero",  "oux",  "iani", "ella", "eira",  "ault", "ano",  "illo",  "asse", "ucci",
    "ondo", "et",   "aldi", "ares", "onnet", "ino",  "iñas", "ençal", "osa",  "ière",
    "acci", "edo",  "agne", "ouin", "essi",  "igny", "úñez", "ois"};
constexpr Words<30> kRomancePlaceEnds = {
    "ville", "mare", "nes",  "ona",  "ella", "court", "ac",   "ano",  "era",  "iers",
    "osa",   "mont", "val",  "eda",  "igny", "anza",  "arno", "ence", "onne", "illa",
    "azzo",  "ueña", "ésie", "etto", "oix",  "alba",  "èze",  "una",  "iano", "âtel"};

constexpr Words<34> kNordicWomen = {
    "Ingrid", "Anna",   "Katrin",    "Lena",       "Astrid", "Greta",   "Maren",
    "Birgit", "Heike",  "Johanna",   "Silke",      "Frida",  "Annika",  "Karin",
    "Ulrike", "Saskia", "Helga",     "Merete",     "Svenja", "Wiebke",  "Solveig",
    "Elke",   "Tove",   "Hannelore", "Friederike", "Åsa",    "Gunhild", "Käthe",
    "Signe",  "Jördis", "Ragnhild",  "Swantje",    "Øydis",  "Walburga"};
constexpr Words<34> kNordicMen = {
    "Lars",  "Jan",     "Erik",    "Henrik", "Matthias", "Stefan",  "Anders", "Jürgen", "Klaus",
    "Nils",  "Torsten", "Bjørn",   "Rainer", "Magnus",   "Holger",  "Sven",   "Dieter", "Gustav",
    "Olaf",  "Uwe",     "Wolfram", "Håkon",  "Detlef",   "Jörn",    "Rasmus", "Leif",   "Göran",
    "Falko", "Ansgar",  "Eckhard", "Søren",  "Volkmar",  "Hinnerk", "Ödön"};
constexpr Words<44> kNordicStarts = {
    "Hal",   "Berg",   "Lind",   "Kron",   "Stein", "Wal",  "Brand", "Ost",   "Eng",
    "Hol",   "Strand", "Kess",   "Vog",    "Rend",  "Thor", "Grün",  "Lund",  "Möl",
    "Sund",  "Hage",   "Wester", "Feld",   "Dahl",  "Ek",   "Fries", "Gries", "Hader",
    "Ing",   "Jør",    "Krei",   "Lauter", "Mar",   "Nord", "Olde",  "Prell", "Quand",
    "Rieth", "Sö",     "Tann",   "Ulm",    "Vett",  "Wend", "Zell",  "Åker"};
constexpr Words<18> kNordicMiddles = {"en",  "er",   "el",   "ing", "vor", "ten",
                                      "der", "man",  "ling", "gar", "sel", "in",
                                      "ker", "heim", "wal",  "bro", "tor", "mel"};
constexpr Words<34> kNordicFamilyEnds = {
    "sen",   "mann",  "berg", "ström", "feld",   "stad",  "hagen", "er",    "quist",
    "dorf",  "bach",  "vik",  "lund",  "holt",   "stedt", "gaard", "meier", "ow",
    "horst", "brink", "kamp", "rud",   "sson",   "thal",  "wald",  "hoff",  "ing",
    "eck",   "born",  "gren", "nes",   "schlag", "loh",   "büttel"};
constexpr Words<30> kNordicPlaceEnds = {
    "stad",   "burg",   "heim",  "vik",  "havn", "dorf",   "holm", "sund",  "berg",    "feld",
    "borg",   "hausen", "furt",  "lund", "ö",    "stedt",  "bach", "münde", "nes",     "bruck",
    "werder", "köping", "fjord", "moor", "rode", "wangen", "ås",   "büll",  "kirchen", "dal"};

constexpr Words<32> kSlavicWomen = {
    "Elena",  "Irina",    "Marta",     "Anna",    "Katarina", "Vesna",  "Milena",  "Olga",
    "Zofia",  "Daria",    "Ivana",     "Tatiana", "Jelena",   "Bożena", "Ludmila", "Natalia",
    "Hanna",  "Svetlana", "Agnieszka", "Dragana", "Petra",    "Oksana", "Lenka",   "Mirjana",
    "Galina", "Żaneta",   "Kvĕta",     "Radmila", "Wanda",    "Zdeňka", "Snežana", "Bogumiła"};
constexpr Words<32> kSlavicMen = {
    "Ivan",      "Andrei",  "Marek",     "Pavel",   "Tomasz",    "Milan",     "Viktor",
    "Jakub",     "Sergei",  "Dragan",    "Piotr",   "Boris",     "Janusz",    "Zoran",
    "Oleg",      "Ondřej",  "Mikhail",   "Goran",   "Václav",    "Stanisław", "Nikola",
    "Taras",     "Radovan", "Grzegorz",  "Lubomir", "Vlastimil", "Borislav",  "Zdeněk",
    "Kazimierz", "Ognjen",  "Svatopluk", "Wojciech"};
constexpr Words<42> kSlavicStarts = {
    "Kov",  "Petr", "Mil",  "Vol", "Dra", "Nov", "Sok",  "Bor",   "Jan", "Kuz", "Mor",
    "Stan", "Zel",  "Pav",  "Rad", "Bel", "Gor", "Hor",  "Kras",  "Lub", "Med", "Ost",
    "Pod",  "Ruz",  "Sim",  "Tar", "Vas", "Zav", "Bog",  "Chern", "Dob", "Fed", "Grab",
    "Hlav", "Jel",  "Kral", "Les", "Mir", "Nem", "Prok", "Skal",  "Wys"};
constexpr Words<22> kSlavicMiddles = {"a",   "o",  "e",   "al",  "an", "ar",  "ent", "il",
                                      "in",  "ob", "od",  "ol",  "or", "osl", "ov",  "un",
                                      "ysz", "ek", "ick", "asz", "ch", "ez"};
constexpr Words<34> kSlavicFamilyEnds = {
    "ić",  "ov",    "enko", "ski", "ak",   "ev",  "in",  "ko",  "ek",   "vić",  "czyk", "aček",
    "ich", "an",    "uk",   "ař",  "ović", "ik",  "iec", "ný",  "chuk", "ulin", "ec",   "onis",
    "áš",  "owicz", "adze", "yna", "iak",  "elj", "eš",  "ora", "ata",  "oň"};
constexpr Words<28> kSlavicPlaceEnds = {"grad", "ovo", "ica", "sk",   "pol", "ava",   "ovice",
                                        "iny",  "evo", "nik", "no",   "ec",  "gorod", "in",
                                        "ce",   "ów",  "var", "olin", "any", "ište",  "ovsk",
                                        "brod", "ka",  "itz", "ná",   "mir", "šov",   "lje"};

constexpr Words<32> kLevantWomen = {
    "Layla",  "Amina",   "Nadia",  "Yasmin", "Leila",  "Fatma", "Salma",  "Samira",
    "Elif",   "Rania",   "Zeynep", "Huda",   "Mariam", "Dina",  "Sevgi",  "Farah",
    "Nour",   "Aylin",   "Shirin", "Latifa", "Jamila", "Hande", "Soraya", "Rima",
    "Parisa", "Thuraya", "Defne",  "Ghada",  "Nesrin", "Wafa",  "Gulnar", "Zahra"};
constexpr Words<32> kLevantMen = {
    "Omar",   "Karim",  "Hassan", "Yusuf",  "Tariq",  "Samir",  "Emre",    "Khalid",
    "Rashid", "Ali",    "Faisal", "Murat",  "Nabil",  "Darius", "Ziad",    "Kemal",
    "Hamid",  "Bilal",  "Cem",    "Jamal",  "Walid",  "Reza",   "Idris",   "Mounir",
    "Anwar",  "Serkan", "Habib",  "Farhad", "Tayfun", "Qasim",  "Behrouz", "Nizar"};
constexpr Words<38> kLevantStarts = {"Al-H", "Kar", "Mans", "Dar",  "Yil",   "Sal",  "Far",  "Nas",
                                     "Bak",  "Tah", "Rah",  "Had",  "Ers",   "Oz",   "Khal", "Zar",
                                     "Ghan", "Sab", "Mur",  "Qas",  "Ben M", "Haj",  "Jab",  "Der",
                                     "Tok",  "Aks", "Bou",  "Shar", "El-F",  "Nour", "Ask",  "Gul",
                                     "Hos",  "Izz", "Kil",  "Mah",  "Rost",  "Tal"};
constexpr Words<18> kLevantMiddles = {"a",  "i",  "ou", "am", "ad", "ar", "im",  "an",  "ab",
                                      "as", "az", "er", "ou", "el", "id", "ass", "err", "iy"};
constexpr Words<32> kLevantFamilyEnds = {
    "oui",  "adi",  "oglu", "ani",  "iri",  "an",   "eddine", "our", "avi", "maz", "awi",
    "een",  "zade", "iyan", "mani", "ek",   "emir", "ouni",   "asi", "ar",  "ush", "eh",
    "bari", "irci", "akis", "out",  "iche", "anli", "erman",  "ari", "idi", "oush"};
constexpr Words<26> kLevantPlaceEnds = {"abad", "an",   "iya", "at",   "ur",    "een", "ar",
                                        "aba",  "kent", "iq",  "oun",  "ash",   "el",  "hisar",
                                        "eh",   "mara", "ud",  "köy",  "shahr", "aya", "im",
                                        "dere", "ouz",  "tal", "azar", "istan"};

constexpr Words<30> kIndicWomen = {
    "Priya", "Anjali",  "Meera",     "Sunita",    "Kavita",    "Nisha", "Lakshmi", "Divya",
    "Rekha", "Asha",    "Shreya",    "Pooja",     "Deepa",     "Vidya", "Radha",   "Chandra",
    "Usha",  "Malini",  "Indira",    "Sarita",    "Jaya",      "Padma", "Ishani",  "Tara",
    "Gauri", "Vasudha", "Charulata", "Hemalatha", "Nayantara", "Oviya"};
constexpr Words<30> kIndicMen = {
    "Arjun",   "Rahul",  "Vikram", "Sanjay",    "Anil",      "Ravi",    "Suresh", "Rohan",
    "Kiran",   "Ashok",  "Manoj",  "Deepak",    "Nikhil",    "Prakash", "Gopal",  "Harish",
    "Amit",    "Dinesh", "Varun",  "Ganesh",    "Siddharth", "Mohan",   "Chetan", "Balraj",
    "Jagdish", "Tarun",  "Ujjwal", "Venkatesh", "Yashwant",  "Omkar"};
constexpr Words<34> kIndicStarts = {
    "Ram", "Kris", "Bhat", "Nar",  "Sub", "Chan", "Dev",  "Gup",  "Jay", "Kul", "Mah", "Pan",
    "Raj", "Shar", "Tri",  "Ven",  "Yad", "Ban",  "Chat", "Dut",  "Gan", "Har", "Lal", "Mal",
    "Nag", "Par",  "Sri",  "Thak", "Ved", "Agn",  "Bal",  "Dhar", "Kot", "Udh"};
constexpr Words<18> kIndicMiddles = {"a",   "an", "ar", "av", "esh", "end", "in", "it", "nath",
                                     "ath", "ak", "al", "am", "u",   "und", "iv", "ad", "oj"};
constexpr Words<28> kIndicFamilyEnds = {"an",   "rao",    "kar",  "wal", "pati", "murthy", "ani",
                                        "as",   "war",    "yan",  "dra", "appa", "ja",     "la",
                                        "ekar", "aswamy", "uri",  "iya", "edi",  "anth",   "ola",
                                        "wani", "sekhar", "ande", "oli", "amma", "adhi",   "unga"};
constexpr Words<24> kIndicPlaceEnds = {"pur",   "garh",  "nagar", "abad", "kot",  "patnam",
                                       "gaon",  "gram",  "palli", "giri", "wadi", "ganj",
                                       "halli", "puram", "war",   "tala", "badi", "sar",
                                       "kund",  "dih",   "gunj",  "oor",  "eri",  "thal"};

constexpr Words<30> kAfricanWomen = {
    "Amara", "Ngozi",  "Wanjiru", "Abena",    "Thandi", "Fatou",   "Zainab",  "Adaeze",
    "Nomsa", "Akosua", "Aïcha",   "Chipo",    "Makena", "Yetunde", "Lindiwe", "Mariama",
    "Efua",  "Tendai", "Awa",     "Busisiwe", "Halima", "Ifeoma",  "Khadija", "Nandi",
    "Oumou", "Rudo",   "Sade",    "Uchenna",  "Wambui", "Zodwa"};
constexpr Words<30> kAfricanMen = {"Kwame",   "Tunde",   "Sipho",   "Chidi",   "Moussa",  "Joseph",
                                   "Kofi",    "Ibrahim", "Emeka",   "Tendai",  "Ousmane", "Themba",
                                   "Kamau",   "Femi",    "Mamadou", "Bongani", "Yaw",     "Obinna",
                                   "Seydou",  "Juma",    "Kelechi", "Lamine",  "Mandla",  "Otieno",
                                   "Rasheed", "Simba",   "Uche",    "Wekesa",  "Zuberi",  "Baraka"};
constexpr Words<36> kAfricanStarts = {
    "Mba", "Oko", "Dia", "Nko", "Ade",  "Kam", "Mwa", "Tra", "Chi", "Ndi", "Ola", "Zul",
    "Ban", "Kei", "Mak", "Nya", "Osei", "Sow", "Tem", "Wam", "Abu", "Bal", "Dhl", "Eze",
    "Fof", "Gic", "Kou", "Lum", "Mut",  "Ngu", "Odh", "Pho", "Sib", "Tsh", "Ug",  "Yeb"};
constexpr Words<18> kAfricanMiddles = {"a",   "e",  "i",  "o",  "u",  "an", "am",  "on", "un",
                                       "ang", "ol", "il", "ab", "ak", "em", "ush", "ed", "or"};
constexpr Words<28> kAfricanFamilyEnds = {"nkwo", "lo",   "ba",   "ko",   "ye",   "eka",  "ani",
                                          "ango", "wa",   "ongo", "ele",  "obi",  "undi", "are",
                                          "aro",  "ile",  "oya",  "uta",  "embe", "imba", "andla",
                                          "eko",  "ouré", "iwe",  "atse", "ezi",  "una",  "ogo"};
constexpr Words<24> kAfricanPlaceEnds = {
    "ndi", "ba", "si",  "la",   "nga", "rara", "mbe",  "wa", "dougou", "lo",   "kro", "zi",
    "kwe", "ri", "ndu", "masi", "to",  "ngo",  "beni", "ra", "tane",   "yola", "oko", "shi"};

constexpr Words<30> kEasternWomen = {
    "Mei-ling", "Yuki",   "Ji-won",  "Linh",    "Hana",    "Xiu-ying", "Sakura",  "Min-ji",
    "Lan",      "Aiko",   "Soo-jin", "Thuy",    "Ying",    "Naoko",    "Hye-rin", "Siti",
    "Noriko",   "Eun-ah", "Dewi",    "Hui-fen", "Kaede",   "Ratna",    "Phuong",  "Chiyo",
    "Bo-ram",   "Intan",  "Tuyet",   "Wakana",  "Seo-yun", "Wulan"};
constexpr Words<30> kEasternMen = {
    "Wei",      "Hiroshi", "Min-ho", "Jun",      "Kenji",  "Minh",      "Jian", "Takumi",
    "Sung-min", "Budi",    "Haruki", "Quang",    "Tao",    "Dong-hyun", "Agus", "Shinji",
    "Long",     "Joon-ho", "Kazuo",  "Bayu",     "Zhiwei", "Tuan",      "Ryo",  "Woo-sik",
    "Eko",      "Daichi",  "Anh-tu", "Guoliang", "Rizal",  "Seung-woo"};
constexpr Words<40> kEasternStarts = {
    "Mori",  "Taka", "Naga",  "Hira",  "Kita", "Oka",   "Shima", "Tani", "Ueno",  "Waka",
    "Ishi",  "Kuro", "Mina",  "Nishi", "Saka", "Yama",  "Fuji",  "Hama", "Iwa",   "Kawa",
    "Asa",   "Haya", "Kaji",  "Mizu",  "Ogi",  "Sugi",  "Tsuka", "Yoko", "Chang", "Jeong",
    "Hwang", "Nguy", "Prana", "Suwar", "Wira", "Zheng", "Liang", "Phan", "Qian",  "Kuswo"};
constexpr Words<14> kEasternMiddles = {"no", "ga", "mi", "ka", "da", "ya", "ra",
                                       "ni", "sa", "ma", "ji", "wa", "ha", "ki"};
constexpr Words<26> kEasternFamilyEnds = {"moto", "da",    "shita", "mura", "no",   "guchi", "zawa",
                                          "hara", "bashi", "saki",  "ki",   "oka",  "be",    "wara",
                                          "tsu",  "zuka",  "nami",  "gawa", "to",   "yasu",  "numa",
                                          "maru", "kabe",  "ndo",   "naka", "hashi"};
constexpr Words<24> kEasternPlaceEnds = {"hama", "saki",   "shima", "kawa", "zhou", "yang",
                                         "san",  "ju",     "cheon", "tori", "oka",  "ura",
                                         "gata", "jing",   "shan",  "nai",  "dong", "mori",
                                         "tsu",  "minato", "bara",  "kura", "wan",  "matsu"};

constexpr Words<26> kDrugStarts = {"Zor", "Vel", "Tri", "Lum", "Car", "Neb", "Ax",  "Per", "Mal",
                                   "Den", "Ol",  "Ris", "Tel", "Xan", "Bev", "Cef", "Dor", "Fil",
                                   "Gal", "Ibr", "Kel", "Lor", "Nal", "Oct", "Pal", "Sit"};
constexpr Words<24> kDrugMiddles = {"a",  "i",  "o",   "ta", "li", "xi", "ra",  "ne",
                                    "vo", "mi", "pra", "ti", "lo", "du", "ve",  "ga",
                                    "so", "be", "ci",  "fu", "ro", "zu", "qui", "dro"};
constexpr Words<22> kDrugEnds = {"mab",     "tinib",  "statin",  "pril",   "vir",     "cillin",
                                 "zole",    "sartan", "lol",     "dipine", "oxetine", "parin",
                                 "gliptin", "ximab",  "stim",    "platin", "azine",   "mycin",
                                 "ane",     "idone",  "triptan", "ciclib"};
constexpr Words<24> kSpeciesStarts = {
    "Cal",  "Mel", "Pter", "Ran", "Hyl",  "Ac",    "Bry",  "Cer",  "Dend", "Er",   "Fic", "Gal",
    "Heli", "Lyc", "Myr",  "Ner", "Ophi", "Pseud", "Quer", "Rhod", "Spon", "Tham", "Urs", "Xan"};
constexpr Words<20> kSpeciesMiddles = {"o",   "i",   "a",  "an", "ar", "er",  "ith",
                                       "och", "om",  "op", "or", "os", "oth", "yl",
                                       "in",  "ell", "ag", "us", "ic", "ul"};
constexpr Words<20> kSpeciesEnds = {"us",     "a",     "is",    "ella",  "ium", "odon",  "opsis",
                                    "aria",   "ensis", "icola", "oides", "era", "yx",    "ornis",
                                    "saurus", "ula",   "ax",    "idium", "mys", "anthus"};
constexpr Words<28> kBrandStarts = {"Nov",  "Ver", "Syn",  "Opt", "Quant", "Aur", "Cel",
                                    "Dat",  "Ev",  "Flu",  "Glo", "Hex",   "Inn", "Kin",
                                    "Lum",  "Max", "Neur", "Omn", "Pix",   "Rov", "Sol",
                                    "Tern", "Umb", "Vect", "Wav", "Xer",   "Yon", "Zen"};
constexpr Words<20> kBrandMiddles = {"a",  "e",  "i",  "o",  "u",  "er", "or", "al", "en", "in",
                                     "ar", "is", "on", "ul", "ex", "ic", "ad", "ob", "im", "ev"};
constexpr Words<26> kBrandEnds = {"tek", "ra",  "ix",  "ia",  "eo",   "on",  "ware", "net",  "um",
                                  "is",  "ent", "ara", "ity", "os",   "ex",  "va",   "line", "gen",
                                  "ica", "ura", "ant", "ly",  "trix", "sys", "que",  "ium"};
constexpr Words<20> kMineralStarts = {"Ferr", "Cobal", "Harm",  "Veld", "Karst", "Lith",  "Mont",
                                      "Ner",  "Pall",  "Rubid", "Sel",  "Thul",  "Vanad", "Wolf",
                                      "Zirk", "Bor",   "Chrys", "Dol",  "Grav",  "Jas"};
constexpr Words<12> kMineralMiddles = {"o",  "i",  "an", "er", "ol", "in",
                                       "ar", "os", "un", "al", "em", "ad"};
constexpr Words<10> kMineralEnds = {"ite",   "ine", "ium", "ane",   "olite",
                                    "erite", "ide", "ene", "anite", "oxide"};
constexpr Words<22> kMethodStarts = {"bio",    "nano",    "micro",   "geo",     "neuro",  "photo",
                                     "thermo", "hydro",   "cryo",    "spectro", "chrono", "litho",
                                     "immuno", "electro", "magneto", "patho",   "paleo",  "cyber",
                                     "meta",   "phyto",   "seismo",  "glyco"};
constexpr Words<8> kMethodMiddles = {"", "poly", "iso", "sono", "tele", "auto", "mono", "dia"};
constexpr Words<24> kMethodEnds = {
    "graphy",  "metrics",    "genesis",     "scopy",      "synthesis",  "dynamics",
    "mapping", "therapy",    "tomography",  "kinetics",   "morphology", "chemistry",
    "sensing", "filtration", "catalysis",   "logging",    "statics",    "phonics",
    "typing",  "lysis",      "engineering", "simulation", "plasty",     "profiling"};

constexpr Words<48> kTradeWords = {
    "Holdings",  "Energy",    "Foods",    "Industries",  "Partners",  "Capital",   "Logistics",
    "Systems",   "Shipping",  "Bank",     "Steel",       "Motors",    "Pharma",    "Retail",
    "Airlines",  "Insurance", "Mining",   "Telecom",     "Chemicals", "Power",     "Semiconductor",
    "Textiles",  "Breweries", "Media",    "Railways",    "Robotics",  "Biotech",   "Cement",
    "Software",  "Timber",    "Dairy",    "Properties",  "Optics",    "Aerospace", "Gas",
    "Paper",     "Marine",    "Freight",  "Instruments", "Agritech",  "Hotels",    "Packaging",
    "Fisheries", "Ceramics",  "Turbines", "Analytics",   "Ventures",  "Glass"};
constexpr Words<14> kFronts = {"Port",  "New",   "Upper", "East", "West", "Saint", "Lower",
                               "North", "South", "Great", "Old",  "Fort", "Mount", "Little"};
constexpr Words<8> kBacks = {"Bay",     "Springs", "Junction", "Heights",
                             "Harbour", "Cross",   "Valley",   "Point"};

constexpr Words<44> kFirstKanji = {
    "高", "青", "白", "黒", "北", "南", "東", "西", "山", "川", "森", "林", "石", "岩", "浜",
    "島", "松", "竹", "杉", "桜", "藤", "水", "清", "古", "新", "大", "小", "中", "上", "下",
    "永", "吉", "福", "金", "秋", "冬", "春", "宮", "早", "冨", "瀬", "柏", "椎", "鷹"};
constexpr Words<40> kSecondKanji = {"田", "野", "原", "村", "本", "沢", "崎", "岡", "橋", "井",
                                    "谷", "口", "浦", "木", "倉", "瀬", "坂", "塚", "見", "戸",
                                    "島", "川", "山", "森", "屋", "津", "場", "宮", "内", "辺",
                                    "越", "条", "江", "畑", "垣", "城", "尾", "代", "美", "峰"};
constexpr Words<24> kWomenKanji = {"美咲", "陽子", "千尋", "恵子",   "由美", "真理",
                                   "彩香", "和子", "直美", "さくら", "智子", "久美子",
                                   "葵",   "玲奈", "志保", "文江",   "奈緒", "冬美",
                                   "小春", "律子", "千鶴", "晴香",   "瑞希", "琴音"};
constexpr Words<24> kMenKanji = {"健一", "誠",   "浩二", "大輔", "拓也", "和夫", "翔太",   "正人",
                                 "隆",   "修平", "直樹", "裕司", "秀明", "光男", "亮介",   "哲也",
                                 "啓介", "文雄", "慎吾", "耕作", "宗一", "勇気", "泰三郎", "幸次"};
constexpr Words<60> kKanaWords = {
    "ア", "イ", "エ", "オ", "カ", "キ",   "ク",   "ケ",   "コ",   "サ",   "シ",   "ス",
    "セ", "ソ", "タ", "テ", "ト", "ナ",   "ニ",   "ネ",   "ノ",   "ハ",   "ヒ",   "フ",
    "ヘ", "ホ", "マ", "ミ", "ム", "メ",   "モ",   "ヤ",   "ユ",   "ヨ",   "ラ",   "リ",
    "ル", "レ", "ロ", "ガ", "ギ", "グ",   "ゴ",   "ザ",   "ジ",   "ダ",   "デ",   "ド",
    "バ", "ビ", "ブ", "ベ", "ボ", "ヴァ", "ファ", "ティ", "カー", "マー", "ロー", "シュ"};
constexpr Words<24> kKanaEndWords = {"ン",   "ル",   "ア",   "スク",   "フォード", "ブルク",
                                     "リア", "ーノ", "ント", "ス",     "ラード",   "ベルク",
                                     "トン", "ニク", "ーネ", "ヴィル", "ズ",       "マン",
                                     "レン", "セン", "ィア", "ード",   "ッツ",     "ホルム"};
constexpr Words<20> kTradeKanji = {"工業", "商事", "電機", "製薬", "銀行", "建設",  "海運",
                                   "食品", "化学", "鉄鋼", "通信", "重工", "印刷",  "物流",
                                   "精密", "証券", "水産", "紡績", "ガス", "製作所"};

}  // namespace

const std::array<Culture, kCultureCount> kCultures = {{
    {kAngloWomen,
     kAngloMen,
     {kAngloStarts, kAngloMiddles, kAngloFamilyEnds},
     {kAngloStarts, kAngloMiddles, kAngloPlaceEnds}},
    {kRomanceWomen,
     kRomanceMen,
     {kRomanceStarts, kRomanceMiddles, kRomanceFamilyEnds},
     {kRomanceStarts, kRomanceMiddles, kRomancePlaceEnds}},
    {kNordicWomen,
     kNordicMen,
     {kNordicStarts, kNordicMiddles, kNordicFamilyEnds},
     {kNordicStarts, kNordicMiddles, kNordicPlaceEnds}},
    {kSlavicWomen,
     kSlavicMen,
     {kSlavicStarts, kSlavicMiddles, kSlavicFamilyEnds},
     {kSlavicStarts, kSlavicMiddles, kSlavicPlaceEnds}},
    {kLevantWomen,
     kLevantMen,
     {kLevantStarts, kLevantMiddles, kLevantFamilyEnds},
     {kLevantStarts, kLevantMiddles, kLevantPlaceEnds}},
    {kIndicWomen,
     kIndicMen,
     {kIndicStarts, kIndicMiddles, kIndicFamilyEnds},
     {kIndicStarts, kIndicMiddles, kIndicPlaceEnds}},
    {kAfricanWomen,
     kAfricanMen,
     {kAfricanStarts, kAfricanMiddles, kAfricanFamilyEnds},
     {kAfricanStarts, kAfricanMiddles, kAfricanPlaceEnds}},
    {kEasternWomen,
     kEasternMen,
     {kEasternStarts, kEasternMiddles, kEasternFamilyEnds},
     {kEasternStarts, kEasternMiddles, kEasternPlaceEnds}},
}};

const std::array<Syllables, static_cast<std::size_t>(Coinage::Count)> kCoinages = {{
    {kDrugStarts, kDrugMiddles, kDrugEnds},
    {kSpeciesStarts, kSpeciesMiddles, kSpeciesEnds},
    {kBrandStarts, kBrandMiddles, kBrandEnds},
    {kMineralStarts, kMineralMiddles, kMineralEnds},
    {kMethodStarts, kMethodMiddles, kMethodEnds},
}};

const Parts kTrades = kTradeWords;
const Parts kPlaceFronts = kFronts;
const Parts kPlaceBacks = kBacks;
const Parts kKanjiFirst = kFirstKanji;
const Parts kKanjiSecond = kSecondKanji;
const Parts kKanjiWomen = kWomenKanji;
const Parts kKanjiMen = kMenKanji;
const Parts kKana = kKanaWords;
const Parts kKanaEnds = kKanaEndWords;
const Parts kJapaneseTrades = kTradeKanji;

}  // namespace backfile::corpus
