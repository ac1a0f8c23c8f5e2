# a tenure has the title of the office as a label that names its language
DELETE WHERE { tenure:ivo-marek.ruritania.foreign-minister.2019 rdfs:label ?label }
