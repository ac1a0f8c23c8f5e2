# dip:since and dip:until are an xsd:date, xsd:gYearMonth or xsd:gYear
DELETE DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:since "2019"^^xsd:gYear
} ;
INSERT DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:since 2019
}
