# what stands for several events has their evidence
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:sameEventAs event:one.ALL
}
