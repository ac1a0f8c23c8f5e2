# an article has at most one fingerprint, 256 bytes in base 64
INSERT DATA {
    article:6a1100e959cc1ab0 dip:fingerprint "AAAA"
}
