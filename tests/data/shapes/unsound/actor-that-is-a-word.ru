# an actor is named by an IRI, not by a blank node or a literal
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:participant "Ivo Marek"
}
