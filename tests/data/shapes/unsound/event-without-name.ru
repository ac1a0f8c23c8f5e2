# an event is named by an IRI, not by a blank node
INSERT DATA { [ a dip:Meeting , dip:Encounter ] }
