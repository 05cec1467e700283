# The command line.

cli-try = Try: { $what }
cli-because = Because: { $what }
cli-verified =
    The record is sound: { $authors ->
        [one] { $authors } author
       *[other] { $authors } authors
    }, { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }, { $erased ->
        [one] { $erased } erased
       *[other] { $erased } erased
    }, { $signatures ->
        [one] { $signatures } signature checked
       *[other] { $signatures } signatures checked
    }.
cli-not-verified =
    The record is damaged: { $authors ->
        [one] { $authors } author
       *[other] { $authors } authors
    }, { $entries ->
        [one] { $entries } entry hold
       *[other] { $entries } entries hold
    }, { $erased ->
        [one] { $erased } erased
       *[other] { $erased } erased
    }, { $signatures ->
        [one] { $signatures } signature checked
       *[other] { $signatures } signatures checked
    }.
cli-erased-passage = The words are erased from all files of the program. Documents that were written out you must delete yourself.
cli-erased-before = “{ $found }” is erased. The words are in no file.
cli-erased = The words of #{ $number } are erased from all files of the program. Documents that were written out you must delete yourself.
cli-facilitator = Facilitator
cli-entry-erased = (erased)
cli-no-meetings = No meetings yet. Begin one with rundbord run FILE.
cli-paths-settings = Settings
cli-paths-data = Data
cli-paths-meetings = Meetings
cli-paths-logs = Log
cli-terminal-needed = The screen needs a terminal.
cli-terminal-needed-try = Use --plain when reading from a file or a pipe.
cli-dumb-terminal = The terminal cannot show screens (TERM=dumb); the meeting goes on in lines, as with --plain.
cli-network-folder = The record lies in a folder on the network or in the cloud. It can break there; choose a folder on this machine with --record.
cli-about = Run a live dialogue meeting: the programme's clock, the tables' notes, the points, the next steps and the documents.
cli-verb-run = Runs the meeting, on the screen or with --plain in lines.
cli-verb-receive = Takes files of tables without a network into their meeting.
cli-verb-return = Puts the answers of your own meeting into the table file that the consultation's sender has sent.
cli-argument-table-file = The table file from the consultation's sender. The answers are put into it, and it goes back.
cli-argument-points = The points alone; the tables' own notes stay at home.
cli-returned = The answer is in { $path }: { $what }. Send the file back; who receives it types: rundbord receive FILE
cli-return-kept = { $count } notes stay at home. { $loose ->
    [0] All of them lie under a point.
   *[other] { $loose } of them lie under no point, and what they say does not go along.
 }
