# nobody meets themselves
INSERT DATA {
    actor:ivo-marek dip:met actor:ivo-marek
}
