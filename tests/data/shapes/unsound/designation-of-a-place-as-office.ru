# the office that a title names is a dip:Office
INSERT DATA { article:6a1100e959cc1ab0 dip:designation designation:one . designation:one a dip:Designation ; dip:designates actor:ivo-marek ; dip:title "ministre"@fr ; dip:namesOffice actor:ruritania }