cli-return-no-points = There are no points to send. Gather the notes into points, or send them too: leave --points out.
cli-return-nothing = There is nothing to send: nobody has written anything at the meeting yet.
cli-return-rehearsal = The answer is of the rehearsal: do not send it.
cli-verb-join = Writes along at a table from another machine, on the screen or with --plain in lines.
cli-join-ask = Write the code from the table's card, and perhaps the address behind it. Enter goes on:
cli-verb-demo = Shows the meeting in Ringsted in three minutes, with tables that write by themselves.
cli-argument-rehearse = Tries the meeting at sixty times the speed, with tables that write by themselves. Nothing is kept.
cli-verb-new = Makes a new programme file: from an invitation, like one of the five meetings, or from scratch.
cli-verb-edit = Edits the programme before the day: times, themes, tables, participants, dates. All is saved at once.
cli-edit-needs-terminal-try = Edit the file in a text editor, and look at it again with rundbord check FILE.
cli-verb-check = Shows the programme with all times, and what is proposed.
cli-verb-export = Writes the meeting's documents, while it runs or after.
cli-verb-list = Lists the meetings on this machine.
cli-verb-verify = Checks the chain and the signatures of a record.
cli-verb-log = Shows who wrote what when.
cli-verb-erase = Erases the words of a note, a point, an action or a name from every file of the program.
cli-verb-schema = Prints the JSON Schema of the programme file or of the export.
cli-verb-paths = Shows where the files lie.
cli-verb-completions = Prints what a shell needs to complete commands.
cli-verb-man = Prints the manual page.
cli-argument-lang = The program's language.
cli-argument-config = The settings file.
cli-argument-file = The programme file, such as sessions/ringsted-2022.json.
cli-argument-record = The record, where it does not lie in its usual place.
cli-argument-rehearsal = The rehearsal's record instead of the meeting's.
cli-argument-plain = Lines instead of screens: for screen readers and scripts.
cli-argument-host = Opens the door for the tables' machines, at this address or port.
cli-argument-door = Where this machine opens its door, should it take over the meeting.
cli-argument-offline = The table's file, where no network leads to the facilitator's machine: the facilitator makes it with /tablefiles, the table writes in it, and it is carried back. If it is not there, it is begun for the seat that this machine has had.
cli-argument-files = The tables' files, or folders of them. As often as you like: what is here already is not taken in again.
cli-argument-place = Where the facilitator's machine is, such as 10.11.4.7:4747; or the code, where the meeting is heard on the network.
cli-argument-meeting = The programme file, or the wall's code on a machine of its own; without them the meeting is shown that is open on this machine.
cli-argument-address = Where the facilitator's machine is, such as 10.11.4.7:4747.
cli-argument-code = The code of the table card; without it the seat used last.
cli-argument-clock = Rehearsal: the clock begins here, such as 2022-04-07T15:55.
cli-argument-speed = The rehearsal's clock goes so many times as fast.
cli-argument-color = When colours are used.
cli-argument-json = The answer as JSON.
cli-argument-format = Formats divided by commas: { $formats }. Otherwise { $usual }.
cli-argument-all = Every format, and a list of the files with checksums for the records system.
cli-argument-as-of = Only the status briefing, as things were known on that day, such as 2006-12-06.
cli-argument-case-number = The case number: in the head of the documents where its field is empty, and on the list.
cli-argument-audience = For whom: internal or public.
cli-argument-out = The folder that the documents are written to.
cli-argument-is-final = Final instead of draft.
cli-argument-what = A note's number, or what stands in [ ] in rundbord log.
cli-argument-of = Which schema.
cli-argument-shell = The shell.
cli-state-closed = closed
cli-state-not-started = not started
cli-state-running = running
cli-state-ended = ended
cli-state-seat = your seat at somebody else's meeting
cli-state-unreadable = unreadable
cli-meeting = { $title } – { $state }, { $notes } notes
cli-read-as-far = The record { $path } is damaged ({ $fault }); { $entries } entries could be read.
cli-template =
    Usage: {"{usage}"}

    Commands:
    {"{subcommands}"}

    Options:
    {"{options}"}
cli-template-verb =
    Usage: {"{usage}"}

    Arguments:
    {"{positionals}"}

    Options:
    {"{options}"}
cli-template-bare =
    Usage: {"{usage}"}

    Options:
    {"{options}"}
