# The guides: a page each. The keys come from the keymap.

guide-title-facilitator = Guide for the facilitator
guide-title-scribe = Guide for a table's scribe
guide-guides = Guides of one page
guide-facilitator =
    THE FACILITATOR ON ONE PAGE

    You can do nothing wrong: { $undo } undoes, { $redo } does it again, and all that
    is written is saved. { $help } shows the keys of the screen you are on; type a
    word to search, Enter does it. { $palette } takes commands in words.

    BEFORE THE DAY
      rundbord new FILE --from INVITATION  makes the programme of the invitation
      rundbord check FILE                  shows all times and what was guessed
      rundbord run FILE --rehearse         tries it all in three minutes
      rundbord wall FILE                   the wall, in a window on the projector
      rundbord wall WALL-CODE              the wall, on a machine of its own
      rundbord nettest                     can the tables' machines reach yours?
      rundbord join STAND-BY-CODE          a machine that can take over; "Collator
                                           and stand-by" gathers meanwhile

    { $programme } PROGRAMME
    {"  "}{ $next_item }  next item            { $pause }  pause and go on
    {"  "}{ $longer } and { $shorter }  more and less time   { $skip }  skip
    {"  "}{ $replan }  what can we do when we are late?  { $plan } takes a plan.
      Locked times (kitchen, interpreter, bus) never move by themselves.

    { $notes } NOTES
      Type, and { $save } saves. { $any_table } goes to a table, { $theme } to a theme.
    {"  "}{ $own_case } saves as an own case: its words stay on this machine.
    {"  "}{ $coverage } shows which tables are silent on what.
    {"  "}{ $seek } searches all notes, { $whose } shows the table beside all.
      In the list { $mark } marks several; { $move } moves them here in one go.

    { $points } POINTS
      On the left loose notes, on the right what is likest, with a reason.
    {"  "}{ $put } puts the note there. { $make } makes a new point. { $mark } marks several.
      "perhaps a dissent": read before you put together. { $dissent } writes the dissent.
    {"  "}{ $find } searches, { $side } changes side. Nothing is gathered without your key.

    { $plenary } PLENARY
    {"  "}{ $onward } gives the next table the floor; its clock runs; the wall shows it,
      and what it has starred once it has approved. /floor reads the wall aloud.
    {"  "}{ $by_theme } sums up theme by theme: only points that several tables made.

    { $steps } NEXT STEPS
      what | who | when | form on one line, { $step_save } saves.
      What is missing is shown and counted. { $aloud } is the order to read aloud.

    { $documents } DOCUMENTS
    {"  "}{ $next_document } turns pages, { $final } is draft or final, { $export } writes them all.

    Should the machine crash, open it again with rundbord run FILE: the meeting is
    where it was, and the clock is right. { $quit } twice leaves the program.

    The mouse: click a tab, a row or a key at the bottom. Hold Shift to select
    text; mouse = false in the settings file switches the mouse off.
guide-scribe =
    A TABLE'S SCRIBE ON ONE PAGE

    You write what the table says, in the table's own words. Short is good: one
    thought, one note. It is kept on your machine when it says "saved", and at the
    facilitator's when the line is there. If the network drops, just go on.

    HOW TO JOIN
      rundbord join CODE      the code is on the facilitator's screen and the card
      If the meeting is not found, type the address too: --address 10.11.4.7
      You sit at your table; it stands at the top.

    WRITE
    {"  "}{ $save }  saves the note
    {"  "}{ $new_line }  new line in the same note
    {"  "}{ $theme }  changes theme          { $question }  changes question
    {"  "}{ $kind }  kind: challenge, idea, example, question
      A theme that nobody thought of: { $palette } and "theme + title". Write to it
      at once; the facilitator says for whom it is.

    SOMEBODY TELLS OF THEMSELVES
    {"  "}{ $own_case }  saves the text as an own case. Its words stay on your machine and
      never get onto the wall or into a document. { $general } says it as it concerns
      all: "moving to a home of one's own takes support day and night".
      When the meeting is over you are asked whether to delete them: /close delete.
      Never write names, civil registration numbers or diagnoses in a usual note.

    NOTHING TO SAY IS AN ANSWER TOO
    {"  "}{ $no_remarks }  discussed, but no remarks
    {"  "}{ $not_discussed }  not discussed

    CHANGE
    {"  "}{ $to_list }  goes to the list; the arrows choose a note
    {"  "}{ $edit }  changes the text
    {"  "}{ $move }  moves it to the theme that you chose
    {"  "}{ $star }  star: this is what the table will report; three are enough. The wall
      shows them when the table has the floor, if you have read back and approved.
    {"  "}{ $withdraw }  withdraws it
    {"  "}{ $to_field }  back to the field
    {"  "}{ $undo }  undoes the last

    { $help } shows all keys. { $palette } takes commands in words.
    With a screen reader: rundbord join CODE --plain writes everything in lines.
