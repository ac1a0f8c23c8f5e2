# dip:until is given at most once
INSERT DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:until "2023"^^xsd:gYear
}
