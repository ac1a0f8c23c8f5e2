# what holds a place is an IRI
INSERT DATA {
    place:port-clair dip:within "Ruritanie"
}
