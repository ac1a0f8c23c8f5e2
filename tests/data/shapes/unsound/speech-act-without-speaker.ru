# a speech act has a speaker, its dip:agent
DELETE DATA {
    event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 dip:agent actor:ivo-marek
} ;
INSERT DATA {
    event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278 dip:target actor:ivo-marek
}
