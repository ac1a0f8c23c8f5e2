# an actor is one of dip:Person, dip:State and dip:Organisation
INSERT DATA {
    actor:lena-ostrova a dip:State
}
