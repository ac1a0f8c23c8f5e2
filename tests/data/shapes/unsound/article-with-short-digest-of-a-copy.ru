# the digest of another version has 32 hexadecimal digits
INSERT DATA {
    article:6a1100e959cc1ab0 dip:otherDigest "4f1c"
}
