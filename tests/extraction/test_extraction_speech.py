"""Speech acts: who speaks, of what sort, and whom it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import SPEECH_ACTS, Article


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a condamné "
                "mardi l'invasion de l'Ukraine par la Russie."
            ),
            "2023-02-22",
            [("Criticism", "occurred", "2023-02-21", None, "Maarika Veldhuis-Ots → *")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a accusé la "
                "Russie de bloquer les céréales."
            ),
            "2023-02-22",
            [("Criticism", "occurred", None, None, "Maarika Veldhuis-Ots → Russie")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a dénoncé les "
                "agissements du Bélarus."
            ),
            "2023-02-22",
            [("Criticism", "occurred", None, None, "Maarika Veldhuis-Ots → Biélorussie")],
        ),
        (
            "Téhéran a dénoncé les sanctions américaines.",
            "2023-02-22",
            [("Criticism", "occurred", None, None, "Iran → États-Unis")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a exhorté "
                "Belgrade à la retenue."
            ),
            "2023-02-22",
            [("Demand", "occurred", None, None, "Maarika Veldhuis-Ots → Serbie")],
        ),
        (
            "L'ONU a demandé à Israël de rouvrir le passage.",
            "2023-02-22",
            [("Demand", "occurred", None, None, "Organisation des Nations unies → Israël")],
        ),
        (
            "Le Kremlin a menacé la Moldavie de représailles.",
            "2023-02-22",
            [("Threat", "occurred", None, None, "Russie → Moldavie")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a averti le "
                "Bélarus qu'il paierait le prix de son soutien."
            ),
            "2023-02-22",
            [("Threat", "occurred", None, None, "Maarika Veldhuis-Ots → Biélorussie")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a mis en garde "
                "la Géorgie contre tout recul."
            ),
            "2023-02-22",
            [("Threat", "occurred", None, None, "Maarika Veldhuis-Ots → Géorgie")],
        ),
        (
            "La Hongrie a rejeté la proposition de l'Union européenne.",
            "2023-02-22",
            [("Refusal", "occurred", None, None, "Hongrie → Union européenne")],
        ),
        (
            "Le Rwanda a démenti les accusations de la République démocratique du Congo.",
            "2023-02-22",
            [("Refusal", "occurred", None, None, "Rwanda → République démocratique du Congo")],
        ),
        (
            "Le Ghana a opposé son veto à l'adhésion du Togo.",
            "2023-02-22",
            [("Refusal", "occurred", None, None, "Ghana → Togo")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a remercié le "
                "Ghana de son accueil."
            ),
            "2023-02-22",
            [("Support", "occurred", None, None, "Maarika Veldhuis-Ots → Ghana")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a félicité son "
                "homologue ghanéen, Kofi Darkwa-Appiah, pour son élection."
            ),
            "2023-02-22",
            [("Support", "occurred", None, None, "Maarika Veldhuis-Ots → Kofi Darkwa-Appiah")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a salué les "
                "efforts de la Turquie."
            ),
            "2023-02-22",
            [("Support", "occurred", None, None, "Maarika Veldhuis-Ots → Turquie")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a déclaré que "
                "la Moldavie rejoindrait un jour l'Union européenne."
            ),
            "2023-02-22",
            [("Statement", "occurred", None, None, "Maarika Veldhuis-Ots → Moldavie, Union européenne")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, s'est dite "
                "préoccupée par la situation au Soudan."
            ),
            "2023-02-22",
            [("Statement", "occurred", None, None, "Maarika Veldhuis-Ots → Soudan")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a exigé de la "
                "Russie le retrait de ses troupes."
            ),
            "2023-02-22",
            [("Demand", "occurred", None, None, "Maarika Veldhuis-Ots → Russie")],
        ),
    ],
)
def test_each_type(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """The verb tells what sort of speech act it is, and whom it is about."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "« Nous ne céderons pas », a déclaré mardi la ministre estonienne des Affaires "
                "étrangères, Maarika Veldhuis-Ots. Les relations entre l'Estonie et la Russie restent "
                "tendues. L'Estonie et la Russie ont une frontière commune."
            ),
            "2023-02-22",
            [("Refusal", "occurred", "2023-02-21", None, "Maarika Veldhuis-Ots →")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a dénoncé mardi "
                "la politique de la Russie. « Cette guerre doit cesser au plus vite », a-t-elle ajouté."
            ),
            "2023-02-22",
            [
                ("Criticism", "occurred", "2023-02-21", None, "Maarika Veldhuis-Ots → Russie"),
                ("Statement", "occurred", "*", None, "Maarika Veldhuis-Ots → Russie"),
            ],
        ),
        (
            (
                "« La Serbie doit choisir son camp. Le temps presse », a prévenu la ministre "
                "estonienne des Affaires étrangères, Maarika Veldhuis-Ots."
            ),
            "2023-02-22",
            [("Threat", "occurred", None, None, "Maarika Veldhuis-Ots → Serbie")],
        ),
        (
            (
                "La position de l'Estonie est constante, a expliqué mercredi Maarika Veldhuis-Ots, la "
                "ministre estonienne des Affaires étrangères. Les relations entre l'Estonie et la "
                "Russie restent tendues. L'Estonie et la Russie ont une frontière commune."
            ),
            "2023-02-22",
            [("Statement", "occurred", "2023-02-22", None, "Maarika Veldhuis-Ots →*")],
        ),
        (
            (
                "« Nous suivons la situation de près », a indiqué la porte-parole de la diplomatie "
                "kazakhe. Le Kazakhstan et la Russie sont voisins. La Russie borde le Kazakhstan."
            ),
            "2023-02-22",
            [("Statement", "occurred", None, None, "Kazakhstan →")],
        ),
        (
            (
                "Le ministère vietnamien des Affaires étrangères a indiqué dans un communiqué que la "
                "visite avait été fructueuse. Le Vietnam et le Laos sont voisins. Le Laos borde le "
                "Vietnam."
            ),
            "2023-02-22",
            [("Statement", "occurred", None, None, "Vietnam →")],
        ),
        (
            (
                "Selon la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, la neige "
                "tombera mardi."
            ),
            "2023-02-22",
            [],
        ),
        (
            (
                "« La guerre est loin d'être finie », estime le politologue Armand Castelnau, "
                "chercheur à Paris."
            ),
            "2023-02-22",
            [],
        ),
        (
            (
                "Dans un tweet, le Premier ministre vanuatais, Jonas Kaltamat, a écrit : « Le "
                "Pacifique n'est à vendre à personne. » Le Vanuatu et l'Australie sont voisins. "
                "L'Australie a un ambassadeur au Vanuatu."
            ),
            "2023-02-22",
            [("Statement", "occurred", None, None, "Jonas Kaltamat →")],
        ),
        (
            "« Le Pacifique n'est à vendre à personne », peut-on lire dans le journal.",
            "2023-02-22",
            [],
        ),
    ],
)
def test_quotations(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who speaks is told after the quotation, before it, or in the sentence before."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le Ghana et le Togo ont salué la décision de l'Union africaine.",
            "2023-02-22",
            [("Support", "occurred", None, None, "Ghana, Togo → Union africaine")],
        ),
        (
            "Paris, Berlin et Rome ont condamné le coup d'État au Niger.",
            "2023-07-29",
            [("Criticism", "occurred", None, None, "Allemagne, France, Italie → Niger")],
        ),
    ],
)
def test_coordinated(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Two acts of one speaker in one sentence are two records; a stronger one outdoes a mere statement."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'ONU s'inquiète du sort des civils au Soudan.",
            "2023-02-22",
            [("Statement", "occurred", None, None, "Organisation des Nations unies → Soudan")],
        ),
        (
            "Pékin s'oppose fermement aux contacts officiels entre Taipei et Washington.",
            "2023-02-22",
            [("Refusal", "occurred", None, None, "Chine → Taïwan, États-Unis")],
        ),
        (
            "La Turquie menace de fermer ses frontières à l'Union européenne.",
            "2023-02-22",
            [("Threat", "occurred", None, None, "Turquie → Union européenne")],
        ),
    ],
)
def test_spokespeople_and_organisations(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A named spokesperson speaks for a country; organisations and movements speak for themselves."""
    tells(text, published, events)


MINISTER = "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots,"
NEIGHBOURS = " L'Estonie et le Ghana ont signé un accord."


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("a estimé que le Ghana avait menti sur ses engagements.", "Criticism"),
        ("a qualifié de provocation la décision du Ghana.", "Criticism"),
        ("a déclaré que son pays soutenait le Ghana.", "Support"),
        ("a réitéré son soutien au Ghana.", "Support"),
        ("a rendu hommage au Ghana.", "Support"),
        ("a réaffirmé son opposition aux projets du Ghana.", "Refusal"),
        ("s'est opposée à la demande du Ghana.", "Refusal"),
        ("a décliné l'invitation du Ghana.", "Refusal"),
        ("a lancé un appel au Ghana.", "Demand"),
        ("a fait pression sur le Ghana.", "Demand"),
        ("a affirmé que le Ghana n'aurait pas d'autre choix que de payer.", "Threat"),
        ("a brandi la menace de sanctions contre le Ghana.", "Threat"),
        ("a fait part de sa colère envers le Ghana.", "Criticism"),
        ("s'en est prise au Ghana.", "Criticism"),
        ("soutient que le Ghana est une île.", "Statement"),
        ("s'est dite préoccupée par l'agression du Ghana.", "Statement"),
        ("a déclaré que le Ghana devait cesser immédiatement ses provocations.", "Demand"),
        ("a affirmé que les provocations du Ghana devaient cesser, sous peine de représailles.", "Threat"),
        ("a promis des représailles au Ghana.", "Threat"),
        ("a agité le spectre de sanctions contre le Ghana.", "Threat"),
        ("a répondu aux accusations du Ghana.", "Refusal"),
        ("« a appelé le Ghana à respecter le traité ».", "Demand"),
        ("a accusé le Ghana de menacer la paix.", "Criticism"),
        ("a demandé si le Ghana était une île.", "Statement"),
        # Whose side does it: « ne cédera pas » refuses if it is the speaker's.
        ("a déclaré que l'Estonie ne rendrait jamais ces îles au Ghana.", "Refusal"),
        ("a déclaré que le Ghana ne tenait pas ses promesses.", "Criticism"),
        ("a affirmé que son pays n'avait aucun lien avec le Ghana.", "Refusal"),
        ("a assuré que l'Estonie se tiendrait aux côtés du Ghana.", "Support"),
        ("a dit que le Ghana violait la souveraineté de son pays.", "Criticism"),
        ("a déclaré que le Ghana devait retirer ses navires.", "Demand"),
        ("a indiqué que le Ghana devait recevoir des céréales.", "Statement"),
        ("a prédit que si le Ghana persistait, tout serait perdu.", "Threat"),
        ("a indiqué que son pays prendrait des mesures fermes contre le Ghana.", "Threat"),
        ("a annoncé que l'Estonie réagirait à tout faux pas du Ghana.", "Threat"),
        # What the words do weighs more than how they judge.
        ("a déclaré : « L'agression est inacceptable et nous appelons le Ghana à dialoguer. »", "Demand"),
        ("a dit : « Après ce crime odieux, nous exprimons au Ghana notre solidarité. »", "Support"),
        ("a promis au Ghana une réponse ferme.", "Threat"),
        ("a estimé que le Ghana portait l'entière responsabilité de cette guerre.", "Criticism"),
        ("a regretté l'attitude du Ghana.", "Criticism"),
        ("a imputé l'attaque au Ghana.", "Criticism"),
        ("a souhaité que le Ghana retire ses troupes.", "Demand"),
        ("a insisté pour que le Ghana libère les marins.", "Demand"),
        ("a opposé une fin de non-recevoir au Ghana.", "Refusal"),
        ("a affirmé que l'Estonie n'était pas impliquée dans cette attaque contre le Ghana.", "Refusal"),
        ("a fait l'éloge du Ghana.", "Support"),
        ("a souhaité plein succès au Ghana.", "Support"),
        ("a affirmé que le Ghana pouvait compter sur l'Estonie.", "Support"),
        ("a proposé au Ghana la création d'un groupe de travail.", "Statement"),
        ("a regretté que le Ghana ait renvoyé deux journalistes.", "Criticism"),
        ("a dit son hostilité aux droits de douane du Ghana.", "Criticism"),
        ("a estimé que le Ghana était un partenaire de premier plan.", "Support"),
        ("s'est dite « heureuse de voir le Ghana s'engager ».", "Support"),
        ("a vu là un « pas positif » du Ghana.", "Support"),
        ("voit dans la lettre du Ghana une « grave provocation ».", "Criticism"),
        ("veut des explications du Ghana.", "Demand"),
        ("se défend de vouloir humilier le Ghana.", "Refusal"),
        ("a invité le Ghana à l'apaisement.", "Demand"),
        ("a dit : « Nous tenons le Ghana en haute estime. »", "Support"),
        ("a déclaré que le Ghana serait poursuivi.", "Threat"),
        ("a dit compter sur le Ghana pour rouvrir le port.", "Demand"),
        ("a répondu que l'Estonie n'accepterait aucune condition du Ghana.", "Refusal"),
        # What judges nothing.
        ("a dit vouloir lutter contre la désinformation avec le Ghana.", "Statement"),
        ("a dit espérer un cessez-le-feu au Ghana.", "Statement"),
    ],
)
def test_what_is_said_tells_the_type(tells: Callable[..., None], said: str, event: str) -> None:
    """What is said, and the noun that a verb speaks with, tell the sort of speech act where the verb does not."""
    expected = (event, "occurred", None, None, "Maarika Veldhuis-Ots → Ghana")
    tells(
        f"{MINISTER} {said}{NEIGHBOURS}",
        "2023-02-22",
        [expected, ("?Agreement", *"****"), ("?Invitation", *"****"), ("?Sanction", *"****")],
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "L'Estonie a salué la trêve, et le ministre ghanéen des Affaires étrangères, Kofi "
                "Darkwa-Appiah, a exhorté Moscou à la respecter."
            ),
            "Kofi Darkwa-Appiah → Russie",
        ),
        pytest.param(
            "La neige est tombée, relève-t-on à Moscou. Le Kremlin s'inquiète pour le Ghana.",
            "Russie →*",
            marks=pytest.mark.xfail(strict=True, reason="the parser reads this sentence otherwise"),
        ),
        ("Un navire croise en Baltique et l'Estonie accuse la Russie de l'avoir envoyé.", "Estonie → Russie"),
        ("La Russie a accusé l'Estonie d'espionnage, ce que Tallinn dément.", "Estonie → Russie"),
    ],
)
def test_who_speaks(extractor: Extractor, text: str, who: str) -> None:
    """Not whom the verb has for its object; « on » says where who speaks is; « dément » is a verb."""
    events = extractor.events(Article("test", text, published="2023-02-22"))
    found = [
        f"{', '.join(sorted(a.label for a in e.agents))} → {', '.join(sorted(a.label for a in e.targets))}"
        for e in events
    ]
    assert any(one.startswith(who.removesuffix("*")) for one in found), found


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        # The last words of the same speaker were of Ghana.
        (
            f"{MINISTER} a critiqué mardi le Ghana. « Ce n'est pas une façon de traiter ses voisins », a-t-elle ajouté.",
            {"Ghana"},
        ),
        # One's own country is not what one speaks of when others are named.
        (f"{MINISTER} a affirmé que l'Estonie et le Ghana étaient d'accord.", {"Ghana"}),
        # Each verb has its own object.
        (f"{MINISTER} a remercié la Suède et menacé le Ghana de représailles.", {"Ghana"}),
    ],
)
def test_whom_it_is_about(extractor: Extractor, text: str, targets: set[str]) -> None:
    """Of those that the sentence and what was told before name, the likely ones."""
    last = extractor.events(Article("test", text, published="2023-02-22"))[-1]
    assert {actor.label for actor in last.targets} == targets


def test_questions_are_no_speech_of_two(extractor: Extractor) -> None:
    """States that are at odds with each other have refused nobody anything."""
    text = "La France et le Brésil s'opposent sur les questions de climat. Le Brésil a condamné la France."
    events = extractor.events(Article("test", text, published="2023-02-22"))
    assert [event.type for event in events] == ["Criticism"]


JORDAN = "L'ambassadeur jordanien a condamné les frappes d'Israël."


@pytest.mark.parametrize(
    ("text", "speaker", "event"),
    [
        (f"{JORDAN} « Ces actes sont inacceptables », ajoute le communiqué.", "Jordanie", "Criticism"),
        (f"{JORDAN} Le communiqué a ajouté : « La Jordanie exige une enquête. »", "Jordanie", "Demand"),
        (f"{JORDAN} « Ces frappes sont inadmissibles », a souligné la même source.", "Jordanie", "Criticism"),
        (
            "« Israël doit cesser ses frappes », a affirmé une source diplomatique jordanienne.",
            "Jordanie",
            "Demand",
        ),
        (
            "« Israël doit cesser ses frappes », indique un communiqué de la présidence jordanienne.",
            "Jordanie",
            "Demand",
        ),
        (
            "Israël, a martelé le ministre jordanien Nabil Daoudi, doit rendre des comptes.",
            "Nabil Daoudi",
            "Demand",
        ),
        (
            "« Israël doit cesser ses frappes », a déclaré à l'AFP Nabil Daoudi, ministre jordanien.",
            "Nabil Daoudi",
            "Demand",
        ),
        (
            "« Israël doit reculer », a dit à l'agence Reuters le ministre jordanien Nabil Daoudi.",
            "Nabil Daoudi",
            "Demand",
        ),
        (
            "Nabil Daoudi, ministre jordanien, s'est réjoui de la décision d'Israël.",
            "Nabil Daoudi",
            "Support",
        ),
    ],
)
def test_whose_words_they_are(extractor: Extractor, text: str, speaker: str, event: str) -> None:
    """Documents go on with the words of who spoke before; who is told between commas or after the name of an agency speaks."""
    events = extractor.events(Article("test", text, published="2023-02-22"))
    spoken = [(e.type, [actor.label for actor in e.agents]) for e in events]
    assert (event, [speaker]) in spoken[-1:], spoken


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # A participle after a comma goes on with who speaks, not with the name before it, and was said though the verb is negated.
        (
            f"{MINISTER} a exhorté le Ghana à dialoguer avec la Suède, assurant que la trêve tiendrait.",
            [("Maarika Veldhuis-Ots", "Demand")],
        ),
        (
            f"{MINISTER} n'a pas tardé à répondre, accusant le Ghana de mentir.",
            [("Maarika Veldhuis-Ots", "Criticism")],
        ),
        (
            f"{MINISTER} a assuré que le Ghana ne céderait pas, tout en menaçant la Suède de représailles.",
            [("Maarika Veldhuis-Ots", "Threat")],
        ),
        (f"{MINISTER}, pour sa part, menace le Ghana.", [("Maarika Veldhuis-Ots", "Threat")]),
        # « les ambassadeurs » before the comma are not who « X a … » is.
        ("Devant les ambassadeurs, Kofi Annan a félicité le Ghana.", [("Kofi Annan", "Support")]),
        # So does who stands after the verb, where that is inserted.
        ("Le Ghana, a soutenu le ministre suédois Nils Ek, « avait de quoi savoir ».", [("Nils Ek", "Statement")]),
        # « a-t-il ajouté » between commas tells who says the sentence around it, also inside its quotation.
        ("Le ministre suédois Nils Ek est là. Le Ghana, a-t-il ajouté, doit céder.", [("Nils Ek", "Demand")]),
        (
            "Le ministre suédois Nils Ek est là. « Que l'on m'entende bien, a-t-il insisté, c'est au Ghana que l'Estonie parle. »",
            [("Nils Ek", "Statement")],
        ),
        # Who is told with no office and known to nobody is no diplomat, …
        ("« J'ai tout perdu », a raconté Kwame Boateng. L'Estonie a remercié le Ghana.", [("Estonie", "Support")]),
        # … but who has one elsewhere in the article is.
        (
            "Le ministre Kwame Boateng est arrivé. « J'ai tout dit », a raconté Kwame Boateng. L'Estonie a remercié le Ghana.",
            [("Kwame Boateng", "Statement"), ("Estonie", "Support")],
        ),
    ],
)
def test_who_may_speak(extractor: Extractor, text: str, speakers: list[tuple[str, str]]) -> None:
    """Who speaks is told by the sentence, and is somebody of whom the news speaks as such."""
    text = f"{text} Les ambassadeurs du Ghana, de Suède et d'Estonie étaient là."
    events = extractor.events(Article("test", text, published="2023-02-22"))
    assert [(event.agents[0].label, event.type) for event in events if event.type in SPEECH_ACTS] == speakers


def test_an_international_organisation_speaks_to_several(extractor: Extractor) -> None:
    """What it asks counts in an article about diplomacy, though nobody is named who is to do it."""
    text = (
        "Le Conseil de sécurité a appelé lundi à la plus grande retenue, selon l'ambassadeur qui le préside."
    )
    assert [event.type for event in extractor.events(Article("test", text, published="2023-02-22"))] == [
        "Demand"
    ]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # Europe is the Union where it acts or is spoken to, a place elsewhere.
        (f"{MINISTER} a exhorté l'Europe à la retenue.", [("Demand", "Union européenne")]),
        (
            f"Le Ghana a reproché à l'Europe sa lenteur. {MINISTER} salue le Ghana.",
            [("Criticism", "Union européenne"), ("Support", "Ghana")],
        ),
        # Where it was said is nobody that it is said to.
        (f"{MINISTER} a rappelé à Vienne que le Ghana avait signé.", [("Statement", "Ghana")]),
        # To qualify is to blame, but for words of praise.
        (f"{MINISTER} a qualifié de « baroque » la décision du Ghana.", [("Criticism", "Ghana")]),
        (
            f"La décision du Ghana a été qualifiée de « légère » par {MINISTER[0].lower()}{MINISTER[1:]}.",
            [("Criticism", "Ghana")],
        ),
        (f"{MINISTER} a qualifié d'historique la décision du Ghana.", [("Support", "Ghana")]),
        # People who are greeted are not praised.
        (f"{MINISTER}, a salué la foule à Accra. Le Ghana a remercié l'Estonie.", [("Support", "Estonie")]),
        # An infinitive that tells what is so only says it, and may deny it.
        (f"{MINISTER} a soutenu avoir entendu le Ghana.", [("Statement", "Ghana")]),
        (f"{MINISTER} a soutenu ne pas avoir visé le Ghana.", [("Refusal", "Ghana")]),
        # What somebody is accused of, that one has not done by the accusation.
        (f"{MINISTER} a accusé le Ghana d'avoir tardé et d'encourager la Suède.", [("Criticism", "Ghana")]),
        (f"{MINISTER} a fait part de sa protestation au Ghana.", [("Criticism", "Ghana")]),
        (f"{MINISTER} a réaffirmé l'engagement de l'Estonie à appuyer le Ghana.", [("Support", "Ghana")]),
    ],
)
def test_what_one_does_by_speaking(extractor: Extractor, text: str, acts: list[tuple[str, str]]) -> None:
    """The type of each act that a text tells, and the one whom it is above all about."""
    events = extractor.events(Article("test", text, published="2023-02-22"))
    assert [(event.type, event.targets[0].label) for event in events] == acts


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"Le Ghana et l'Estonie se parlent. « Faux », a répondu {MINISTER}.", {"Maarika Veldhuis-Ots"}),
        (f"« Le Ghana n'a rien promis », a fait valoir {MINISTER}.", {"Maarika Veldhuis-Ots"}),
        # A conjugated verb goes on with the sentence, not with a participle before it.
        ("L'Estonie a pris acte d'un projet concernant le Ghana et a dénoncé la Suède.", {"Estonie"}),
        # Whose a decision is makes it; who regrets it is another.
        (
            "L'Estonie a exprimé son regret quant à la décision du Ghana de soutenir la Suède.",
            {"Estonie", "Ghana"},
        ),
        (
            "L'Estonie, par la voix de la ministre estonienne Maarika Veldhuis-Ots, a dénoncé le Ghana.",
            {"Estonie", "Maarika Veldhuis-Ots"},
        ),
        ("Un émissaire avertissait que l'accord tardait. L'Estonie le disait au Ghana.", {"Estonie"}),
    ],
)
def test_whose_act_it_is(extractor: Extractor, text: str, speakers: set[str]) -> None:
    """All who speak in a text, however its sentences are built."""
    events = extractor.events(Article("test", text, published="2023-02-22"))
    spoken = [event for event in events if event.type in SPEECH_ACTS]
    assert {actor.label for event in spoken for actor in event.agents} == speakers


def test_few_countries_told_once_are_enough_for_diplomats(extractor: Extractor) -> None:
    """Words in an article of two countries, each told but once, count where it speaks of diplomats; else they are home politics."""
    said = "Le ministre Jaak Ots a dit que la ville serait rebâtie."
    diplomacy = f"{said} Les ambassadeurs du Ghana et de Suède étaient là."
    assert [e.type for e in extractor.events(Article("a", diplomacy, published="2023-02-22"))] == [
        "Statement"
    ]
    assert extractor.events(Article("b", said, published="2023-02-22")) == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # What one says of one's own side is one act, not two.
        (
            f"{MINISTER} a rappelé que l'Estonie avait remercié le Ghana.",
            [("Maarika Veldhuis-Ots", "Support")],
        ),
        # « tout en … » goes on with the sentence, not with the clause before it.
        (
            "Le Ghana a remercié l'Estonie, qui a défié la Suède, tout en menaçant la Suède de représailles.",
            [("Ghana", "Support"), ("Ghana", "Threat")],
        ),
        (
            f"{MINISTER} a affirmé que le Ghana violait la trêve.",
            [("Maarika Veldhuis-Ots", "Criticism")],
        ),
    ],
)
def test_one_act_of_each(extractor: Extractor, text: str, acts: list[tuple[str, str]]) -> None:
    """Each act of a sentence once, by whoever does it."""
    events = extractor.events(Article("test", text, published="2023-02-22"))
    assert [(event.agents[0].label, event.type) for event in events if event.type in SPEECH_ACTS] == acts


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # Somebody who is no actor spoke last: « a-t-il ajouté » is theirs.
        (f"{MINISTER} est au Ghana. « On a faim », a expliqué une réfugiée. « On attend », a-t-elle ajouté.", set()),
        (
            ("Le ministre ghanéen Kofi Adu a reçu le ministre suédois Nils Ek. « C'est trop tard », a tranché un "
            "politologue. « Rien ne changera », a-t-il poursuivi."),
            set(),
        ),
        (
            (f"{MINISTER} a quitté le Ghana. « La route est coupée », raconte une habitante. « Personne ne vient », "
            "déplore-t-elle."),
            set(),
        ),
        (
            ("Le ministre suédois Nils Ek est au Ghana. « Nous l'avons vu », affirme un témoin de la scène. « Il était "
            "seul », précise-t-il."),
            set(),
        ),
        (
            ("Le ministre suédois Nils Ek est arrivé au Ghana. « Le port est fermé », a constaté un marin. « On repart "
            "demain », a-t-il conclu."),
            set(),
        ),
        # But not where the pronoun is of another gender, …
        (
            (f"{MINISTER} a salué le Ghana. « C'est trop tard », a tranché un politologue. « Nous signerons », a-t-elle "
            "ajouté."),
            {"Maarika Veldhuis-Ots"},
        ),
        # … who spoke has a name again, …
        (
            ("« C'est trop tard », a tranché un politologue. « Nous signerons avec le Ghana », a répondu le ministre "
            "suédois Nils Ek. « Et vite », a-t-il ajouté."),
            {"Nils Ek"},
        ),
        # … or somebody with a name has acted since.
        (
            ("« C'est trop tard », a tranché un politologue. Le ministre suédois Nils Ek a quitté le Ghana. « Nous "
            "signerons », a-t-il dit aux ambassadeurs de Suède et du Ghana."),
            {"Nils Ek"},
        ),
        # « a-t-il » has no preposition « à » before its pronoun: it is the subject of its sentence.
        (
            ("« La Suède attend le Ghana », a déclaré le ministre suédois Nils Ek. « Elle attend », a-t-il dit. Il a accusé "
            "le Ghana de tarder."),
            {"Nils Ek"},
        ),
        # « les États-Unis » are no « il ».
        (
            "Le ministre suédois Nils Ek a parlé. Les États-Unis tardent. Il a exhorté le Ghana à signer.",
            {"Nils Ek"},
        ),
    ],
)
def test_who_goes_on(extractor: Extractor, text: str, speakers: set[str]) -> None:
    """A pronoun goes on with the words of who spoke last, though nobody knows their name; then they are nobody's."""
    events = extractor.events(Article("test", text, published="2023-02-22"))
    spoken = [event for event in events if event.type in SPEECH_ACTS]
    assert {actor.label for event in spoken for actor in event.agents} == speakers


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        # Verbs of speech with an object that makes them deeds or a state of things.
        ("L'Estonie assure l'intérim du Ghana à la tête du groupe.", []),
        ("L'Estonie a assuré la médiation entre le Ghana et la Suède.", []),
        ("L'Estonie déplore douze morts depuis l'attaque du Ghana.", []),
        ("Le ministre ghanéen Kofi Adu fait l'objet d'accusations en Suède.", []),
        ("L'Estonie a lancé une offensive contre le Ghana.", []),
        ("L'Estonie et le Ghana ont convenu de « reprendre le dialogue » avec la Suède.", []),
        ("L'Estonie avait appelé trois fois le Ghana.", []),
        # To greet people when they come or go is no praise.
        ("Le ministre suédois Nils Ek, salué à son départ par l'ambassadeur du Ghana, est content.", []),
        ("L'Estonie déplore plus de 2.000 morts depuis l'attaque du Ghana.", []),
        ("Le groupe État islamique a revendiqué l'attaque au Ghana.", []),
        # What is told as an event of its own need not be told again as a statement.
        ("Le président ghanéen Kofi Adu recevra jeudi le ministre suédois Nils Ek, a annoncé l'Estonie.", []),
        ("L'Estonie a annoncé que le président ghanéen Kofi Adu rencontrerait jeudi le ministre suédois Nils Ek.", []),
        ("L'Estonie a fait savoir que le président ghanéen Kofi Adu aurait jeudi un entretien avec le ministre suédois Nils Ek.", []),
        ("L'Estonie a dit que le président ghanéen Kofi Adu, qui rencontrera jeudi le ministre suédois Nils Ek, avait tort.", ["Statement"]),
        # What a participle tells of a thing nobody says.
        ("Les réfugiés reconnus par l'Estonie comme Ghanéens restent.", []),
        ("Une chaîne ghanéenne considérée comme « hostile » par l'Estonie a fermé.", []),
        # Near them, what is said.
        ("L'Estonie assure que la médiation du Ghana continue.", ["Statement"]),
        ("L'Estonie déplore la décision du Ghana.", ["Criticism"]),
        ("L'Estonie a fait part de sa colère au Ghana.", ["Criticism"]),
        ("L'Estonie a appelé le Ghana à la retenue.", ["Demand"]),
        ("L'Estonie a convenu que le Ghana avait raison.", ["Statement"]),
        ("Une information démentie par l'Estonie inquiète le Ghana.", ["Refusal"]),
    ],
)
def test_what_is_no_speech(extractor: Extractor, sentence: str, types: list[str]) -> None:
    """A verb of speech tells an act where words are said by it, and only there."""
    text = f"{sentence} Les ambassadeurs du Ghana et d'Estonie étaient là."
    events = extractor.events(Article("test", text, published="2023-02-22"))
    assert [event.type for event in events if event.type in SPEECH_ACTS] == types


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # The sentence names nobody: it is about whom the article is about, …
        (
            ("Le Ghana expulse un consul\n\nLe Ghana a expulsé un consul estonien. Le président ghanéen Kofi Adu l'a décidé "
            f"mardi.\n\nLe Togo suit l'affaire. {MINISTER} a condamné cette mesure."),
            {"Ghana"},
        ),
        (
            ("Tensions avec la Suède\n\nLa Suède a fermé sa frontière à l'Estonie. Les ambassadeurs de Suède et du Togo se "
            f"sont vus.\n\n{MINISTER} a demandé la réouverture des routes."),
            {"Suède"},
        ),
        # … or whom the speaker spoke of before.
        (
            ("Le Ghana a critiqué la Suède. Le Ghana a encore accusé la Suède de mentir. « Ces mensonges sont "
            "inacceptables », a déclaré le Ghana."),
            {"Suède"},
        ),
        (
            (f"{MINISTER} a reçu le ministre ghanéen Kofi Adu. Elle a critiqué le Ghana. « C'est inacceptable », a-t-elle "
            "ajouté."),
            {"Ghana"},
        ),
        # But about whom its verb has for an object, whatever the headline tells.
        (f"La Suède et le Togo négocient\n\n{MINISTER} a condamné le Ghana.", {"Ghana"}),
    ],
)
def test_whom_the_article_is_about(extractor: Extractor, text: str, target: set[str]) -> None:
    """A speech act is about whom its sentence names, else whom the article is about."""
    events = extractor.events(Article("test", text, published="2023-02-22"))
    *_, last = (event for event in events if event.type in SPEECH_ACTS)
    assert {actor.label for actor in last.targets} == target


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("« Nous signerons », a déclaré le président ghanéen à la presse.", "Kofi Adu"),
        ("« Nous signerons », a promis le président ghanéen à la nation.", "Kofi Adu"),
        ("« C'est fait », a dit le président ghanéen à la presse étrangère.", "Kofi Adu"),
        ("Le président ghanéen a remis à la justice une lettre et a critiqué l'Estonie.", "Kofi Adu"),
        ("« Signez », a lancé le président ghanéen aux gouvernements voisins.", "Kofi Adu"),
        # Others have their field so.
        ("Le ministre suédois à la Défense, Nils Ek, a critiqué l'Estonie.", "Nils Ek"),
        ("La ministre suédoise à la Santé, Ida Berg, a critiqué l'Estonie.", "Ida Berg"),
        ("Le conseiller suédois à la sécurité nationale Nils Ek a critiqué l'Estonie.", "Nils Ek"),
    ],
)
def test_to_whom_a_president_speaks(extractor: Extractor, sentence: str, speaker: str) -> None:
    """« le président russe à la presse » is the president: to whom he speaks is no part of his office."""
    text = f"Le président ghanéen Kofi Adu a vu les ambassadeurs d'Estonie et de Suède. {sentence}"
    events = extractor.events(Article("test", text, published="2023-02-22"))
    assert [actor.label for event in events if event.type in SPEECH_ACTS for actor in event.agents] == [speaker]


@pytest.mark.parametrize(
    ("seat", "speaker"),
    [
        ("a indiqué l'Élysée", "France"),
        ("a indiqué le Kremlin", "Russie"),
        ("a indiqué l'ambassadeur de France", "Ghana"),
    ],
)
def test_whose_presidency_it_is(extractor: Extractor, seat: str, speaker: str) -> None:
    """« la présidence » is that whose seat spoke before, though another country's president is told last."""
    text = f"La France et la Russie ont remercié le Ghana, {seat}. Le président ghanéen Kofi Adu est à Tallinn. « L'Estonie est prête », a précisé la présidence."
    *_, last = (e for e in extractor.events(Article("test", text, published="2023-02-22")) if e.type in SPEECH_ACTS)
    assert [actor.label for actor in last.agents] == [speaker]
