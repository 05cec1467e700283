# Words that several rooms share.

common-joined = { $first } og { $last }

# "1 bord", "2 borde" on the screen.
common-tables = { $count ->
    [one] { $count } bord
   *[other] { $count } borde
}

# "5 af 8 borde" in sentences: words for the small counts, "alle" only when it is all.
common-share-none = ingen { $kind ->
    [municipalities] kommuner
    [others] afsendere
   *[tables] borde
}
common-share-one = { $kind ->
    [municipalities] én kommune
    [others] én afsender
   *[tables] ét bord
}
common-share-two = to { $kind ->
    [municipalities] kommuner
    [others] afsendere
   *[tables] borde
}
common-share-counted = { $count } { $kind ->
    [municipalities] kommuner
    [others] afsendere
   *[tables] borde
}
common-share-some = { $count } af { $of } { $kind ->
    [municipalities] kommuner
    [others] afsendere
   *[tables] borde
}
common-share-of-theme = { $share }, der { $which ->
    [question] besvarede spørgsmålet
    [theme] besvarede temaet
   *[discussed] drøftede temaet
}
common-share-all = { $of ->
    [2] begge
   *[other] alle { $of }
}{ " " }{ $kind ->
    [municipalities] kommuner
    [others] afsendere
   *[tables] borde
}
common-share-numbered = { $share } ({ $numbers })

# Hvor længe noget varer.
common-minutes = { $count } min.
common-hours = { $count } t.
common-days = { $count } døgn
common-whole-hours = { $count } timer
common-years = { $count } år
