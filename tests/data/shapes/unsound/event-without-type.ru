# an event states its type and its branch
DELETE DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova a dip:Meeting .
    event:2021-03-09.meeting.ivo-marek.lena-ostrova a dip:Encounter
}
