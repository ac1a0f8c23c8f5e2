# a place has a label that names its language
DELETE WHERE { place:port-clair rdfs:label ?label }
