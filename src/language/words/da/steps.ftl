# The screen of the next steps: actions as they are said.

steps-field = Handlinger
steps-list = Handlinger, mens listen er valgt
steps-do-drop-source = Uden kilde
steps-do-edit-part = Ret en del
steps-parts = 1 hvad · 2 hvem · 3 hvornår · 4 slags · 5 på vegne af · 6 betinget af
steps-do-status = Næste status
steps-do-read-aloud = Læs op
steps-do-cancel = Aflys
steps-do-filter = Filter
steps-do-split = Del i to …
steps-do-merge = Læg sammen med …
steps-which = Hvilke handlinger?
steps-none-fit = Ingen handlinger passer til filteret.
steps-title = Næste skridt
steps-count = { $count ->
    [one] { $count } handling
   *[other] { $count } handlinger
}
steps-counted = { $count } · { $missing }
steps-none = Ingen handlinger endnu.
steps-new = Ny handling
steps-editing = Ret handling #{ $number }
steps-write-here = hvad | hvem | hvornår | slags. Kun det første skal med. Enter gemmer.
steps-understood = hvem: { $who } · hvornår: { $when } · slags: { $kind }
steps-not-said = ikke sagt
steps-from-note = fra indlæg #{ $number }, { $table }
steps-from-point = fra pointe #{ $number }
steps-from-table = fra { $table }
steps-nothing-written = Skriv først, hvad der skal ske.
steps-no-source = Handlingen har ingen kilde.
steps-aloud = { $number } af { $of }, det, der mangler noget, først
steps-on-behalf-of = på vegne af
steps-condition = betinget af
