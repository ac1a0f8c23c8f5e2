# a designation is one article's
INSERT DATA { designation:one a dip:Designation ; dip:designates actor:ivo-marek ; dip:title "ministre"@fr }
