# who corrected a telling is one string
INSERT { ?telling dip:corrected 7 } WHERE { ?telling a dip:Evidence }
