# Words that several rooms share.

common-joined = { $first } og { $last }

# "1 bord", "2 borde" on the screen.
common-tables = { $count ->
    [one] { $count } bord
   *[other] { $count } borde
}

# "5 af 8 borde" in sentences: words for the small counts, "alle" only when it is all.
common-share-none = ingen borde
common-share-one = ét bord
common-share-two = to borde
common-share-some = { $count } af { $of } borde
common-share-of-theme = { $share }, der drøftede temaet
common-share-all = { $of ->
    [2] begge borde
   *[other] alle { $of } borde
}
common-share-numbered = { $share } ({ $numbers })

# Hvor længe noget varer.
common-minutes = { $count } min.
common-hours = { $count } t.
common-days = { $count } døgn
