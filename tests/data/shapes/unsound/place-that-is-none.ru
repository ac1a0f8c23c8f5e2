# a place is a dip:Place named by an IRI
DELETE DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:tellsPlace place:port-clair
} ;
INSERT DATA {
    evidence:6a1100e959cc1ab0.0-111.a78b2c33 dip:tellsPlace actor:ruritania
}
