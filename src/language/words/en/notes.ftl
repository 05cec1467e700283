# The lists of notes: whose they are, which are marked, and what is looked for in them.

notes-one-list = Notes, while one list is shown
notes-two-lists = Notes, while the table stands beside all
notes-finding = Search in all notes
notes-do-unmark = Clear marks
notes-do-whose = Table / all
notes-do-other-side = Other list
notes-do-go-to = Go to the note
notes-do-as-before = Back

notes-all-tables = All tables · { $place }
notes-of-tables = { $count ->
    [one] { $count } note
   *[other] { $count } notes
} from { $tables ->
    [one] 1 table
   *[other] { $tables } tables
}
notes-everywhere = Search in all notes
notes-found = { $found } of { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
notes-nothing-marked = Mark notes in the list first, with { $key }.
notes-nothing-in-hand = Choose a note in the list first.
notes-not-moved = #{ $number } was not moved: { $why }