cli-options = OPTIONS
cli-usage = rundbord [OPTIONS] [COMMAND]
cli-argument-help = Shows this help.
cli-argument-version = Shows the version.
cli-verb-import = Takes notes in from a file of JSON lines or CSV (table or sender, theme, question, text).
cli-suggest-works = Comparing { $count } notes. This takes some seconds …
cli-verb-suggest = Suggests for every note its kind, own case and the notes likest to it. Changes nothing.
cli-argument-notes = The file of notes.
cli-import-refused = Line { $line }: { $why }
cli-import-nothing = { $count ->
    [one] { $count } line cannot be taken in. Nothing is written. Change it and import the file again.
   *[other] { $count } lines cannot be taken in. Nothing is written. Change them and import the file again.
}
cli-imported = { $count ->
    [one] { $count } note is taken in.
   *[other] { $count } notes are taken in.
}
cli-imported-steps = { $steps ->
    [one] That is one step: /undo in the meeting takes all of it back.
   *[other] That is { $steps } steps: /undo in the meeting takes one at a time back.
}
cli-imported-before = { $count ->
    [one] { $count } note stood there already and is not written again.
   *[other] { $count } notes stood there already and are not written again.
}
cli-imported-theme = New theme: { $title }
cli-imported-tables = { $count ->
    [one] New table: { $names }
   *[other] New tables: { $names }
}
cli-imported-table = { $table } ({ $count ->
    [one] 1 note
   *[other] { $count } notes
}, { $count ->
    [one] line
   *[other] lines
} { $lines })
cli-import-parked = { $count ->
    [one] 1 note without a theme lies under “{ $theme }”: line
   *[other] { $count } notes without a theme lie under “{ $theme }”: lines
} { $lines }.
cli-import-mistyped-theme = There is no theme “{ $title }”. Did you mean “{ $near }”? Correct the name, or use --new-themes if the theme is new.
cli-argument-new-themes = Makes new themes, also where the name is like one that is there already.
cli-argument-sender = Whose answers these are, such as "Læsø Kommune"; else a column called sender or municipality.
cli-imported-answers = Besides: { $names }.
cli-import-no-sender = “{ $name }” is not asked in this meeting. { $is_near ->
    [0] {""}
   *[other] Did you mean “{ $near }”?{" "}
 }Asked are: { $known }.
cli-import-no-question = “{ $named }” is no question of “{ $theme }”. { $count ->
    [0] The theme has no questions: leave the field empty.
   *[other] Write one of the numbers: { $questions }.
 }
