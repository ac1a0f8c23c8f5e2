# an article of which there are copies is none itself
INSERT DATA {
    article:6a1100e959cc1ab0 dip:copyOf article:6a1100e959cc1ab0
}
