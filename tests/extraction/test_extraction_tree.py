"""The tree of a sentence that the rules walk through is spaCy's."""

from __future__ import annotations

from diplograph.graph.extraction.parser import load_parser
from diplograph.graph.extraction.syntax.tree import read_features, read_tree

SENTENCE = (
    "Après avoir reçu à Oslo les ministres suédois, danois et finlandais, la présidente, qui rentrait de Rome, "
    "a dit qu'elle verrait mardi l'ambassadrice, le consul et l'émissaire auxquels elle avait écrit."
)


def test_tokens_stand_as_in_spacys_tree() -> None:
    """Labels, features and the ways through the tree are those that spaCy's tokens have."""
    [sentence] = load_parser().pipe([SENTENCE])

    for ours, spacys in zip(read_tree(sentence), sentence, strict=True):
        assert (ours.i, ours.text, ours.pos_, ours.dep_) == (spacys.i, spacys.text, spacys.pos_, spacys.dep_)
        assert (ours.lemma_, ours.head.i) == (spacys.lemma_, spacys.head.i)
        assert ours.features == {name: spacys.morph.get(name, []) for name in spacys.morph.to_dict()}
        for way in ("children", "ancestors", "subtree", "conjuncts"):
            assert [t.i for t in getattr(ours, way)] == [t.i for t in getattr(spacys, way)], (way, ours.text)


def test_a_token_is_hung_on_another() -> None:
    """It is then a child of its new head, in the order of words, and of that alone."""
    tokens = read_tree(next(iter(load_parser().pipe([SENTENCE]))))
    last, first = tokens[-2], tokens[0]
    before = last.head

    last.hang_on(first)
    tokens[1].hang_on(first)

    assert last.head is first
    assert last not in before.children
    assert [t.i for t in first.children] == sorted({1, last.i, *(t.i for t in first.children)})


def test_features_have_their_values() -> None:
    """A feature may have several values, a word none."""
    assert read_features("Number=Sing|PronType=Int,Rel") == {"Number": ["Sing"], "PronType": ["Int", "Rel"]}
    assert read_features("") == {}