cli-import-question-without-theme = Question “{ $named }” of which theme? Write the theme's number or name as well, or the question's id.
cli-argument-received = The day on which the answers came, where they are taken in later, such as 2020-01-14.
cli-value-date = DATE
cli-misuse-date = Write the date as 2020-01-14.
cli-import-no-theme = There is no theme { $number }. { $count ->
    [0] Write the theme's title.
   *[other] Write the theme's title or one of the numbers: { $themes }.
}
cli-export-of-rehearsal = The meeting is not opened yet: the papers are of the rehearsal.
cli-file-changed-since-opened = The programme file was changed after the meeting was opened, and the papers follow the old one. The meeting takes the changes when you open it again: { $run }
cli-file-changed-since-begun = The programme file was changed after the meeting began. The papers follow the programme that the meeting began with.
cli-file-changed-since-rehearsal = The programme file was changed after the rehearsal. The papers follow the old one.
cli-import-own-cases = { $count ->
    [one] Line
   *[other] Lines
} { $names } { $count ->
    [one] is marked as an own case and is not taken in, because its text
   *[other] are marked as own cases and are not taken in, because their text
} must not stand in the meeting's record. Write { $count ->
    [one] it
   *[other] them
} in the meeting with /own; the words then stay on your machine.
cli-import-like-own-cases = Of what was taken in, { $count ->
    [one] one note looks like an own case
   *[other] { $count } notes look like own cases
}: { $names }.
cli-import-like-line = line { $line } (#{ $number })
cli-import-unused = { $count ->
    [one] This column is not used: { $names }
   *[other] These columns are not used: { $names }
}
cli-import-kinds = { $count ->
    [one] This kind is not known and is not set: { $names }.
   *[other] These kinds are not known and are not set: { $names }.
} Use challenge, idea, example or question.
cli-import-times = { $count ->
    [one] This time cannot be read or is still to come and is not set: { $names }.
   *[other] These times cannot be read or are still to come and are not set: { $names }.
} Write them as 13.38.
cli-argument-from = The invitation that was sent out: text, or a Word file (DOCX); the table file from a consultation's sender; or the last meeting of a series: its data (JSON) or programme file.
cli-argument-template = One of the five meetings, such as ringsted-2022.
cli-new-made = { $path } is made.
cli-new-no-programme = The invitation has no programme. The items are those that a dialogue meeting usually has.
cli-new-unplaced = Not used, as the programme has no place for it:
cli-new-check = Every guess is marked in the file. See it again with: rundbord check { $path }
cli-new-run =
    Edit it with: rundbord edit { $path }
    Begin the meeting with: rundbord run { $path }
cli-new-title = New dialogue meeting
cli-misuse-verb = There is no command named “{ $verb }”.
cli-misuse-argument = “{ $argument }” does not belong to this command.
cli-misuse-no-value = Something is missing after { $argument }.
cli-misuse-value = “{ $value }” cannot stand at { $argument }.
cli-misuse-conflict = { $argument } and { $other } cannot be used together.
cli-misuse-missing = { $argument } is missing here.
cli-misuse-no-verb = A command is missing here.
cli-misuse-not-text = The command line is not text throughout.
cli-misuse-other = The command line cannot be understood.
cli-misuse-meant = Write { $nearest }, if that is what you meant.
cli-misuse-values = Choose among { $values }.
cli-misuse-try = See what may stand here with --help.
cli-misuse-speed = It must be a number above 0 and at most 10,000.
cli-misuse-clock = It must be a day and a time, such as 2022-04-07T15:55.
cli-value-file = FILE
cli-value-path = PATH
cli-value-dir = DIR
cli-value-format = FORMAT
cli-value-invitation = INVITATION
cli-value-n = N
cli-value-name = NAME
cli-value-notes = NOTES
cli-value-number = NUMBER
cli-value-time = TIME
cli-value-tablefile = TABLEFILE
cli-value-when = WHEN
cli-value-audience = AUDIENCE
cli-value-shell = SHELL
cli-value-addr = ADDR
cli-value-code = CODE
cli-value-file-or-code = FILE-OR-CODE
cli-value-host-port = HOST:PORT
cli-verb-wall = Shows the wall in a second terminal or on a machine of its own: clock, question and what the plenary agrees on. Never names or notes.
cli-wall-needs-terminal-try = Open another terminal window and type the command there.
cli-argument-layout = The office's own template (Jinja), such as memo.html.j2; without --format only it is written.
cli-verb-help = Tells of the program, of one of its commands, or of the exit codes (exit-codes).
cli-argument-topic = The name of a command, or exit-codes.
cli-value-topic = TOPIC
cli-help-unknown = There is no help on “{ $topic }”.
cli-help-try = See all commands with rundbord help.
cli-exit-codes =
    0  well
    1  it could not be done, and what to try was said
    2  the command line was not understood
    3  the record is damaged; it is opened as far as it verifies and never overwritten
    4  the network
cli-verb-guide = Prints the one-page guide: facilitator, or scribe of a table.
cli-argument-whose = Whose guide.
cli-erased-point = The words of point #{ $number } are erased from all files of the program. Documents that were written out you must delete yourself.
cli-erased-proposal = The wording proposed for own case E{ $number } has been erased from all the program’s files. The own case’s own words were never in the record.
cli-erased-action = The words of action #{ $number } are erased from all files of the program. Documents that were written out you must delete yourself.
cli-erased-theme = The words of the name of theme { $number } are erased from all files of the program. Documents that were written out you must delete yourself.
cli-erased-item = The item’s title and responsible are erased from all files of the program; the item itself stands in the programme. Documents that were written out you must delete yourself.
cli-erased-table = The words of name and members of table { $number } are erased from all files of the program. Documents that were written out you must delete yourself.
cli-verb-nettest = Tries the way between two machines before the meeting: listens without an address, tries with one or with a code.
cli-argument-its-code = The code that the machine must belong to.
cli-argument-listens = Where to listen: an address or a port.
cli-argument-seconds = For how many seconds to listen.
cli-argument-cert = The house's own certificate for the door (PEM), with --key.
cli-argument-key = The certificate's key (PEM, PKCS #8).
cli-import-guessed = The file has no heading that is known. Column { $table } is taken for the table, column { $text } for the text{ $theme ->
    [0] . No theme was found
   *[other] {" "}and column { $theme } for the theme
}. { $heading ->
    [1] The first line is taken for a heading.
   *[other] The first line is imported as a note.
} If that is wrong, write Table;Theme;Text on top of the file and import it into a new record (--record).
