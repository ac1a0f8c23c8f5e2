"""Each form by which French news refers to people and states: for whom the last mention of these words is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.graph.actors import load_book
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import Article


def taken_for(extractor: Extractor, text: str, published: str, words: str) -> list[str]:
    """The ids of the actors that the last mention of these words is taken for."""
    found = [each for each in extractor.explain(Article("a", text, published=published)) if each.text == words]
    assert found, f"no mention {words!r}"
    return list(found[-1].actors)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Le ministre Sergei Lavrov attend.", "Le ministre Sergei Lavrov", "sergey-lavrov"),
        ("Sergey Lavrov attend.", "Sergey Lavrov", "sergey-lavrov"),
        ("Volodymyr Zelenskyy attend.", "Volodymyr Zelenskyy", "volodymyr-zelenskyy"),
        ("Volodymyr Zelensky attend.", "Volodymyr Zelensky", "volodymyr-zelenskyy"),
        ("Mohammed bin Salman attend.", "Mohammed bin Salman", "mohammed-bin-salman"),
        ("Mohamed Ben Salmane attend.", "Mohamed Ben Salmane", "mohammed-bin-salman"),
        ("M. Lavrov attend.", "M. Lavrov", "sergey-lavrov"),
        ("Mme Merkel attend.", "Mme Merkel", "angela-merkel"),
        ("Le prince héritier Mohammed ben Salmane est arrivé. Le prince Mohammed attend.", "Le prince Mohammed",
         "mohammed-bin-salman"),
        ("Mohamed Ben Salmane est arrivé. Le prince Mohammed attend.", "Le prince Mohammed", "mohammed-bin-salman"),
        ("Les présidents Xi Jinping et Vladimir Poutine attendent.", "Les présidents Xi Jinping et Vladimir Poutine",
         "xi-jinping vladimir-putin"),
    ],
)  # fmt: skip
def test_names(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """A name is one person's in any usual spelling, and a prince is called by his first name too."""
    assert taken_for(extractor, text, "2018-05-01", words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Le chef de la diplomatie chinoise attend.", "Le chef de la diplomatie chinoise", "qin-gang"),
        ("Le ministre russe des Affaires étrangères attend.", "Le ministre russe des Affaires étrangères", "sergey-lavrov"),
        ("Le patron de la diplomatie européenne attend.", "Le patron de la diplomatie européenne", "josep-borrell"),
        ("Le secrétaire d'État américain attend.", "Le secrétaire d'État américain", "antony-blinken"),
        ("Le secrétaire d'État attend.", "Le secrétaire d'État", ""),
        ("Au Sénégal, le chef de l'État a reçu Olaf Scholz.", "le chef de l'État", "macky-sall"),
        ("Le chef de l'État a reçu Olaf Scholz à l'Élysée.", "Le chef de l'État", "emmanuel-macron"),
        ("Le locataire de la Maison Blanche attend.", "Le locataire de la Maison Blanche", "joe-biden"),
        ("Le chancelier attend. L'Allemagne hésite.", "Le chancelier", "olaf-scholz"),
        ("Le chancelier attend. L'Autriche hésite.", "Le chancelier", "karl-nehammer"),
        ("Le chancelier attend.", "Le chancelier", ""),
        ("Les ministres russe et chinois des Affaires étrangères attendent.",
         "Les ministres russe et chinois des Affaires étrangères", "sergey-lavrov qin-gang"),
        ("L'ex-président américain attend.", "L'ex-président américain", ""),
        ("Emmanuel Macron a vu son prédécesseur.", "son prédécesseur", "francois-hollande"),
        ("Le numéro un français attend.", "Le numéro un français", "emmanuel-macron"),
        ("Le numéro un cubain attend.", "Le numéro un cubain", "miguel-diaz-canel"),
        ("Josep Borrell a vu l'homme fort de l'Est libyen, Khalifa Haftar.", "l'homme fort de l'Est libyen, Khalifa Haftar",
         "khalifa-haftar"),
        ("L'homme fort de Tripoli, Abdel Hamid Dbeibah, attend.", "L'homme fort de Tripoli, Abdel Hamid Dbeibah",
         "abdulhamid-dbeibeh"),
    ],
)  # fmt: skip
def test_offices(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """An office is its holder on the day, in whatever words; what leaves open whose stays open."""
    assert taken_for(extractor, text, "2023-05-01", words) == actors.split()


def test_an_office_and_a_gender(extractor: Extractor) -> None:
    """« La chancelière » was the only woman who led a government as a chancellor, also beside another chancellor."""
    text = "Emmanuel Macron a reçu la chancelière. Puis il a vu le chancelier autrichien."
    assert taken_for(extractor, text, "2018-05-01", "la chancelière") == ["angela-merkel"]


def test_a_rank_in_a_trade_is_no_office(extractor: Extractor) -> None:
    """« Le numéro un français du luxe » is a firm."""
    for text in ("Le numéro un français du luxe a vu Olaf Scholz.", "Le numéro un mondial du pétrole a vu Olaf Scholz."):
        told = [each for each in extractor.explain(Article("a", text, published="2023-05-01")) if each.kind == "person"]
        assert [each.text for each in told] == ["Olaf Scholz"]


@pytest.mark.parametrize(
    ("published", "words", "actors"),
    [
        ("2022-05-25", "Le nouveau président philippin", "bongbong-marcos"),
        ("2017-05-10", "Le nouveau président français", "emmanuel-macron"),
        ("2025-01-15", "Le nouveau président américain", "donald-trump"),
        ("2025-02-15", "Le nouveau président américain", "donald-trump"),
        ("2022-08-25", "La nouvelle Première ministre britannique", "liz-truss"),
        ("2022-05-25", "Le président philippin", "rodrigo-duterte"),
    ],
)
def test_the_new_holder(extractor: Extractor, published: str, words: str, actors: str) -> None:
    """Before an inauguration the new holder is who comes; with nothing said it is who serves."""
    assert taken_for(extractor, f"{words} attend.", published, words) == [actors]


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("le secrétaire général de l'Otan", "mark-rutte"),
        ("le patron de l'Alliance atlantique", "mark-rutte"),
        ("le chef de l'ONU", "antonio-guterres"),
        ("le secrétaire général des Nations unies", "antonio-guterres"),
        ("la patronne du FMI", "kristalina-georgieva"),
        ("la directrice générale du Fonds monétaire international", "kristalina-georgieva"),
        ("le président de la Banque mondiale", "ajay-banga"),
        ("le président de la Commission de l'UA", "mahamoud-ali-youssouf"),
        ("le président en exercice de l'Union africaine", "joao-lourenco"),
        ("le président de l'UA", "joao-lourenco"),
        ("le président de la Commission de la Cédéao", "omar-touray"),
        ("le secrétaire général de la Ligue arabe", "ahmed-aboul-gheit"),
        ("le secrétaire général de l'OCI", "hissein-brahim-taha"),
        ("la secrétaire générale de la Francophonie", "louise-mushikiwabo"),
        ("le directeur général de l'AIEA", "rafael-grossi"),
        ("le patron de l'OMS", "tedros-adhanom-ghebreyesus"),
        ("la présidente de la Commission européenne", "ursula-von-der-leyen"),
        ("le président du Conseil européen", "antonio-costa"),
        ("la cheffe de la diplomatie européenne", "kaja-kallas"),
        ("le secrétaire général d'Interpol", "valdecy-urquiza"),
        ("le directeur général de la FAO", "qu-dongyu"),
        ("la directrice exécutive de l'Unicef", "catherine-russell"),
        ("le secrétaire exécutif de la SADC", "elias-magosi"),
        ("le haut-commissaire aux droits de l'homme", "volker-turk"),
        ("le président de l'Assemblée générale de l'ONU", "philemon-yang"),
        ("le secrétaire général adjoint de l'ONU", "onu"),
    ],
)
def test_heads_of_organisations(extractor: Extractor, words: str, actor: str) -> None:
    """Who leads an organisation is its head on the day; a deputy is not, nor who presides over another body of it."""
    assert taken_for(extractor, f"Olaf Scholz a vu {words}.", "2025-05-10", words) == [actor]


