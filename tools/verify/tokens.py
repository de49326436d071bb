"""Text -> tokens, sentences and words in capitals, by schema/README.md and server/query/README.md. Written from the documentation
alone: it shares no code with Backfile."""
import bisect
import functools
import re
import sys
import unicodedata
from array import array

# Characters that vanish inside a word (Unicode's Default_Ignorable_Code_Point).
IGNORABLE_SET = ("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
                 "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff")
IGNORABLE = re.compile(f"[{IGNORABLE_SET}]")
# Han, Hiragana, Katakana and Hangul: one token each character.
ONE_CJK = re.compile("[\u1100-\u11ff\u3005-\u3007\u3021-\u3029\u303b\u303c\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe"
                     "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb\uf900-\ufaff"
                     "\U0001aff0-\U0001affe\U0001b000-\U0001b167\U00020000-\U0002fa1f\U00030000-\U000323af]")
SQUARED = re.compile("[\u3200-\u33ff]")  # squared East Asian words: ㎏, ㈱

# A single full stop behind these ends no sentence.
ABBREVIATIONS = set("adm apr aug capt cmdr col dec dr feb ft gen gov hon jan jul jun lt maj mar mr mrs ms mt nov oct prof rep rev "
                    "sen sept sgt st".split())


def characters_of(accepts):
    """The characters that `accepts`, as the inside of a regular expression's [...]."""
    ranges, start = [], None
    for code in range(sys.maxunicode + 2):
        inside = code <= sys.maxunicode and accepts(chr(code))
        if inside and start is None:
            start = code
        elif not inside and start is not None:
            ranges.append(f"\\U{start:08x}-\\U{code - 1:08x}")
            start = None
    return "".join(ranges)


def is_letter_or_digit(character):
    return unicodedata.category(character)[0] in "LN"


def is_mark(character):
    return unicodedata.category(character)[0] == "M" or character in "\uff9e\uff9f"


def normalise(text):
    if text.isascii():
        return text.lower()
    return IGNORABLE.sub("", unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))


def kind_of(character):
    """What a character does: a letter or digit, a mark, a CJK character, several words at once (㋉ is 10月), or it separates.

    Symbols separate though NFKC would spell them out (™, ½)."""
    category = unicodedata.category(character)
    if category in ("Cn", "Cs", "Co", "Cc") or IGNORABLE.match(character):
        return "separator"
    if is_mark(character):
        return "mark"
    spelt = normalise(character)
    if spelt and all(map(ONE_CJK.match, spelt)):
        return "cjk"
    squared = SQUARED.match(character)
    if not squared and category[0] not in "LN":
        return "separator"
    if all(is_letter_or_digit(c) or is_mark(c) for c in spelt) and not any(map(ONE_CJK.match, spelt)):
        return "word"
    return "several" if squared and any(map(is_letter_or_digit, spelt)) else "separator"


@functools.cache
def piece_pattern():
    """Runs of CJK characters, characters that are several words, and words."""
    kinds = {kind: [] for kind in ("separator", "mark", "cjk", "word", "several")}
    for code in range(sys.maxunicode + 1):
        kinds[kind_of(chr(code))].append(code)
    sets = {kind: characters_of(set(map(chr, codes)).__contains__) for kind, codes in kinds.items() if kind != "separator"}
    after = sets["mark"] + IGNORABLE_SET
    return re.compile(f"(?P<cjk>[{sets['cjk']}][{sets['cjk']}{after}]*)|(?P<several>[{sets['several']}])"
                      f"|[{sets['word']}{sets['mark']}][{sets['word']}{after}]*")


ASCII_WORD = re.compile("[A-Za-z0-9]+")
MARKED_CJK = ONE_CJK.pattern + r"[\u0300-\u036f\u3099\u309a]*"
PARTS = re.compile(MARKED_CJK + r"|(?:(?!" + ONE_CJK.pattern + r")[^\W_])+")


def is_cjk(word):
    return ONE_CJK.match(word) is not None


@functools.lru_cache(1 << 18)
def words_of_piece(piece, is_word):
    """The tokens of what PIECE matched; marks alone are none."""
    if not is_word:
        return tuple(PARTS.findall(normalise(piece)))
    return (normalise(piece),) if any(map(is_letter_or_digit, piece)) else ()


