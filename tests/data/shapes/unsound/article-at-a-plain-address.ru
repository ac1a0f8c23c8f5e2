# the address of an article is one xsd:anyURI
INSERT DATA {
    article:6a1100e959cc1ab0 schema:url "journal.example"
}
