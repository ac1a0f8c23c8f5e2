# who an actor stands for is an IRI
INSERT DATA {
    actor:lena-ostrova dip:standsFor "Valdavie"
}
