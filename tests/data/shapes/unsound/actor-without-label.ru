# an actor has a label that names its language
DELETE WHERE { actor:lena-ostrova rdfs:label ?label }
