# The screen of the next steps: actions as they are said.

steps-field = Actions
steps-list = Actions, while the list has the focus
steps-do-drop-source = Without source
steps-do-edit-part = Edit a part
steps-parts = 1 what · 2 who · 3 when · 4 kind · 5 on behalf of · 6 if
steps-do-status = Next status
steps-do-read-aloud = Read aloud
steps-do-cancel = Cancel it
steps-do-filter = Filter
steps-do-split = Split in two …
steps-do-merge = Merge with …
steps-which = Which actions?
steps-none-fit = No actions fit the filter.
steps-title = Next steps
steps-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
steps-counted = { $count } · { $missing }
steps-none = No actions yet.
steps-new = New action
steps-editing = Change action #{ $number }
steps-write-here = what | who | when | kind. Only the first must be there. Enter saves.
steps-understood = who: { $who } · when: { $when } · kind: { $kind }
steps-not-said = not said
steps-from-note = from note #{ $number }, { $table }
steps-from-point = from point #{ $number }
steps-from-table = from { $table }
steps-nothing-written = Write first what is to be done.
steps-no-source = The action has no source.
steps-aloud = { $number } of { $of }, what lacks something first
steps-on-behalf-of = on behalf of
steps-condition = if
