# the place of an event is a dip:Place
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:place actor:ruritania
}
