# a latitude is a decimal from -90 to 90
DELETE DATA {
    place:port-clair geo:lat 48.5
} ;
INSERT DATA {
    place:port-clair geo:lat 148.5
}
