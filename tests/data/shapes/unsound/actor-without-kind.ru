# an actor is one of dip:Person, dip:State and dip:Organisation
DELETE DATA {
    actor:lena-ostrova a dip:Person
}