class Passage:
    """A title, a lead, a paragraph or an author's name: its tokens in order, and where they stand in the text as written."""

    __slots__ = ("text", "words", "joined", "begins", "ends", "_sentences")

    def __init__(self, text):
        self.text = text
        self.words = []
        self.joined = set()  # tokens that are a CJK character right behind another one
        self.begins, self.ends = array("I"), array("I")
        self._sentences = None
        if text.isascii():
            for match in ASCII_WORD.finditer(text):
                self.words.append(sys.intern(match.group().lower()))
                self.begins.append(match.start())
                self.ends.append(match.end())
        else:
            self.read_pieces()

    def read_pieces(self):
        last_end = None
        for match in piece_pattern().finditer(self.text):
            piece = match.group()
            touches, last_end = match.start() == last_end, match.end()
            if piece.isascii():
                self.words.append(sys.intern(piece.lower()))
                self.begins.append(match.start())
                self.ends.append(last_end)
                continue
            end = match.start() + len(piece.rstrip("\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"))
            for word in words_of_piece(piece, match.lastgroup is None):
                if touches and self.words and is_cjk(word) and is_cjk(self.words[-1]):
                    self.joined.add(len(self.words))
                self.words.append(sys.intern(word))
                self.begins.append(match.start())
                self.ends.append(end)
                touches = True

    def sentences(self):
        """The token each sentence begins with."""
        if self._sentences is None:
            starts = {0} if self.words else set()
            for match in ENDS_A_SENTENCE.finditer(self.text):
                token = bisect.bisect(self.begins, match.start())
                if 0 < token < len(self.words) and token not in starts and self.begins_sentence(token):
                    starts.add(token)
            self._sentences = sorted(starts)
        return self._sentences

    def begins_sentence(self, token):
        between = self.text[self.ends[token - 1]:self.begins[token]]
        if re.search("[。！？．]", between):
            return True
        if not ends_before_space().search(between) or unicodedata.category(self.text[self.begins[token]]) == "Ll":
            return False
        before = self.text[self.begins[token - 1]:self.ends[token - 1]]
        single = between[0] == "." and len(ENDS_A_SENTENCE.findall(between)) == 1
        return not (single and (len(before) == 1 or before.lower() in ABBREVIATIONS))

    def capitals(self):
        """(token, spelling) of each word in capitals and each initialism."""
        found, initials = [], []  # initials: tokens of the run of single letters that the text is in

        def end_run():
            if len(initials) > 1:
                found.append((initials[0], "".join(self.words[i] for i in initials)))
            initials.clear()

        for i, word in enumerate(self.words):
            raw = self.text[self.begins[i]:self.ends[i]]
            if raw == word or not is_in_capitals(raw) or is_cjk(word):
                end_run()
                continue
            single = sum(map(is_letter_or_digit, raw)) == 1
            if not single or not initials or self.text[self.ends[i - 1]:self.begins[i]] != ".":
                end_run()
            if single:
                initials.append(i)
            else:
                found.append((i, word))
        end_run()
        return [] if found and self.is_set_in_capitals() else sorted(found)

    def is_set_in_capitals(self):
        """More than three tokens with an upper-case letter, and no lower-case letter at all."""
        if any(unicodedata.category(c) == "Ll" for c in self.text):
            return False
        return sum(any(unicodedata.category(c) == "Lu" for c in self.text[begin:end])
                   for begin, end in zip(self.begins, self.ends)) > 3


ENDS_A_SENTENCE = re.compile("[.!?…。！？．]")


@functools.cache
def ends_before_space():
    closing = characters_of(lambda c: c in "\"'" or unicodedata.category(c) in ("Pe", "Pf"))
    space = characters_of(lambda c: c in "\t\n\r" or unicodedata.category(c) == "Zs")
    return re.compile(f"[.!?…][{closing}]*[{space}]")


def is_in_capitals(raw):
    if raw.isascii():
        return raw.isupper()
    categories = {unicodedata.category(c) for c in raw}
    return "Lu" in categories and "Ll" not in categories


def tokenize(text):
    return Passage(text).words
