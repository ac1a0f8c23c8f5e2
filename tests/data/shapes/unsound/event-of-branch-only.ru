# a deed is a dip:Deed and one of its seven types
DELETE DATA {
    event:undated.sanction-lift.valdavia--ruritania.6a1100e959cc1ab0-174 a dip:Sanction
}
