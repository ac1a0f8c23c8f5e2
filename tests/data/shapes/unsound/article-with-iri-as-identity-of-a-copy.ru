# the identity of another version is a string
INSERT DATA {
    article:6a1100e959cc1ab0 dip:otherIdentifier <https://journal.example/1>
}
