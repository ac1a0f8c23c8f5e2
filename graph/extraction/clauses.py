"""What a parsed simple sentence says of a verb: its subject, objects and complements, its mood and tense.

The parse is one witness, the order of words the other: where the parser takes a name after the verb for its subject in
a plain clause, the order decides.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from spacy.tokens import Doc, Token

from ..actors import fold
from .mentions import Mention
from .simplify import Word

_SUBJECTS: Final = ("nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus")
_RELATIVES: Final = frozenset(("qui", "que", "qu", "dont", "lequel", "laquelle", "lesquels", "auquel", "laquelle"))
# These verbs build their past with être: « est arrivé » is no passive.
_ETRE: Final = frozenset(
    ("aller", "venir", "arriver", "partir", "entrer", "sortir", "monter", "descendre", "naître", "mourir", "rester",
     "tomber", "retourner", "revenir", "devenir", "parvenir", "intervenir", "repartir", "rentrer", "passer", "décéder")
)  # fmt: skip
# « a invité X à venir »: the one who comes is the object.
_OBJECT_CONTROL: Final = frozenset(
    ("inviter", "convier", "appeler", "exhorter", "presser", "autoriser", "obliger", "contraindre", "pousser", "encourager",
     "permettre", "demander", "ordonner", "interdire", "conseiller", "empêcher", "aider", "proposer", "accuser", "envoyer")
)  # fmt: skip


class Clause:
    """A parsed simple sentence: tokens of the parse beside the words they came from."""

    def __init__(
        self, doc: Doc, words: Sequence[Word], reporting: Container[str], events: Container[str], severally: bool = False
    ) -> None:
        """`reporting` holds the folded lemmas of the verbs that report speech: they alone follow what they report.

        `events` holds the folded nouns that tell events: what hangs on them is theirs, not the verb's. `severally` is whether the sentence tells its encounters one after the other (« tour à tour »).
        """
        self.severally = severally
        self.doc = doc
        self.words = words
        self._reporting = reporting
        self._events = events

    def mention(self, token: Token) -> Mention | None:
        """The mention that a token stands for."""
        return self.words[token.i].mention

    @cached_property
    def keys(self) -> list[str]:
        """The folded text of each token."""
        return [fold(word.text) for word in self.words]

    # ---- actors

    # ---- repairs

    def repair(self) -> None:
        """Make verbs of participles that the tagger took for nouns: « s'est félicité », « a rencontré »."""
        for token in self.doc[1:]:
            before = self.doc[token.i - 1]
            participle = _PARTICIPLE.search(token.text)
            if token.pos_ in {"NOUN", "ADJ", "PROPN"} and participle and before.pos_ == "AUX" and not self.mention(token):
                token.pos_ = "VERB"
                token.lemma_ = token.text[: participle.start()].lower() + "er"
                token.set_morph("Tense=Past|VerbForm=Part")
            elif token.text.endswith("ant") and token.lemma_.endswith("ant") and self.keys[before.i] == "en":
                token.pos_ = "VERB"
                token.lemma_ = f"{token.text[:-3]}er"  # « en annulant »
                token.set_morph("Tense=Pres|VerbForm=Part")

    def coordinated(self, token: Token) -> list[Token]:
        """A token and what is coordinated with it: « A, B et C »."""
        found = [token]
        is_subject = token.dep_ in _SUBJECTS or token.i < token.head.i
        for child in token.children:
            if child.dep_ == "conj" and child.i > token.i and (is_subject or not self._starts_clause(child)):
                found += self.coordinated(child)
        return found

    def _starts_clause(self, token: Token) -> bool:
        """Whether a coordinated name is rather the subject of the verb right after it."""
        following = token.i + 1
        while following < len(self.doc) and self.keys[following] in {"ne", "n", "se", "s", "y", "en", "l", "lui"}:
            following += 1
        return following < len(self.doc) and self.is_finite(self.doc[following])

    def actors(self, token: Token) -> list[Mention]:
        """The mentions that a token and its conjuncts stand for; of an unnamed noun, those it is of."""
        if not self.mention(token):
            return self._among(token) or [m for each in self.coordinated(token) if (m := self.mention(each))]
        members = {each.i for each in self.coordinated(token)} | set(self._list_around(token))
        return [mention for i in sorted(members) if (mention := self.words[i].mention)]

    def _among(self, token: Token) -> list[Mention]:
        """« une quinzaine de dirigeants, dont A et B », « ses partenaires, parmi lesquels A »."""
        marks = [i for i in range(token.i + 1, min(len(self.doc), token.i + 9)) if self.keys[i] in {"dont", "parmi", "notamment"}]
        start = next((i for i in range(marks[0] + 1, len(self.doc)) if self.words[i].mention), None) if marks else None
        return self.actors(self.doc[start]) if start is not None else []

    def _list_around(self, token: Token) -> list[int]:
        """The names listed with one, by commas and a last « et » alone, whatever the parser makes of them."""
        run, joined = [token.i], False
        for step in (-1, 1):
            i = token.i
            while (found := self._next_in_list(i, step)) is not None:
                i, by_word = found
                joined |= by_word
                run.append(i)
        run.sort()
        verb_before = token.head.i < token.i and token.head.pos_ in {"VERB", "AUX"}
        if verb_before and len(run) > 1 and self._starts_clause(self.doc[run[-1]]):
            run.pop()
        return run if joined else []

    def _next_in_list(self, i: int, step: int) -> tuple[int, bool] | None:
        """The next name of a list to the left or right of name i, and whether a word and no comma joins them."""
        j, by_word, commas = i + step, False, 0
        while 0 <= j < len(self.doc) and (self.words[j].text in {",", "et", "ou"} or self.keys[j] in {"ainsi", "que", "puis"}):
            commas += self.words[j].text == ","
            by_word |= self.words[j].text != ","
            j += step
        if j == i + step or not 0 <= j < len(self.doc) or not self.words[j].mention or self.words[j].mention.kind == "pronoun":
            return None
        return j, by_word

    def inside(self, token: Token) -> list[Mention]:
        """All mentions in what a token governs, from left to right."""
        return [mention for each in token.subtree if (mention := self.mention(each))]

    # ---- verbs

    def is_finite(self, token: Token) -> bool:
        """Whether the token is a conjugated verb or auxiliary."""
        return token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm")

    def auxiliaries(self, verb: Token) -> list[Token]:
        """The auxiliaries of a verb, from left to right."""
        marked = [child for child in verb.children if child.dep_.startswith("aux") or child.dep_ == "cop"]
        if not marked and verb.i and self.doc[verb.i - 1].lemma_ in {"avoir", "être"}:
            marked = [self.doc[verb.i - 1]]
        return sorted(marked, key=lambda token: token.i)

    def is_pronominal(self, verb: Token) -> bool:
        """« s'entretenir »: whether a reflexive pronoun stands before the verb or its auxiliary."""
        first = min([verb.i, *(aux.i for aux in self.auxiliaries(verb))])
        return any(self.keys[i] in {"se", "s"} for i in range(max(0, first - 3), verb.i))

    def is_passive(self, verb: Token) -> bool:
        """« a été reçu », « est reçu », « reçu par »."""
        if "Part" not in verb.morph.get("VerbForm") or self.is_pronominal(verb):
            return False
        auxiliaries = self.auxiliaries(verb)
        if not auxiliaries:
            return "Past" in verb.morph.get("Tense") and verb.dep_ in {"acl", "advcl", "amod", "ROOT", "conj", "appos", "xcomp"}
        forms = [aux.lemma_ for aux in auxiliaries]
        words = [aux.text.lower() for aux in auxiliaries]
        if "été" in words or "etre" in map(fold, words):
            return True
        return forms[-1] == "être" and verb.lemma_ not in _ETRE

    def subject(self, verb: Token, depth: int = 0) -> Token | None:
        """The token that is the subject of a verb: its own, its antecedent's, or that of the verb that governs it."""
        own = [c for c in verb.children if c.dep_ in _SUBJECTS and not self.words[c.i].quotation and self._may_be_subject(c, verb)]
        if own:
            # Of two the nearer: the other belongs to a verb that the parser lost.
            return self._antecedent(min(own, key=lambda child: (child.i > verb.i, abs(child.i - verb.i))), verb)
        if self.is_inverted(verb) and (speaker := self._right_neighbour(verb)) is not None:
            return speaker
        if depth > 4:
            return None
        if verb.dep_ in {"acl", "acl:relcl", "amod"} and self._is_relative(verb):
            return verb.head
        if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
            return self.subject(verb.head, depth + 1)
        if verb.pos_ in {"VERB", "AUX"} and not self.is_finite(verb) and not self._has_finite_auxiliary(verb):
            return self._controller(verb, depth)
        return self._left_neighbour(verb)

    def _is_relative(self, verb: Token) -> bool:
        """Whether a participle modifies its head, or a relative pronoun links a conjugated verb to it."""
        if not self.is_finite(verb) and not self._has_finite_auxiliary(verb):
            return True
        return bool(_RELATIVES & set(self.keys[verb.head.i + 1 : verb.i]))

    def _has_finite_auxiliary(self, verb: Token) -> bool:
        return any(self.is_finite(aux) for aux in self.auxiliaries(verb))

    def _may_be_subject(self, child: Token, verb: Token) -> bool:
        """A name right after the verb of a plain clause is its object, whatever the parser says."""
        if child.i < verb.i or not self.mention(child):
            return True
        return self.is_inverted(verb)

    def is_inverted(self, verb: Token) -> bool:
        """« …, a déclaré X »; « que doit recevoir X »: the subject may follow the verb."""
        if not self.is_finite(verb) and not self._has_finite_auxiliary(verb):
            return False
        first = min([verb.i, *(aux.i for aux in self.auxiliaries(verb))])
        before = first - 1
        while before >= 0 and self.keys[before] in {"se", "s", "ne", "n", "l", "le", "la", "y", "en", "lui", "leur", ""}:
            if self.words[before].text in {",", "»"}:
                return fold(verb.lemma_) in self._reporting and self._follows_speech(before)
            before -= 1
        return before < 0 or self.words[before].quotation or self.keys[before] in {"que", "qu", "ou", "dont", "auquel", "laquelle", "comme"}

    def _follows_speech(self, i: int) -> bool:
        """Whether a quotation or a whole clause stands before token i."""
        return any(self.words[j].quotation or self.is_finite(self.doc[j]) for j in range(i))

    def _antecedent(self, child: Token, verb: Token) -> Token:
        if self.keys[child.i] in _RELATIVES and verb.dep_.startswith("acl"):
            return verb.head
        if self.keys[child.i] == "qui":
            before = [self.doc[i] for i in range(child.i - 1, max(-1, child.i - 4), -1) if self.mention(self.doc[i])]
            return before[0] if before else child
        return child

    def antecedent(self, token: Token) -> Token:
        """What a relative pronoun stands for (« X, avec lequel il s'est entretenu »); any other token itself."""
        if self.mention(token) or self.keys[token.i] not in _RELATIVES:
            return token
        verb = next((a for a in token.ancestors if a.dep_.startswith("acl")), None)
        if verb is not None:
            return verb.head
        before = [self.doc[i] for i in range(token.i - 1, max(-1, token.i - 5), -1) if self.mention(self.doc[i])]
        return before[0] if before else token

    def _controller(self, verb: Token, depth: int) -> Token | None:
        head = verb.head
        while head.pos_ in {"ADV", "ADP", "SCONJ"} and head.head != head:
            head = head.head  # « afin de rencontrer »
        if head == verb:
            return self._left_neighbour(verb)
        if head.lemma_ in _OBJECT_CONTROL and head.pos_ == "VERB" and not self.is_passive(head) and verb.i > head.i:
            governed = self.objects(head) or self.complements(head, {"a"})
            return governed[0] if governed else None
        owners = [c for c in head.children if self.mention(c) and self.preposition(c) == "de"] if head.pos_ == "NOUN" else []
        if owners:
            return owners[0]  # « la décision du Rwanda de rompre … »
        if head.pos_ in {"NOUN", "ADJ"} and verb.dep_ != "acl":
            verb_above = next((a for a in head.ancestors if a.pos_ in {"VERB", "AUX"}), None)
            return self.subject(verb_above, depth + 1) if verb_above is not None else None
        if head.pos_ in {"VERB", "AUX", "ADJ"}:
            return self.subject(head, depth + 1)
        return None

    def _left_neighbour(self, verb: Token) -> Token | None:
        """The nearest name before a verb that no preposition governs and no other verb parts from it."""
        first = min([verb.i, *(aux.i for aux in self.auxiliaries(verb))])
        for i in range(first - 1, -1, -1):
            token = self.doc[i]
            if self.is_finite(token):
                return None
            if self.mention(token) and not self.preposition(token):
                return token
        return None

    def _right_neighbour(self, verb: Token) -> Token | None:
        """The first name after an inverted verb that no preposition governs: « …, a déclaré mardi X »."""
        first = min([verb.i, *(aux.i for aux in self.auxiliaries(verb))])
        for i in range(first + 1, min(len(self.doc), verb.i + 12)):
            token = self.doc[i]
            if i == verb.i or token in self.auxiliaries(verb):
                continue
            if self.is_finite(token) or self.words[i].quotation:
                return None
            if self.mention(token) and not self.preposition(token):
                return token
        return None

    def preposition(self, token: Token) -> str:
        """The folded preposition right before a token (that of the first conjunct, for a coordinated one)."""
        if token.i and self.doc[token.i - 1].pos_ == "ADP":
            return _PLAIN.get(self.keys[token.i - 1], self.keys[token.i - 1])
        if token.dep_ == "conj" and token.head.i < token.i and self.mention(token.head) and self._is_listed(token):
            return self.preposition(token.head)
        cases = [child for child in token.children if child.dep_ == "case"]
        if cases:
            text = " ".join(self.keys[child.i] for child in cases)
            return _PLAIN.get(text, text)
        return ""

    def _is_listed(self, token: Token) -> bool:
        """Whether « et » or « ou » makes a list of a name and the one before it; a comma alone may end a phrase."""
        joins = {"et", "ou", "ni", "que"}
        if self.keys[token.i - 1] in joins:
            return True
        later = [each for each in token.head.children if each.dep_ == "conj" and each.i > token.i]
        return any(self.keys[each.i - 1] in joins for each in (*later, *(c for c in token.children if c.dep_ == "conj")))

    def objects(self, verb: Token) -> list[Token]:
        """The direct objects of a verb."""
        found = [
            child for child in verb.children
            if child.dep_ in {"obj", "iobj"} and not self.preposition(child) and self.keys[child.i] not in _REFLEXIVES
            and not self.words[child.i].quotation
        ]  # fmt: skip
        if found:
            return found
        if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            # « l'a félicité et invité »: one clitic for both.
            shared = [c for c in verb.head.children if c.dep_ in {"obj", "iobj"} and c.i < verb.head.i and self.keys[c.i] in _CLITICS]
            if shared and not any(self.keys[i] in _CLITICS for i in range(verb.head.i + 1, verb.i)):
                return shared
        wrong = [
            child for child in verb.children
            if child.dep_ in {*_SUBJECTS, "xcomp", "obl:arg", "obl:mod", "appos", "dislocated"} and child.i > verb.i and self.mention(child)
            and not self.preposition(child) and not self._may_be_subject(child, verb)
        ]  # fmt: skip
        if wrong:
            return wrong
        return self._object_to_the_right(verb)

    def _object_to_the_right(self, verb: Token) -> list[Token]:
        """The first name after the verb that no preposition governs: « a reçu jeudi à Abuja X »."""
        if self.is_inverted(verb) or self.is_pronominal(verb) or self.is_passive(verb):
            return []
        for i in range(verb.i + 1, len(self.doc)):
            token = self.doc[i]
            if self.is_finite(token) or self.keys[i] in _RELATIVES or token.pos_ == "PUNCT" or token.pos_ == "CCONJ":
                return []
            if self.mention(token) and self.mention(token).kind != "place" and not self.preposition(token):
                return [token]
            if token.pos_ == "NOUN" and not self.preposition(token) and not self.words[i].date and not self._is_governed(i):
                return []
        return []

    def _is_governed(self, i: int) -> bool:
        """Whether a preposition stands before the noun and its determiner."""
        return any(self.doc[j].pos_ == "ADP" for j in range(max(0, i - 3), i))

    def complements(self, token: Token, prepositions: Iterable[str]) -> list[Token]:
        """The tokens that hang on a verb or noun by one of these (folded) prepositions."""
        wanted = frozenset(prepositions)
        return [each for each in self._dependants(token) if self.preposition(each) in wanted]

    def _dependants(self, token: Token) -> Iterator[Token]:
        """What hangs on a token, also at second hand: parsers attach prepositional phrases too high or too low."""
        for child in token.children:
            if child.dep_ in {"obl", "obl:mod", "obl:arg", "obl:agent", "nmod", "iobj", "obj", "advcl", "xcomp", "dep", "appos", "nsubj", "fixed", "advmod"}:
                yield child
                if fold(child.lemma_) in self._events:
                    continue
                if child.pos_ in {"NOUN", "PROPN", "ADV", "ADP", "PRON"} and not self.mention(child):
                    yield from self._dependants(child)
                elif self.mention(child) or self.words[child.i].date:
                    yield from (grand for grand in child.children if grand.dep_ in {"nmod", "obl:mod", "obl:arg"})


_CLITICS: Final = frozenset(("l", "le", "la", "les"))
_PARTICIPLE: Final = re.compile(r"ée?s?$")
_REFLEXIVES: Final = frozenset(("se", "s", "me", "te", "nous", "vous"))
_PLAIN: Final = {"d": "de", "du": "de", "des": "de", "au": "a", "aux": "a", "aupres de": "aupres", "aupres": "aupres"}
