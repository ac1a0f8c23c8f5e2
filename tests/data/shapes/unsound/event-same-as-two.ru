# one event stands for it
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:sameEventAs event:one.ALL , event:two.ALL
}
