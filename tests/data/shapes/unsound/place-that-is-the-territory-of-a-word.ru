# whose territory a place is, is an IRI
INSERT DATA {
    place:port-clair dip:territoryOf "Ruritanie"
}
