# what stands for several events is none of them
INSERT DATA {
    event:2021-03-09.meeting.ivo-marek.lena-ostrova dip:sameEventAs event:2021-04.visit-to-ruritania.lena-ostrova . event:2021-04.visit-to-ruritania.lena-ostrova dip:sameEventAs event:one.ALL
}
