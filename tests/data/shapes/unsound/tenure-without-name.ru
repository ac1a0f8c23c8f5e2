# a tenure is named by an IRI
INSERT DATA { [ dip:holder actor:ivo-marek ; dip:office office:ruritania.foreign-minister ] }
