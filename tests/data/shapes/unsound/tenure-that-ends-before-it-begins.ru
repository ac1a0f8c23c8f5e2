# it ends before it begins
DELETE DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:until "2022-06-30"^^xsd:date
} ;
INSERT DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:until "2018-06-30"^^xsd:date
}
