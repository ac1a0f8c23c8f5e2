"""The French pipeline: it loads, respects what the caller has set, and reads agency prose."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from spacy.lang.fr.lemmatizer import FrenchLemmatizer as SpacysLemmatizer
from spacy.tokens import Doc, Token

from diplograph.graph.extraction.lemmas import FrenchLemmatizer
from diplograph.graph.extraction.parser import load_parser, read_pipeline
from diplograph.graph.records import DiplographError

MENTION = "le ministre norvégien des Affaires étrangères"


def one_token_mentions(sent_starts: list[bool | int | None] | None = None) -> Doc:
    """Two sentences built by hand, each mention of an actor one token."""
    words = [MENTION, "a", "rencontré", "Aino Salmela", "à", "Oslo", ".", "Elle", "est", "repartie", "."]
    spaces = [True, True, True, True, True, False, True, True, True, False, False]
    return Doc(load_parser().vocab, words, spaces, sent_starts=sent_starts)


def word(doc: Doc, text: str) -> Token:
    """The first token of that text."""
    return next(token for token in doc if token.text == text)


def test_loaded_once() -> None:
    """The pipeline is loaded once a process."""
    assert load_parser() is load_parser()


def test_weights_are_light() -> None:
    """What ships of the pipeline stays under 10 MB, and what tags events under 20."""
    folder = Path(__file__).parents[1] / "graph/extraction/fr/model"
    sizes = {file.name: file.stat().st_size for file in folder.iterdir()}
    parser = sizes.pop("french.msgpack")

    assert parser < 10_000_000
    assert sum(sizes.values()) < 20_000_000


def test_mentions_stay_single_tokens() -> None:
    """A mention of several words, given as one token, stays one and takes its place in the tree."""
    doc = load_parser()(one_token_mentions())

    assert (word(doc, MENTION).dep_, word(doc, MENTION).head.text) == ("nsubj", "rencontré")
    assert (word(doc, "Aino Salmela").dep_, word(doc, "Aino Salmela").head.text) == ("obj", "rencontré")


def test_sentence_starts_set_beforehand_stay() -> None:
    """Sentence starts that the caller sets are kept, where the parser would have put none and where it would."""
    odd: list[bool | int | None] = [i in (0, 4) for i in range(11)]

    (doc,) = load_parser().pipe([one_token_mentions(odd)])

    assert [token.i for token in doc if token.is_sent_start] == [0, 4]
    assert all(token.head.sent == token.sent for token in doc)


def test_unset_sentence_starts_are_found() -> None:
    """Where no sentence start is set the parser finds them."""
    (doc,) = load_parser().pipe([one_token_mentions()])

    assert [sentence[0].text for sentence in doc.sents] == [MENTION, "Elle"]


@pytest.mark.parametrize("quotes", ["« {} »", "«{}»", '"{}"', "“{}”", "«\u00a0{}\u00a0»"])
@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_sentence_goes_on_after_a_quote(quotes: str, apostrophe: str) -> None:
    """A sentence that begins with words quoted goes on to its speaker, in every typography."""
    text = f"{quotes.format('L’accord est prêt')}, a déclaré Aino Salmela à l’issue des pourparlers. Elle est repartie."
    doc = load_parser()(text.replace("’", apostrophe))

    assert [sentence[0].text for sentence in doc.sents][1:] == ["Elle"]
    assert word(doc, "Aino").head.text == "déclaré"


def test_inverted_pronoun_is_one_token() -> None:
    """`a-t-elle` is verb and pronoun, and the pronoun is the subject."""
    doc = load_parser()("« Nous partons demain », a-t-elle ajouté.")

    assert (word(doc, "-t-elle").dep_, word(doc, "-t-elle").head.text) == ("nsubj", "ajouté")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("rencontrera", "rencontrer"),
        ("reçoit", "recevoir"),
        ("soutiendrait", "soutenir"),
        ("dénonçait", "dénoncer"),
        ("promet", "promettre"),
        ("googlisait", "googliser"),
    ],
)
def test_verbs_have_their_lemma(form: str, lemma: str) -> None:
    """Irregular verbs, and new ones of the first group, have their infinitive."""
    doc = load_parser()(f"Le ministre {form} souvent cette mesure.")

    assert word(doc, form).lemma_ == lemma


def test_lemmas_are_those_of_spacys_rules() -> None:
    """Looking endings up finds the lemma that spaCy's French lemmatizer finds by trying them in turn, over the same tables."""
    ours = load_parser().get_pipe("lemmatizer")
    assert isinstance(ours, FrenchLemmatizer)
    spacys = SpacysLemmatizer(ours.vocab, None, mode="rule")
    spacys.lookups = ours.lookups
    text = """Les émissaires maliens réexpédieraient-ils aujourd'hui ceux qu'avaient googlisés, disait-on, l'UE ?
        Aux travaux finaux, nouvelles ministres et présidentes bousculées naissaient 62es, nues, e, -ci, X."""
    parts = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "PRON", "PROPN", "PUNCT", "SCONJ", "VERB", "X"]

    for form in load_parser().tokenizer(text):
        doc = Doc(ours.vocab, [form.text] * len(parts), pos=parts)
        assert [ours.lemma(form.text, pos) for pos in parts] == [spacys.lemmatize(token)[0] for token in doc]


def test_morphology_tells_tense_mood_and_voice() -> None:
    """What tells planned, alleged and undergone: future, conditional, passive participle."""
    nlp = load_parser()

    future = word(nlp("Le ministre rencontrera son homologue mardi."), "rencontrera")
    alleged = word(nlp("Le ministre aurait rencontré son homologue."), "aurait")
    passive = word(nlp("Le ministre a été reçu par le roi."), "reçu")

    assert future.morph.to_dict()["Tense"] == "Fut"
    assert alleged.morph.to_dict()["Mood"] == "Cnd"
    assert passive.morph.to_dict()["Voice"] == "Pass"


def test_damaged_weights_are_told(tmp_path: Path) -> None:
    """Weights that are not those that were packed raise one clear line."""
    (tmp_path / "french.msgpack").write_bytes(b"half a file")
    (tmp_path / "french.sha256").write_text("0" * 64)

    with pytest.raises(DiplographError, match="damaged"):
        read_pipeline(tmp_path)


def test_missing_weights_are_told(tmp_path: Path) -> None:
    """An empty folder raises one clear line."""
    with pytest.raises(DiplographError, match="missing"):
        read_pipeline(tmp_path)


def test_spacys_package_of_french_stays_out() -> None:
    """It takes longer to import than the parser to load, in every process; a text's tokens are still French ones."""
    code = (
        "import sys; from diplograph.graph.extraction.parser import load_parser; nlp = load_parser(); "
        "print([word.text for word in nlp('Aujourd’hui, l’UE s’est-elle réunie ?')], 'spacy.lang.fr' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['Aujourd’hui', ',', 'l’', 'UE', 's’', 'est', '-elle', 'réunie', '?'] False"
