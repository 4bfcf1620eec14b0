"""How the steps of a copy are taken into a case: what a case holds is a function of the steps it knows, in any order.

`parcels` is how steps travel; `shapes` what counts as one field; `fold` makes a row of its writes; `lineage` tells what
was known to whom; `stories` reads all writes of some rows; `recompute` brings the case to what they say; `conflicts`
finds what two people said of one field without knowing of each other; `arrival` takes a parcel in.
"""
