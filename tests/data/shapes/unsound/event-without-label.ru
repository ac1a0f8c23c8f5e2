# an event has a label that names its language
DELETE WHERE { event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 rdfs:label ?label }
