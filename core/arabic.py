"""
Arabic and French words as search compares them: كتامه finds كتامة, pétitions finds « pétition ».

Folding is for comparing only; nobody reads its result. Both sides of a search must use the same
version of it: after a change here, run `update_index`.
"""

import re
import unicodedata
from collections.abc import Iterator

# What Unicode does not decompose by itself. Moroccans write their g as ڭ, ݣ, گ or plain ك.
_SAME_LETTER = str.maketrans(
    {
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ے": "ي",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ە": "ه",
        "ک": "ك",
        "ڭ": "ك",
        "ݣ": "ك",
        "گ": "ك",
        "ـ": None,
        "œ": "oe",
        "æ": "ae",
    }
)
# Marks, accents, zero-width and direction characters.
_SILENT = frozenset({"Mn", "Me", "Cf"})
_WORD = re.compile(r"[^\W_]+")
# l’association, d’eau, qu’on: the elided word says nothing.
_ELISION = re.compile(r"\b(?:[ldjmnstc]|qu)['’]", re.IGNORECASE)

_ARABIC = re.compile(r"[\u0621-\u064a]")
# و and ف (and), ب (with), ك (like) before the article; لل is ل (for) with it.
_JOINED_ARTICLE = re.compile(r"[وف]?(?:[وفبك]ال|لل)")
_ENDINGS = re.compile(r"(?:ات|ون|ين|ان|يه|وا|ه|ي)$")
# ة before a pronoun is written ت: جماعتك is جماعة.
_PRONOUN = re.compile(r"(?:ت(?:ك|كم|ها|هم|نا|ه|ي)|(?<=.{4})(?:ها|هم|كم))$")
_ADVERB = re.compile(r"(?<=.{4})ا$")
_CLITIC = re.compile(r"(?:[وف][بلك]|[وفبلك])")
_SHORTEST_STEM = 3
# PostgreSQL refuses words above 2 kB and vectors above 1 MB: the beginning must do.
_LONGEST_WORD = 64
_LONGEST_TEXT = 100_000


def letters(text: str) -> str:
    """The beginning of `text` in lower case, without marks, one form for each letter and digit."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SAME_LETTER))
    # One character may stand for eighteen, as ﷺ does.
    decomposed = decomposed[: 2 * _LONGEST_TEXT]
    kept = "".join(c for c in decomposed if unicodedata.category(c) not in _SILENT)
    return "".join(map(_western_digit, kept.translate(_SAME_LETTER).casefold()))


def words(text: str) -> list[str]:
    """The words of `text`, each as `letters` writes it."""
    cut = _ELISION.sub(" ", text[:_LONGEST_TEXT])
    return [word[:_LONGEST_WORD] for word in _WORD.findall(letters(cut))]


def stem(word: str) -> str:
    """
    What is left of a word of `words` without its article and endings; الجماعات gives «جماع».

    Light on purpose: جمعية, جماعة and جامعة stay three words.
    """
    if not _ARABIC.match(word):
        return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] in "sx" else word
    word = without_article(word)
    while (shorter := _without_ending(word)) != word:
        word = shorter
    return word


def without_article(word: str) -> str:
    joined = _JOINED_ARTICLE.match(word)
    if joined and len(word) - joined.end() > _SHORTEST_STEM:
        word = word[joined.end() :]
    # التزام and الالتزام must meet, though the first has no article.
    while word.startswith("ال") and len(word) > _SHORTEST_STEM:
        word = word[2:]
    return word


def index_forms(word: str) -> set[str]:
    """Every stem under which a word of a text is found: وبجماعة also without its وب."""
    return {stem(form) for form in _with_and_without_clitics(word)}


def fold(text: str) -> str:
    """The stems of a query."""
    return " ".join(map(stem, words(text)))


def fold_index(text: str) -> str:
    """The stems of a text in their order, so that phrases are found; then the further forms."""
    found = words(text)
    stems = [stem(word) for word in found]
    further = {form for word in set(found) for form in index_forms(word)} - set(stems)
    return " ".join([*stems, *sorted(further)])


def fold_prefix(text: str) -> str:
    """What somebody is still typing: whole words, without their article."""
    return " ".join(map(without_article, words(text)))


def fold_prefix_index(text: str) -> str:
    """The words of a text as a prefix finds them: with and without article and clitics."""
    found = words(text)
    forms = [without_article(word) for word in found]
    further = {
        form
        for word in set(found)
        for variant in _with_and_without_clitics(word)
        for form in (variant, without_article(variant))
    } - set(forms)
    return " ".join([*forms, *sorted(further)])


def _with_and_without_clitics(word: str) -> Iterator[str]:
    yield word
    clitic = _CLITIC.match(word)
    if clitic:
        for length in range(1, clitic.end() + 1):
            if len(word) - length >= _SHORTEST_STEM:
                yield word[length:]


def _without_ending(word: str) -> str:
    for pattern in (_PRONOUN, _ENDINGS, _ADVERB):
        shorter = pattern.sub("", word)
        if shorter != word and len(shorter) >= _SHORTEST_STEM:
            return shorter
    return word


def _western_digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdigit() else character
