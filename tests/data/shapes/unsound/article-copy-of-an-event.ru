# a copy is that of one dip:Article
INSERT DATA {
    article:6a1100e959cc1ab0 dip:copyOf event:2021-03-09.meeting.ivo-marek.lena-ostrova
}
