# the same actor elsewhere is an IRI
INSERT DATA {
    actor:lena-ostrova owl:sameAs "Q2"
}
