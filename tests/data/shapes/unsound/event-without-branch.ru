# an encounter is a dip:Encounter and one of its six types
DELETE DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova a dip:Encounter
}
