# Words that several rooms share.

common-joined = { $first } and { $last }

# "1 table", "2 tables" on the screen.
common-tables = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}

# "5 of 8 tables" in sentences: words for the small counts, "all" only when it is all.
common-share-none = no { $kind ->
    [municipalities] municipalities
    [others] senders
   *[tables] tables
}
common-share-one = one { $kind ->
    [municipalities] municipality
    [others] sender
   *[tables] table
}
common-share-two = two { $kind ->
    [municipalities] municipalities
    [others] senders
   *[tables] tables
}
common-share-counted = { $count } { $kind ->
    [municipalities] municipalities
    [others] senders
   *[tables] tables
}
common-share-some = { $count } of { $of } { $kind ->
    [municipalities] municipalities
    [others] senders
   *[tables] tables
}
common-share-of-theme = { $share } that { $which ->
    [question] answered the question
    [theme] answered the theme
   *[discussed] discussed the theme
}
common-share-all = { $of ->
    [2] both
   *[other] all { $of }
}{ " " }{ $kind ->
    [municipalities] municipalities
    [others] senders
   *[tables] tables
}
common-share-numbered = { $share } ({ $numbers })

# How long something lasts.
common-minutes = { $count } min
common-hours = { $count } h
common-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
common-whole-hours = { $count } hours
common-years = { $count } years
