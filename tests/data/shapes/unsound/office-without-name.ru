# an office is named by an IRI
INSERT DATA { tenure:ivo-marek.ruritania.foreign-minister.2019 dip:office [ a dip:Office ] }
