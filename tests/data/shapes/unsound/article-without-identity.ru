# an article has one identity, a string
DELETE WHERE { article:6a1100e959cc1ab0 dcterms:identifier ?identity }
