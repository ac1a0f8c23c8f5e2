# an article appeared on one xsd:date, xsd:gYearMonth or xsd:gYear
INSERT DATA {
    article:6a1100e959cc1ab0 dcterms:issued "2021"^^xsd:gYear
}
