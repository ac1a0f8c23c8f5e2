# a tenure has one holder, a person
DELETE DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:holder actor:ivo-marek
} ;
INSERT DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:holder actor:ruritania
}
