# a designation has a title that names its language
INSERT DATA { article:6a1100e959cc1ab0 dip:designation designation:one . designation:one a dip:Designation ; dip:designates actor:ivo-marek ; dip:title "ministre" }