def test_two_presidents_of_one_organisation(extractor: Extractor) -> None:
    """The African Union's chair is a head of state, and not who presides over its Commission."""
    text = "Le président de la Commission de l'UA, Moussa Faki Mahamat, attend. Le président de l'UA est arrivé."
    assert taken_for(extractor, text, "2024-05-10", "Le président de l'UA") == ["mohamed-ould-ghazouani"]


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Sergueï Lavrov a reçu son homologue chinois. Les deux hommes attendent.", "Les deux hommes",
         "sergey-lavrov qin-gang"),
        ("Sergueï Lavrov a reçu son homologue chinois. Ce dernier attend.", "Ce dernier", "qin-gang"),
        ("Annalena Baerbock a reçu son homologue Catherine Colonna. Celle-ci attend.", "Celle-ci", "catherine-colonna"),
        ("Emmanuel Macron a reçu Olaf Scholz. Les deux dirigeants attendent.", "Les deux dirigeants",
         "emmanuel-macron olaf-scholz"),
        ("Emmanuel Macron a reçu Olaf Scholz. Puis il a vu Giorgia Meloni. Elle attend.", "Elle", "giorgia-meloni"),
        ("Sergueï Lavrov et Hakan Fidan sont arrivés. La ministre Annalena Baerbock a appelé les deux ministres.",
         "les deux ministres", "sergey-lavrov hakan-fidan"),
        ("Le Yémen et Oman hésitent. Badr al-Busaidi a reçu Hans Grundberg. Les deux diplomates attendent.",
         "Les deux diplomates", "badr-al-busaidi hans-grundberg"),
        ("Wang Yi, le directeur du bureau central des affaires étrangères, est arrivé. Le directeur attend.", "Le directeur",
         "wang-yi"),
        ("Odo Lorme, négociateur en chef du Ghana, est arrivé. Le négociateur en chef attend.", "Le négociateur en chef",
         "odo-lorme"),
    ],
)  # fmt: skip
def test_relations(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """Who is told before is meant again by gender, number and what they do here; a title in apposition stays with them."""
    assert taken_for(extractor, text, "2023-06-10" if "Fidan" in text else "2023-05-01", words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Pékin a condamné la décision.", "Pékin", "china"),
        ("La diplomatie iranienne attend.", "La diplomatie iranienne", "iran"),
        ("Denzel Washington attend à Paris.", "Denzel Washington", ""),
        ("Un sommet sino-russe s'est tenu.", "sino-russe", "china russia"),
        ("Le Conseil franco-allemand s'est réuni.", "franco-allemand", "france germany"),
        ("Le président congolais attend.", "Le président congolais", ""),
        ("Le président congolais Félix Tshisekedi attend. Le Congo hésite.", "Le Congo", "democratic-republic-of-the-congo"),
        ("Le président nigérian attend.", "Le président nigérian", "muhammadu-buhari"),
        ("Le président nigérien attend.", "Le président nigérien", "mohamed-bazoum"),
        ("La Corée a protesté.", "La Corée", ""),
        ("L'Assemblée générale des Nations unies a condamné la Russie.", "L'Assemblée générale des Nations unies", "onu"),
    ],
)  # fmt: skip
def test_states(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """What stands for a state or organisation; homonyms are told apart by the article, or left open."""
    assert taken_for(extractor, text, "2023-05-01", words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Le coordonnateur de crise de l'ONU pour l'Ukraine, Odo Lorme, a vu Ada Brenn.",
         "Le coordonnateur de crise de l'ONU pour l'Ukraine, Odo Lorme", "odo-lorme"),
        ("Le chef de l'équipe houthie, Odo Lorme, attend.", "Le chef de l'équipe houthie, Odo Lorme", "odo-lorme"),
        ("Le médiateur omanais, le sayyed Odo Lorme, attend.", "Le médiateur omanais, le sayyed Odo Lorme", "odo-lorme"),
        ("La ministre d'État koweïtienne, cheikha Ada Brenn, attend.", "La ministre d'État koweïtienne, cheikha Ada Brenn",
         "ada-brenn"),
        ("La représentante spéciale de l'ONU, la Franco-Libanaise Ada Brenn, attend.",
         "La représentante spéciale de l'ONU, la Franco-Libanaise Ada Brenn", "ada-brenn"),
        ("Le ministre des Affaires étrangères, de la Coopération et des Gambiens de l'extérieur, Odo Lorme, attend.",
         "Le ministre des Affaires étrangères, de la Coopération et des Gambiens de l'extérieur, Odo Lorme", "odo-lorme"),
        ("Le ministre des Affaires étrangères, de la Coopération et des Marocains résidant à l'étranger, Odo Lorme, attend.",
         "Le ministre des Affaires étrangères, de la Coopération et des Marocains résidant à l'étranger, Odo Lorme", "odo-lorme"),
        ("Il a vu l'envoyé de l'Organisation des Nations unies (ONU) pour le Sahara, Odo Lorme.",
         "l'envoyé de l'Organisation des Nations unies (ONU) pour le Sahara, Odo Lorme", "odo-lorme"),
        ("Le directeur du département Afrique du ministère, Odo Lorme, attend.",
         "Le directeur du département Afrique du ministère, Odo Lorme", "odo-lorme"),
        ("Le président arrive à Dakar, Olaf Scholz, l'attend.", "Olaf Scholz", "olaf-scholz"),
        ("Le Chef de l'Etat, Son Excellence Monsieur Macky SALL, attend.",
         "Le Chef de l'Etat, Son Excellence Monsieur Macky SALL", "macky-sall"),
        ("Il a vu S.E.M. Odo LORME, Ambassadeur du Ghana.", "S.E.M. Odo LORME, Ambassadeur du Ghana", "odo-lorme"),
        ("Le Président Félix TSHISEKEDI attend.", "Le Président Félix TSHISEKEDI", "felix-tshisekedi"),
        ("M. A. Ouattara attend.", "M. A. Ouattara", "alassane-ouattara"),
        ("Le juge Odo Lorme est venu. M. O. Lorme attend.", "M. O. Lorme", "odo-lorme"),
    ],
)  # fmt: skip
def test_long_titles(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """The name after a title is found over its fields, ranks and forms of address; an initial stands for a first name."""
    assert taken_for(extractor, text, "2023-04-26", words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Le sommet UE-Chine est reporté.", "UE-Chine", "ue china"),
        ("La Guinée-Bissau est venue.", "La Guinée-Bissau", "guinea-bissau"),
        ("Une conférence aura lieu avec les Russes.", "les Russes", "russia"),
        ("Les Européens ont rencontré des émissaires iraniens.", "Les Européens", "ue"),
        ("Les Américains votent mardi.", "Américains", ""),
        ("Les Français ne croient pas aux négociations.", "Français", ""),
        ("La réunion avec les Français a échoué.", "les Français", "france"),
        ("L'Europe a adopté des sanctions.", "L'Europe", "ue"),
        ("Un partenariat entre l'Europe et la Chine.", "l'Europe", "ue"),
        ("Il vit en Europe.", "Europe", ""),
        ("L'avenir de l'Europe est incertain.", "Europe", ""),
        ("Les voisins de l'Europe attendent.", "Europe", ""),
    ],
)  # fmt: skip
def test_who_acts_for_a_country(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """« Les Russes » at talks are their country, elsewhere a crowd; « l'Europe » that acts is the Union."""
    assert taken_for(extractor, text, "2023-04-26", words) == actors.split()


_GUESTS = (
    "À l'invitation de son homologue sénégalaise, Mme Ada Brenn, M. Odo Lorme, ministre des Affaires étrangères du Ghana, est "
    "venu à Dakar. Il a reçu l'ambassadrice du Portugal, Mme Ina Fels. Les deux ministres ont signé un accord. Ils saluent "
    "leurs deux pays. La ministre attend."
)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (_GUESTS, "Les deux ministres", "ada-brenn odo-lorme"),
        (_GUESTS, "Ils", "ada-brenn odo-lorme"),
        (_GUESTS, "leurs deux pays", "ghana senegal"),
        (_GUESTS, "La ministre", "ada-brenn"),
        ("Emmanuel Macron ira au Liban et en Irak. Il sera dans ces deux pays lundi.", "ces deux pays", "iraq lebanon"),
        ("La cheffe de la diplomatie suisse, Ada Brenn, est à Nicosie. La conseillère fédérale attend.",
         "La conseillère fédérale", "ada-brenn"),
        ("Le général Khalifa Haftar est à Paris. L'ancien général attend.", "L'ancien général", "khalifa-haftar"),
        ("Emmanuel Macron a reçu Faïez Sarraj et Khalifa Haftar. Le président français a déjeuné avec ses deux hôtes.",
         "ses deux hôtes", "fayez-al-sarraj khalifa-haftar"),
        ("Le gouvernement yéménite et les Houthis ont négocié à Amman. Les deux parties attendent.", "Les deux parties",
         "houthis yemen"),
    ],
)  # fmt: skip
def test_those_told_before(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """A counterpart has the office of the other; guests are not who receives them; who fights is a party as a state is."""
    assert taken_for(extractor, text, "2019-02-12", words) == actors.split()


_INTERVIEW = (
    "Le Quotidien : Vous revenez du Nigeria.\nAda Brenn : J'y ai rencontré vendredi mon homologue, Odo Lorme. Vous irez à Lomé ?\n"
    "Je recevrai mercredi à Cotonou l'ambassadeur, Ugo Daal."
)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("« J'ai rencontré Antony Blinken vendredi », a déclaré Sergueï Lavrov.", "J'", "sergey-lavrov"),
        ("Sergueï Lavrov est là. « J'ai rencontré Antony Blinken vendredi », a-t-il déclaré.", "J'", "sergey-lavrov"),
        ("Sergueï Lavrov est là. « Je recevrai mon homologue turc lundi », a ajouté le ministre.", "Je", "sergey-lavrov"),
        ("« J'ai rencontré Antony Blinken vendredi. » Le silence se fait.", "J'", ""),
        ("J'ai rencontré Antony Blinken vendredi, et Sergueï Lavrov aussi.", "J'", ""),
        (_INTERVIEW, "J'", "ada-brenn"),
        (_INTERVIEW, "Je", "ada-brenn"),
        (_INTERVIEW, "mon homologue, Odo Lorme", "odo-lorme"),
        (_INTERVIEW, "l'ambassadeur, Ugo Daal", "ugo-daal"),
    ],
)
def test_the_first_person(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """« Je » is whom the quotation is by, or who answers an interview; else nobody knows."""
    assert taken_for(extractor, text, "2023-03-10", words) == actors.split()


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("« J'ai rencontré Antony Blinken vendredi 3 mars à Genève », a déclaré Sergueï Lavrov.",
         {"Sergueï Lavrov", "Antony Blinken"}),
        ("« J'ai rencontré Antony Blinken vendredi 3 mars à Genève. » Le silence se fait.", set()),
    ],
)  # fmt: skip
def test_encounters_of_who_speaks(extractor: Extractor, text: str, met: set[str]) -> None:
    """Whom a quotation tells its speaker to have met has met them; who nobody is said to be has met nobody."""
    events = extractor.events(Article("a", text, published="2023-03-10"))
    told = {(str(event.when), *sorted(a.label for a in event.participants)) for event in events if event.type == "Meeting"}
    assert told == ({("2023-03-03", *sorted(met))} if met else set())


