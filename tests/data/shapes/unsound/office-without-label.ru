# an office has a label that names its language
DELETE WHERE { office:ruritania.foreign-minister rdfs:label ?label }
