# a tenure is in one office
DELETE DATA {
    tenure:ivo-marek.ruritania.foreign-minister.2019 dip:office office:ruritania.foreign-minister
}