def test_a_name_with_its_article(extractor: Extractor) -> None:
    """« M. al-Harrassi » is who was told so in full."""
    text = "Le médiateur omanais, Odo al-Harrassi, est venu. Ada Brenn a vu M. al-Harrassi."
    assert taken_for(extractor, text, "2023-03-10", "M. al-Harrassi") == ["odo-al-harrassi"]


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Le gouverneur de la Géorgie a vu Joe Biden. Les États-Unis attendent.", "Le gouverneur de la Géorgie", ""),
        ("Le président géorgien attend. Les États-Unis hésitent. La Géorgie attend.", "La Géorgie", "georgia"),
        ("Le président dominicain a reçu Antony Blinken.", "Le président dominicain", ""),
        ("Le président dominicain a reçu Antony Blinken à Saint-Domingue.", "Le président dominicain", "luis-abinader"),
        ("Le Premier ministre dominicain a reçu Antony Blinken.", "Le Premier ministre dominicain", "roosevelt-skerrit"),
        ("On se bat à Goma. Le président congolais a reçu Antony Blinken.", "Le président congolais", "felix-tshisekedi"),
        ("À Pointe-Noire, le président congolais a reçu Antony Blinken.", "le président congolais", "denis-sassou-nguesso"),
        ("On se bat à Goma. Le Congo accuse le Rwanda.", "Le Congo", "democratic-republic-of-the-congo"),
        ("Le Premier ministre coréen attend.", "Le Premier ministre coréen", ""),
        ("À Séoul, le Premier ministre coréen attend.", "le Premier ministre coréen", "han-duck-soo"),
    ],
)
def test_states_of_one_name(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """States of one name are told apart by towns and offices that only one of them has, or stay open."""
    assert taken_for(extractor, text, "2023-05-01", words) == actors.split()


_CREDENTIALS = (
    "Le Président de la République, Ali Bongo Ondimba, a reçu les ambassadeurs Odo Lorme (Cuba) et Ada Brenn (Turquie). La "
    "Turquie attend. Le Président de la République est parti."
)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (_CREDENTIALS, "Le Président de la République", "ali-bongo-ondimba"),
        ("Les ambassadeurs extraordinaires et plénipotentiaires Odo Lorme (Cuba) et Ada Brenn (Turquie) attendent.",
         "Les ambassadeurs extraordinaires et plénipotentiaires Odo Lorme (Cuba) et Ada Brenn (Turquie)",
         "odo-lorme ada-brenn"),
        ("Il a vu le Ministre Secrétaire Général de la Présidence de la République, Odo LORME.",
         "le Ministre Secrétaire Général de la Présidence de la République, Odo LORME", "odo-lorme"),
        ("Il a vu Mme Michelle Bachelet, la Haut-Commissaire aux droits de l'homme.",
         "Mme Michelle Bachelet, la Haut-Commissaire aux droits de l'homme", "michelle-bachelet"),
    ],
)  # fmt: skip
def test_as_presidencies_write(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """A paper whose president needs no country is of that country; titles stand beside titles, and names beside countries."""
    assert taken_for(extractor, text, "2020-02-10", words) == actors.split()


@pytest.mark.parametrize(
    ("text", "published", "words", "actors"),
    [
        ("Donald Trump est à New York. François Hollande attend. Elle a vu l'équipe du nouveau président.", "2017-01-12",
         "nouveau président", "donald-trump"),
        ("Le président élu américain a appelé Emmanuel Macron.", "2024-11-15", "Le président élu américain", "donald-trump"),
        ("Le futur président américain attend.", "2024-11-15", "Le futur président américain", "donald-trump"),
        ("Le futur président américain attend. Le président américain aussi.", "2024-11-15", "Le président américain",
         "joe-biden"),
        ("Donald Trump a appelé Emmanuel Macron. Le futur président attend.", "2024-11-15", "Le futur président",
         "donald-trump"),
        ("Le futur président américain attend.", "2024-06-15", "Le futur président américain", ""),
    ],
)  # fmt: skip
def test_who_is_to_come(extractor: Extractor, text: str, published: str, words: str, actors: str) -> None:
    """Who is elected is not who serves; long before that nobody is."""
    assert taken_for(extractor, text, published, words) == actors.split()


_THREE = (
    "Yoon Suk-yeol a reçu Fumio Kishida et Li Qiang. La veille, le chef de l'Etat sud-coréen s'était entretenu avec ses deux "
    "hôtes. Aucun entretien n'est prévu entre les deux hommes."
)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (_THREE, "ses deux hôtes", "fumio-kishida li-qiang"),
        ("Bachar al-Assad est à Paris. Ehud Olmert viendra, mais aucun entretien n'est prévu entre les deux hommes.",
         "les deux hommes", "bashar-al-assad ehud-olmert"),
        ("Donald Trump propose un sommet. Son homologue Emmanuel Macron, avec lequel il s'est entretenu, hésite.", "il",
         "donald-trump"),
        ("Puis les Vingt-Sept ont voté.", "les Vingt-Sept", "ue"),
        ("Vingt-sept personnes attendent.", "Vingt-sept", ""),
        ("Elle a vu le ministre délégué à la Francophonie, Odo d'Astorg, à Paris.",
         "le ministre délégué à la Francophonie, Odo d'Astorg", "odo-d-astorg"),
        ("Le département du Trésor a réagi.", "Le département du Trésor", "united-states"),
    ],
)  # fmt: skip
def test_further_references(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """Guests are not their host; « il » of a relative clause is not whom it tells of; names are printed as they are."""
    day = "2024-05-27" if text is _THREE else "2008-07-13" if "Olmert" in text else "2020-05-20"
    assert taken_for(extractor, text, day, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "published", "words", "actors"),
    [
        ("La junte malienne hésite. Il a vu le président Keïta.", "2020-08-22", "le président Keïta",
         "ibrahim-boubacar-keita"),
        ("Le Mali attend. Il a vu le président IBK.", "2019-08-22", "le président IBK", "ibrahim-boubacar-keita"),
        ("Le Niger attend. Issoufou Mahamadou est arrivé.", "2019-08-22", "Issoufou Mahamadou", "mahamadou-issoufou"),
        ("La Belgique attend. C'est la première visite depuis celle du roi Albert II en 2003.", "2024-10-14", "roi Albert II",
         "albert-ii"),
        ("Le roi Albert II attend à Monaco.", "2024-10-14", "Le roi Albert II", "albert-ii-mc"),
        ("Le chef de l'Etat français attend. Jacques Chirac avait reçu le roi Philippe.", "2024-10-14",
         "Le chef de l'Etat français", "emmanuel-macron"),
        ("Selon cet ambassadeur, Jacques Chirac a parlé. Le diplomate attend.", "2010-10-14", "Jacques Chirac",
         "jacques-chirac"),
    ],
)  # fmt: skip
def test_names_of_other_times(extractor: Extractor, text: str, published: str, words: str, actors: str) -> None:
    """A name is whose country the article tells of, also days after they left; one of the past told later is not meant yet."""
    assert taken_for(extractor, text, published, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Le président du Niger a reçu celui du Nigeria.", "celui du Nigeria", "muhammadu-buhari"),
        ("Le ministre russe des Affaires étrangères a rencontré celui de la Turquie.", "celui de la Turquie",
         "mevlut-cavusoglu"),
        ("La position de la France et celle de l'Allemagne diffèrent.", "l'Allemagne", "germany"),
        ("François Hollande a reçu son successeur.", "son successeur", "emmanuel-macron"),
        ("Boris Johnson est parti. Son successeur attend.", "Son successeur", "liz-truss"),
        ("Emmanuel Macron pense à son successeur.", "son successeur", ""),
    ],
)  # fmt: skip
def test_the_same_office(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """« celui du Nigeria » holds the office told before, there; a successor came after, or is not known."""
    assert taken_for(extractor, text, "2023-05-01", words) == actors.split()


_TRANSCRIPT = (
    "Q - Ada Brenn, bonjour. J'étais à Lomé hier.\nR - Bonjour.\nQ. - Qui avez-vous vu à Berne ?\n"
    "R. – J'y ai rencontré Sergueï Lavrov.\nQuestion : Merci, Ada Brenn.\nRéponse : Je recevrai Hakan Fidan lundi."
)
_ENTRETIEN = "Entretien de Mme Ada Brenn avec un quotidien.\nQ - Qui verrez-vous ?\nR - Je recevrai Hakan Fidan lundi."
_BRIEFING = "La ministre a reçu Hakan Fidan.\nQ - Que dit Ankara ?\nR - Je rappelle notre position."


_TWO_MINISTERS = (
    "À l'invitation de son homologue sénégalaise, Mme Ada Brenn, M. Odo Lorme, ministre des Affaires étrangères de Guinée-Bissau, "
    "est à Dakar. Le Sénégal et lui préparent un accord. Les deux ministres ont travaillé. Le Sénégal attend. Mme Ada Brenn ira chez "
    "M. Odo Lorme. Le ministère dément."
)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (_TRANSCRIPT, "J'y", "ada-brenn"),
        (_TRANSCRIPT, "J'étais", ""),
        (_TRANSCRIPT, "Je", "ada-brenn"),
        (_TRANSCRIPT, "R", "ada-brenn"),
        (_TRANSCRIPT, "Q", ""),
        (_ENTRETIEN, "Je", "ada-brenn"),
        (_BRIEFING, "Je", ""),
    ],
)
def test_transcripts(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """« R – » is whom the questions address, or whom the interview is said to be with; who asks, or answers unnamed, is nobody."""
    start = text.index(words)
    found = [m for m in extractor.explain(Article("a", text, published="2023-03-10")) if m.start == start]
    assert [actor for mention in found for actor in mention.actors] == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        # one of several is named
        ("Joe Biden a réuni les présidents de l'Angola, du Burundi et du Kenya, William Ruto.",
         "les présidents de l'Angola, du Burundi et du Kenya, William Ruto", "joao-lourenco evariste-ndayishimiye william-ruto"),
        ("Les présidents russe et chinois, Joe Biden attend, se voient.", "Les présidents russe et chinois", "vladimir-putin xi-jinping"),
        # names
        ("Le chef du gouvernement marocain, M. El Akhannouch, est là.", "Le chef du gouvernement marocain, M. El Akhannouch",
         "aziz-akhannouch"),
        ("Le président Touadéra Faustin-Archange est là.", "Le président Touadéra Faustin-Archange", "faustin-archange-touadera"),
        ("Le prince saoudien Odo ben Mohammed ben Salmane est là.", "Le prince saoudien Odo ben Mohammed ben Salmane",
         "odo-ben-mohammed-ben-salmane"),
        # titles
        ("Il a reçu Mme Ada Brenn, ambassadeur de la République arabe d'Égypte.",
         "Mme Ada Brenn, ambassadeur de la République arabe d'Égypte", "ada-brenn"),
        ("Le conseiller principal pour l'Afrique Jean Lorme est là.", "Le conseiller principal pour l'Afrique Jean Lorme", "jean-lorme"),
        ("Joe Biden a vu le conseiller principal du président Emmanuel Macron pour l'Asie, Odo Lorme, hier.",
         "le conseiller principal du président Emmanuel Macron pour l'Asie, Odo Lorme", "odo-lorme"),
        ("Il verra le chef du bloc parlementaire du Hezbollah, le député Odo Lorme.",
         "le chef du bloc parlementaire du Hezbollah, le député Odo Lorme", "odo-lorme"),
        ("Il verra le chef du parti Morvan, Odo Lorme.", "le chef du parti Morvan, Odo Lorme", "odo-lorme"),
        ("Le maire de Londres a reçu Emmanuel Macron.", "Le maire de Londres", ""),
        # by their country
        ("Il a reçu le vice-ministre des Affaires étrangères du Royaume du Maroc, M. Odo Lorme. Le responsable marocain attend.",
         "Le responsable marocain", "odo-lorme"),
        ("Le secrétaire d'État adjoint américain, Odo Lorme, est arrivé. L'émissaire américain attend.", "L'émissaire américain",
         "odo-lorme"),
        # who speaks
        ("Sergueï Lavrov est à Paris. Un objectif est de présenter M. Odo Lorme aux ministres, a-t-il dit.", "-t-il", "sergey-lavrov"),
        ("Sergueï Lavrov est là. Emmanuel Macron ira à Moscou, a-t-il dit.", "-t-il", "sergey-lavrov"),
        # those who signed
        ("Ada Brenn est là, et Odo Lorme parle avec Ugo Daal. Les deux signataires sont entrés.", "Les deux signataires", ""),
        ("Emmanuel Macron a signé un traité avec Olaf Scholz. Joe Biden attend. Les deux signataires sont là.",
         "Les deux signataires", "emmanuel-macron olaf-scholz"),
        # whose ministry
        (_TWO_MINISTERS, "Le ministère", "senegal"),
    ],
)  # fmt: skip
def test_who_is_meant_in_other_papers(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """Names, titles and countries as papers of many countries print them, and who « -t-il » is after what was said."""
    assert taken_for(extractor, text, "2023-03-10", words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        # those told before
        ("Gabi Ashkenazi a quitté l'armée. Ce père de deux enfants sera ministre.", "Ce père", "gabi-ashkenazi"),
        ("Le ministre iranien des Affaires étrangères, Javad Zarif, est là. L'officiel iranien a parlé.", "L'officiel iranien",
         "mohammad-javad-zarif"),
        # pronouns
        ("Joe Biden a rouvert l'ambassade. Vint le voyage de Barack Obama. Reçu par Raul Castro, il attend.", "il",
         "barack-obama"),
        ("Le M23 a rejeté le texte. Quant au Congo-Brazzaville, il attend.", "il", "republic-of-the-congo"),
        ("Le M23 n'était pas convié. La veille, il y a renoncé.", "il", "m23"),
        ("Emmanuel Macron était à Rome. Il y a été reçu par Giorgia Meloni.", "Il", "emmanuel-macron"),
    ],
)  # fmt: skip
def test_whom_a_story_is_of(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """Whom the words after a name mean: a portrait's nouns, « il » received by another, and « il y a renoncé »."""
    assert taken_for(extractor, text, "2020-05-17", words) == actors.split()


def test_nobody_is_meant(extractor: Extractor) -> None:
    """« Il y a été décidé » and « il y a eu »: nobody."""
    article = Article("a", "Emmanuel Macron est à Rome. Il y a eu un sommet. Il y a été décidé de se revoir.", published="2020-05-17")
    assert not [each for each in extractor.explain(article) if each.text == "Il" and each.actors]


def test_tenures_without_a_title(tmp_path: Path) -> None:
    """A user's tenures need no French title: offices are found by their codes, and whoever held one is no stranger."""
    table = tmp_path / "own.tsv"
    table.write_text(
        "person_fr\tcountry\toffice\tfrom\tuntil\tnote\n"
        "Torvald Brekke\tNO\tforeign_minister\t2012-10-16\t2013-01-01\tjoint\n"
        "Aino Kallela\tNO\thead_of_government\t2023-01-01\t\tjoint\n",
        "utf-8",
    )
    extractor = Extractor(load_book(table))
    past = "Torvald Brekke attend. L'ancien ministre norvégien des Affaires étrangères parle."
    words = "L'ancien ministre norvégien des Affaires étrangères"
    assert taken_for(extractor, past, "2023-11-08", words) == ["torvald-brekke"]
    present = "Aino Kallela a vu son homologue allemand."
    assert taken_for(extractor, present, "2023-11-08", "son homologue allemand") == ["olaf-scholz"]


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Lula est à Rome.", "Lula", "luiz-inacio-lula-da-silva"),
        ("Le prince de Galles est à Rome.", "Le prince de Galles", "william-prince-of-wales"),
        ("Le pays de Galles attend.", "Galles", ""),
        ("L'actrice Kerry Washington attend.", "Kerry Washington", ""),
        ("Le prince Mohammed est à Rome.", "Le prince Mohammed", ""),
        ("Dmitri Peskov, porte-parole du Kremlin, attend. Le porte-parole de la diplomatie chinoise aussi. Le porte-parole parle.",
         "Le porte-parole", "china"),
    ],
)  # fmt: skip
def test_short_names_and_namesakes(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """A short name is one person's where only one is called so, and the spokesperson is the one told last."""
    assert taken_for(extractor, text, "2023-05-01", words) == actors.split()
