# an actor is one of dip:Person, dip:State and dip:Organisation
INSERT DATA {
    actor:ivo-marek dip:met article:6a1100e959cc1ab0 .
    article:6a1100e959cc1ab0 dip:met actor:ivo-marek
}
