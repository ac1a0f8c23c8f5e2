# the address of another version is an xsd:anyURI
INSERT DATA {
    article:6a1100e959cc1ab0 dip:otherUrl "journal.example"
}
