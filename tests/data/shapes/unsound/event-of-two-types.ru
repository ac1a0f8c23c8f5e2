# an encounter is a dip:Encounter and one of its six types
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova a dip:Call
}
