# an article is a dip:Article named by an IRI
DELETE DATA {
    article:6a1100e959cc1ab0 a dip:Article
}
