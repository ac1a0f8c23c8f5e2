# an article has at most one title, in its language
INSERT DATA {
    article:6a1100e959cc1ab0 dcterms:title "La mer"@fr
}
