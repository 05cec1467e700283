# The lists of notes: whose they are, which are marked, and what is looked for in them.

notes-one-list = Indlæg, mens én liste vises
notes-two-lists = Indlæg, mens bordet står ved siden af alle
notes-finding = Søgning i alle indlæg
notes-do-unmark = Slip markering
notes-do-whose = Bordet / alle
notes-do-other-side = Anden liste
notes-do-go-to = Gå til indlægget
notes-do-as-before = Tilbage

notes-all-tables = Alle borde · { $place }
notes-of-tables = { $tables ->
    [one] { $count } indlæg fra 1 bord
   *[other] { $count } indlæg fra { $tables } borde
}
notes-everywhere = Søg i alle indlæg
notes-found = { $found } af { $count } indlæg
notes-nothing-marked = Markér først indlæg i listen med { $key }.
notes-nothing-in-hand = Vælg først et indlæg i listen.
notes-not-moved = #{ $number } blev ikke flyttet: { $why }
