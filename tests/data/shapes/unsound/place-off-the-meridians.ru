# a longitude is a decimal from -180 to 180
DELETE DATA {
    place:port-clair geo:long "-2.25"^^xsd:decimal
} ;
INSERT DATA {
    place:port-clair geo:long "-182.25"^^xsd:decimal
}
