"""Keys under which the spellings of one name meet.

`fold` forgets what writers and keyboards vary in (case, accents, apostrophes, hyphens); `spelling_key` also forgets
what transliterations vary in (Sergueï, Sergei, Sergey; Chou, Shou). Neither knows any name.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

# Letters that do not decompose into a base letter and an accent.
_LETTERS: Final = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ı": "i",
        "ß": "ss",
        "þ": "th",
        "ə": "a",
        "ħ": "h",
        "+": " plus ",
    }
)
_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")
# Nearly all accents of French; U+034F is none.
_ACCENTS: Final = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_BLANK: Final = re.compile(r" *\{[A-Z_]+\}")
_JUNIOR: Final = ("jr", "sr", "junior")
# "Tsai Ing-wen", "Ban Ki-moon": only a given name goes on in small letters after its hyphen.
_GIVEN_LAST: Final = re.compile(r" [A-Z][a-z]+-[a-z]+$")
_NUMERAL: Final = re.compile(r"i|ii|iii|iv|v|vi|vii|viii|ix|x{1,3}[iv]*|1er")

# Words that belong to the name that follows them: "Le Drian", "von der Leyen", "ben Salmane", "al-Charaa".
_ARTICLES: Final = frozenset(
    ("al", "an", "ar", "as", "ash", "ad", "at", "ath", "az", "el", "es", "ech", "ed", "er", "ez")
)
_SONS: Final = frozenset(("ben", "bin", "ibn"))
PARTICLES: Final = frozenset(
    (
        "abdel",
        "abu",
        "abou",
        "ag",
        "bel",
        "bint",
        "bou",
        "da",
        "dal",
        "das",
        "de",
        "degli",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "do",
        "dos",
        "du",
        "la",
        "las",
        "le",
        "les",
        "lo",
        "los",
        "mac",
        "mc",
        "o",
        "ol",
        "ould",
        "mint",
        "ter",
        "ten",
        "van",
        "vall",
        "von",
        "zu",
    )
).union(_ARTICLES, _SONS)

# Spelling keys that share so much are one name with a slip in it ("joaolorenko", "joaolurenko").
_ALIKE: Final = 0.87

# In this order: longer groups first, so that "tch" is not read as "t" and "ch".
_SOUNDS: Final = (
    (re.compile(r"tsch|sch|tch|ch|sh|cz"), "x"),
    (re.compile(r"kh"), "k"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"c(?=[aoukrlt]|$)"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?<=[aeo])j$"), "i"),
    (re.compile(r"dj|zh"), "j"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"ou|oo|w"), "u"),
    (re.compile(r"ee|y"), "i"),
    (re.compile(r"ff$"), "v"),
    (re.compile(r"([a-z])\1"), r"\1"),
    (re.compile(r"(?<=[a-z]{3})e$"), ""),
)


def bare(form: str) -> str:
    """A title of the book without its blanks: `président {DE_PAYS}` gives `président`."""
    return _BLANK.sub("", form).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case ASCII words with single spaces: `Sergueï L’Avrov` gives `serguei l avrov`."""
    plain = text.lower().translate(_LETTERS)
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    if not plain.isascii():  # signs of other scripts
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", plain).strip()


def slug(text: str) -> str:
    """The folded text as a local name: `United States` gives `united-states`."""
    return fold(text).replace(" ", "-")


@lru_cache(maxsize=65536)
def spelling_key(name: str) -> str:
    """The key under which the transliterations of a name meet: Sergueï, Sergei and Sergey, ben Salmane and bin Salman."""
    words = [word for word in fold(name).split() if word not in _ARTICLES]
    return " ".join("ben" if word in _SONS else _sound(word) for word in words)


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    if _NUMERAL.fullmatch(word):
        return word
    for pattern, letters in _SOUNDS:
        word = pattern.sub(letters, word)
    return word


def alike(one: str, other: str) -> bool:
    """Whether two names may be one person's: with parts left out (Félix Antoine Tshisekedi), cut otherwise (Kassymjomart), or
    a letter or two apart (Lourenço, Lorenço). Ask it only of people who are few, as those in office in one state."""
    short, long = sorted((spelling_key(one).split(), spelling_key(other).split()), key=len)
    rest = iter(long)
    if len(short) > 1 and all(word in rest for word in short):
        # « Hamdan ben Mohammed ben Rachid » is neither his father Mohammed ben Rachid nor any « Ben Rachid ».
        at = long.index(short[0])
        return at == 0 or "ben" not in (short[0], long[at - 1])
    if len(short) == len(long) and [word[0] for word in short] != [word[0] for word in long]:
        return False
    letters, others = "".join(short), "".join(long)
    return letters[:1] == others[:1] and SequenceMatcher(None, letters, others).ratio() >= _ALIKE


def surnames(name: str, family_first: bool = False) -> tuple[str, ...]:
    """Folded forms by which the bearer of a full name is called alone: `Jean-Yves Le Drian` gives `le drian`.

    With `family_first` (Chinese, Korean) the first word is the surname. A name of one word, or one that ends in a
    number (`Charles III`), has none.
    """
    words = [word for word in map(fold, name.split()) if word]
    if words and words[-1] in _JUNIOR:
        words.pop()
    if len(words) < 2 or _NUMERAL.fullmatch(words[-1]):
        return ()
    family_first = family_first or _GIVEN_LAST.search(name) is not None
    return (words[0],) if family_first else _with_particles(words)


def _with_particles(words: list[str]) -> tuple[str, ...]:
    """The last word, alone without its Arabic article, and with the particles before it."""
    last = words[-1].split()
    while len(last) > 1 and last[0] in _ARTICLES:
        last = last[1:]
    start = len(words) - 1
    while start > 1 and words[start - 1].split()[-1] in PARTICLES:
        start -= 1
    return tuple(dict.fromkeys((" ".join(words[start:]), " ".join(last))))
