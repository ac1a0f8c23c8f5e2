# dip:met is stated both ways
DELETE DATA {
    actor:ivo-marek dip:met actor:lena-ostrova
}
