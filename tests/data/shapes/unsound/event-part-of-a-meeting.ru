# an event is part of a visit
INSERT DATA {
    event:2021-04.visit-to-ruritania.lena-ostrova dip:partOf event:2021-03-09.meeting.ivo-marek.lena-ostrova
}
