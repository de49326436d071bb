"""Words without accents, and stems by language, as schema/README.md has them. The stemmers are Xapian's own; all else is not."""
import functools
import re
import unicodedata

import xapian

# Combining marks of the Latin, Greek and Cyrillic scripts, Hebrew points, Arabic vowel signs.
ACCENT = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
                    "\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]")
# й, ў and ї are letters of their own.
OTHER_LETTER = re.compile("[\u0400-\u052f]\u0306|\u0456\u0308")
PLAIN_LETTERS = str.maketrans({"æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "œ": "oe", "ŧ": "t",
                               "ƙ": "k", "ƴ": "y", "ɓ": "b", "ɗ": "d"})
LONGEST_STEMMED_BYTES = 64


def without_accents(text):
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text)
    kept = OTHER_LETTER.sub(lambda match: unicodedata.normalize("NFC", match.group()), text)
    return unicodedata.normalize("NFC", ACCENT.sub("", kept).translate(PLAIN_LETTERS))


@functools.cache
def stem_class(language):
    """The language code where Xapian has a stemmer, else x."""
    code = re.split("[-_]", language.lower())[0]
    if not re.fullmatch("[a-z]{2}", code):
        return "x"
    try:
        xapian.Stem(code)
    except xapian.InvalidArgumentError:
        return "x"
    return "no" if code in ("nb", "nn") else code


@functools.cache
def stemmer(name):
    return xapian.Stem(name)


def stem(word, name):
    if name == "x" or len(word.encode()) > LONGEST_STEMMED_BYTES:
        return word
    return stemmer(name)(word).decode() or word


@functools.cache
def stems(word, name):
    """The stem of the spelling without accents, and the word's own stem without accents."""
    found = {stem(without_accents(word), name)}
    if not word.isascii():
        found.add(without_accents(stem(word, name)) or word)
    return frozenset(found)
