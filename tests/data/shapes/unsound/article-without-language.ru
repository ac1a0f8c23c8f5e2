# an article has one language
DELETE WHERE { article:6a1100e959cc1ab0 dcterms:language ?language }
