# the status of an event is one of the four
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:status dip:denied
}
