"""States as French names them, what stands for them, and the gazetteer."""

from __future__ import annotations

import pytest

from diplograph.graph.actors import ActorBook, load_book


@pytest.fixture(scope="module")
def book() -> ActorBook:
    """The book as shipped."""
    return load_book()


class TestStates:
    """Article, prepositions, adjectives, seats of power."""

    @pytest.mark.parametrize(
        ("iso2", "article", "de", "en"),
        [
            ("CN", "la Chine", "de Chine", "en Chine"),
            ("US", "les États-Unis", "des États-Unis", "aux États-Unis"),
            ("ML", "le Mali", "du Mali", "au Mali"),
            ("IR", "l'Iran", "d'Iran", "en Iran"),
            ("IL", "Israël", "d'Israël", "en Israël"),
            ("CU", "Cuba", "de Cuba", "à Cuba"),
            ("DE", "l'Allemagne", "d'Allemagne", "en Allemagne"),
        ],
    )
    def test_forms(self, book: ActorBook, iso2: str, article: str, de: str, en: str) -> None:
        """As a French reader says it."""
        state = book.states[iso2]
        assert (state.article, state.de[0], state.en[0]) == (article, de, en)

    def test_demonyms(self, book: ActorBook) -> None:
        """Each form with its gender and number; a word of two states has two readings."""
        assert book.demonyms["chinoise"] == (("china", "f", "s"),)
        assert set(book.demonyms["russes"]) == {("russia", "m", "p"), ("russia", "f", "p")}
        assert {state for state, _, _ in book.demonyms["congolais"]} == {
            "democratic-republic-of-the-congo",
            "republic-of-the-congo",
        }
        assert {state for state, _, _ in book.demonyms["nigerien"]} == {"niger"}
        assert {state for state, _, _ in book.demonyms["nigerian"]} == {"nigeria"}
        assert {state for state, _, _ in book.demonyms["dominicain"]} == {"dominican-republic", "dominica"}

    def test_prefixes(self, book: ActorBook) -> None:
        """The first half of "sino-russe" and "franco-allemand"."""
        assert "sino-" in book.states["CN"].prefixes
        assert "franco-" in book.states["FR"].prefixes

    def test_metonyms(self, book: ActorBook) -> None:
        """Capitals and seats of power, by folded form."""
        assert book.metonyms["pekin"] == ("china",)
        assert book.metonyms["kremlin"] == ("russia",)
        assert book.metonyms["maison blanche"] == ("united-states",)
        assert book.metonyms["elysee"] == ("france",)
        assert "kremlin" not in book.unsafe_metonyms
        assert {"carthage", "palais national", "capitole"} <= book.unsafe_metonyms

    def test_a_state_that_is_no_more_lends_its_capital_to_none(self, book: ActorBook) -> None:
        """Moscow stands for Russia, not for the Soviet Union."""
        assert book.states["SU"].until == "1991-12-26"
        assert book.metonyms["moscou"] == ("russia",)

    def test_a_capital_is_no_safe_name_of_its_state(self, book: ActorBook) -> None:
        """ "Mexico" is the English name of a state, but in French a city first; "Luxembourg" is the state."""
        safe = {(name, actor): is_safe for name, actor, _, is_safe in book.names()}
        assert not safe["Mexico", "mexico"]
        assert safe["Luxembourg", "luxembourg"]
        assert ("Pékin", "china") not in safe


class TestPlaces:
    """A place lies in a place, in a state."""

    @pytest.mark.parametrize(
        ("name", "place", "state"),
        [
            ("Moscou", "moscow", "russia"),
            ("Pékin", "beijing", "china"),
            ("Genève", "geneva", "switzerland"),
            ("Charm el-Cheikh", "sharm-el-sheikh", "egypt"),
            ("Sotchi", "sochi", "russia"),
            ("Kremlin", "kremlin", "russia"),
            ("Élysée", "elysee", "france"),
            ("Maison Blanche", "white-house", "united-states"),
            ("Mar-a-Lago", "mar-a-lago", "united-states"),
            ("Camp David", "camp-david", "united-states"),
            ("palais d'El Mouradia", "el-mouradia", "algeria"),
            ("Tripoli", "tripoli", "libya"),
            ("Bürgenstock", "burgenstock", "switzerland"),
            ("Chine", "china", "china"),
            ("New York", "new-york-city", "united-states"),
            ("Santiago", "santiago", "chile"),
            ("St. John's", "st-john-s", "antigua-and-barbuda"),
        ],
    )
    def test_the_best_place_of_a_name_and_its_state(
        self, book: ActorBook, name: str, place: str, state: str
    ) -> None:
        """The one that the news most likely means."""
        best = book.place(name)[0]
        assert best.id == place
        assert book.within(best.id)[-1].id == state

    def test_the_chain_of_the_kremlin(self, book: ActorBook) -> None:
        """Kremlin in Moscow in Russia, with labels in both languages and coordinates."""
        kremlin, moscow, russia = book.within("kremlin")
        assert (moscow.names[0], moscow.name_en) == ("Moscou", "Moscow")
        assert (russia.names[0], russia.name_en) == ("Russie", "Russia")
        assert kremlin.latitude == pytest.approx(55.75, abs=0.01)
        assert kremlin.longitude == pytest.approx(37.62, abs=0.01)

    def test_a_name_of_several_places(self, book: ActorBook) -> None:
        """The state of Georgia before the American state: both are there."""
        assert [place.id for place in book.place("Géorgie")] == ["georgia", "georgia-state"]

    def test_every_chain_ends(self, book: ActorBook) -> None:
        """No place lies within itself, and none within a place that is not there."""
        for place in book.places.values():
            chain = book.within(place.id)
            assert chain[-1].within is None, place.id

    def test_every_city_lies_in_a_state(self, book: ActorBook) -> None:
        """What has a number of inhabitants in the table is no sea: it leads up to a state."""
        states = {state.id for state in book.states.values()}
        capitals = [book.place(state.capital)[0] for state in book.states.values() if state.capital]
        outside = [place.id for place in capitals if not states & {held.id for held in book.within(place.id)}]
        assert outside == []

    def test_nowhere(self, book: ActorBook) -> None:
        """No guess is made."""
        assert book.place("Klow") == ()
        assert book.within("klow") == ()


def test_no_town_is_called_like_an_organisation(book: ActorBook) -> None:
    """« le Commonwealth » is no town, and its meeting no journey there."""
    bodies = {name for actor in book.actors.values() if actor.kind == "organisation" for name in actor.names}
    assert not {name for place in book.places.values() for name in place.names if name in bodies and not place.within}
    assert "commonwealth" not in book.places
