# a visit has a visitor, its dip:agent
DELETE DATA {
    event:2021-04.visit-to-ruritania.lena-ostrova dip:agent actor:lena-ostrova
} ;
INSERT DATA {
    event:2021-04.visit-to-ruritania.lena-ostrova dip:target actor:lena-ostrova
}
