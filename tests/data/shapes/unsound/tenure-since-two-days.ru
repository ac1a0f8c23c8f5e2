# dip:since is given at most once
INSERT DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:since "2018"^^xsd:gYear
}
