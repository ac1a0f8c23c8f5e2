# a designation is of one person
INSERT DATA { article:6a1100e959cc1ab0 dip:designation designation:one . designation:one a dip:Designation ; dip:designates actor:ruritania ; dip:title "ministre"@fr }
