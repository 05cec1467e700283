# What went wrong, and what to try.

errors-file-unread = Cannot read { $path }.
errors-file-unread-try = Check the path, and whether you may read the file.
errors-programme-try = Mend the file and try again; rundbord check shows the result.
errors-settings = The settings in { $path } cannot be used.
errors-settings-try = Mend the line, or move the file away.
errors-refused = The meeting cannot take what the programme file says.
errors-refused-try = Open the meeting again (/reopen) if it is closed; else look the programme over with rundbord check.
errors-body-unread = The record { $path } cannot be read in whole.
errors-body-unread-try = It was probably written by a newer rundbord: use the newest version.
errors-no-home = Cannot find a folder for the files.
errors-no-home-try = Set RUNDBORD_DATA_DIR and RUNDBORD_CONFIG_DIR to folders that you may write in.
errors-no-file = There is no file { $path }.
errors-no-file-try = Go to the folder where the file lies, or type the whole path. Your meetings: rundbord list
errors-no-record = The meeting has no record yet: { $path }
errors-no-record-try = Begin it with rundbord run, or name the record with --record.
errors-no-entry = There is no note or entry “{ $found }” in the record.
errors-no-entry-try = See the numbers with rundbord log.
errors-output = The answer could not be written out.
errors-output-try = Check whether the program that reads along still runs.
errors-not-saved = Not everything was saved; what is missing is said above.
errors-not-saved-texts = This was not saved:
errors-not-saved-own-case = An own case. Its words are not shown here.
errors-not-saved-try = Free space on the disk, or choose another folder with --record, and write it again.
errors-not-saved-guest-try = Free space on the disk, join again with rundbord join, and write it again.
errors-disk-full = The disk is full: { $path }
errors-disk-full-try = Free space, or choose another folder with --record.
errors-read-only = May not write in { $path }.
errors-read-only-try = Choose a folder that you may write in: documents with --out or /export DIR, the record with --record or RUNDBORD_DATA_DIR.
errors-busy = The meeting is open in another program already: { $path }
errors-busy-try = Go on in that window, or close it first.
errors-still-read = The words are erased, but another program still reads { $path }.
errors-still-read-try = Close the other program and erase again.
errors-damaged = The record { $path } is damaged.
errors-damaged-try = It is left alone. rundbord run goes on in a copy with all that can be read.
errors-not-a-record = { $path } is no record of rundbord.
errors-not-a-record-try = Choose another file with --record.
errors-newer-version = The record { $path } was written by a newer rundbord.
errors-newer-version-try = Use the newest version.
errors-missing = { $path } does not exist.
errors-missing-try = Check the path.
errors-exists = { $path } exists already and is left alone.
errors-exists-try = Choose another name.
errors-does-not-follow = The entry does not follow on what stands in { $path }.
errors-does-not-follow-try = Run rundbord verify, and keep a copy of the file.
errors-io = Something went wrong with { $path }.
errors-io-try = Try again, or choose another folder with --record.
errors-no-chance = The operating system gives no random numbers.
errors-no-chance-try = Restart the machine.
errors-settings-place = line { $line }, column { $column }
errors-settings-name = There is no setting called “{ $found }”.
errors-settings-value = The value cannot be “{ $found }”.
errors-settings-near = Did you mean “{ $near }”?
errors-settings-known = You can write { $known }.
errors-settings-missing = { $name } = "…" is missing.
errors-settings-text = A text in quotation marks must stand here.
errors-settings-list = A list in square brackets must stand here: ["…", "…"].
errors-settings-choice = true or false must stand here, without quotation marks.
errors-settings-table = Fields must stand here: a section under [name], or { "{" } field = "…" { "}" }.
errors-settings-twice = The setting stands there already. Delete one of them.
errors-settings-repeated = “{ $found }” stands there twice. Delete one of them.
errors-settings-unquoted = Put quotation marks around the text: "…".
errors-settings-line = A setting is written name = "value" on one line, and a section [name]. See whether a sign is missing.
errors-busy-pid = It is process { $pid }.
errors-no-format = There is no document format called “{ $found }”.
errors-no-format-try = Choose among { $formats }, divided by commas.
errors-crash = The program has broken down. Everything that was said to be saved is saved: start it again. The fault is described in { $path }
errors-notes = { $path } is not taken in: { $count ->
    [0] the file cannot be read.
    [one] { $count } line cannot be read.
   *[other] { $count } lines cannot be read.
}
errors-notes-try = Correct the lines and try again; nothing is written yet.
errors-rehearsal-in-meeting = { $path } is the meeting's own record; a rehearsal is not written into it.
errors-rehearsal-in-meeting-try = Leave out --record, or leave out --clock and --rehearsal.
errors-meeting-in-rehearsal = { $path } is the record of a rehearsal; the meeting is not written into it.
errors-meeting-in-rehearsal-try = Leave out --record. A rehearsal goes on with: run --clock. Notes are taken into it with: import --rehearsal.
errors-still-in-damaged = The words are erased where the meeting goes on, but still stand in the damaged file { $path }.
errors-still-in-damaged-try = Delete that file when you no longer need it.
errors-fault-empty = the file is empty
errors-fault-unreadable = the file is not whole
errors-fault-row = row { $row } cannot be read
errors-fault-wal = { $transactions ->
    [one] { $transactions } saving is missing in the log beside it
   *[other] { $transactions } savings are missing in the log beside it
}
errors-invitation-is-programme = { $path } is a programme file already.
errors-invitation-is-programme-try = Copy it, edit the copy with rundbord edit, and begin the meeting with rundbord run.
errors-invitation-is-meeting = { $path } is a meeting's data from rundbord export, but something is missing in it.
errors-invitation-is-meeting-try = Export the meeting again with rundbord export --format json, or use the meeting's programme file.
errors-invitation-is-json = { $path } is JSON and no invitation.
errors-invitation-is-json-try = If it is a programme file, see what is missing: rundbord check. If it is notes, take them in: rundbord import.
errors-invitation-is-list = { $path } is a list without times and no invitation.
errors-invitation-is-list-try = If it is notes, take them into a meeting: rundbord import. If it is a programme, write when the items begin.
errors-invitation-unread = Cannot read the invitation { $path }.
errors-invitation-unread-try = Copy its text into a file that ends in .txt, and try again.
errors-invitation-kind = It is a { $kind } file, whose text cannot be read from here.
errors-invitation-large = The file is too large to be an invitation.
errors-invitation-no-text = It is not text all the way.
errors-invitation-docx = The Word file is damaged, or it is no Word file.
errors-no-template = There is no meeting to build on that is called “{ $found }”.
errors-no-template-try = Choose among { $names }.
errors-system-missing = There is no file of that name.
errors-system-denied = You may not read it.
errors-system-folder = It is a folder and not a file.
errors-system-full = There is no more room.
errors-system-says = The operating system says: { $what }
errors-entry-author = The author { $author } is not known here
errors-entry-gap = Entry { $number } of { $author } is missing
errors-entry-held = Entry { $number } of { $author } stands there already
errors-entry-forked = There are two different entries { $number } of { $author }: one key has been used in two places
errors-entry-hash = Entry { $number } of { $author } was changed after it was written
errors-entry-signature = Entry { $number } of { $author } is not signed by its author
errors-entry-clock = Entry { $number } of { $author } has a clock that does not follow on the one before
errors-entry-body = Entry { $number } of { $author } is larger than it may be
errors-template = { $path } cannot be used as a template: { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}
errors-template-try = The names are the fields of the data: rundbord schema export shows them all. Filters: day, clock, share, in_words, lines.
errors-template-line = Line { $line }: { $said }
errors-template-no-text = The file is not text in UTF-8.
errors-template-ending = The ending “{ $found }” does not say how words stay words. Name the file .{ $known }, perhaps followed by .j2.
errors-template-name = The meeting's data have no “{ $found }”.
errors-template-name-near = The meeting's data have no “{ $found }”. Did you mean “{ $near }”?
errors-template-filter = “{ $found }” is nothing that a template can use here.
errors-template-filter-near = “{ $found }” is nothing that a template can use here. Did you mean “{ $near }”?
errors-template-not-for = { $filter } cannot be used on “{ $found }”.
errors-template-endless = The template does not come to an end: something in it is repeated far too often.
errors-template-list = A list or a thing with several fields stands where a text must. Name the field, such as .text, or use for.
errors-template-in-tag = After “{ $found }” words of the meeting can become more than text. Put quotation marks around the whole value (title="{"{{"} … {"}}"}"), and use no words elsewhere in tags, in <script> and <style>, in style and on…, or first in href and src.
errors-template-in-json = After “{ $found }” words of the meeting stand outside quotation marks. Put quotation marks around them: "{"{{"} … {"}}"}".
errors-template-not-json = What comes of it is not JSON (line { $line } of that: “{ $found }”). Put quotation marks around texts, and a comma only between two things.
errors-template-one-file = A template is one file: include, extends, import and from cannot fetch another. Put the text of the other file in here.
errors-template-tag = There is no { "{%" } { $found }. Use for, if, set, with, macro, block, filter or call.
errors-template-tag-near = There is no { "{%" } { $found }. Did you mean “{ $near }”?
errors-template-nothing-open = { "{%" } { $found } %{ "}" } belongs to nothing that is open here. for is closed by endfor, if by endif.
errors-template-unended = Something has begun and does not end. for is closed by endfor, if by endif, { "{{" } by { "}}" }, { "{#" } by #{ "}" } and a text by a quotation mark.
errors-template-syntax = This cannot be written in a template: “{ $found }”. Write { "{{" } meeting.title { "}}" }, { "{%" } for point in points %{ "}" } … { "{%" } endfor %{ "}" }, for example.
errors-template-failed = “{ $found }” gives nothing with the meeting's data: a text, a number or a list is used as something else, or something is missing in the parentheses.
errors-not-a-programme = { $path } is a record and not a programme file.
errors-not-a-programme-try = Name the meeting's programme file, and the record after --record.
errors-not-erasable = The entry “{ $found }” holds no words that can be erased by themselves.
errors-not-erasable-try = Notes, points, actions, the summary's words, messages, titles of inserted items and names of themes and tables can be. An own case is deleted with /close delete.
errors-entry-covered = The signature of entry { $number } of { $author } is broken. The words are whole: a later signature covers them
errors-entry-covered-try = Keep a copy of the file, and see whether the disk fails. The meeting can go on in it.
errors-fault-cut = the end of the file is missing
errors-none-open = No meeting is open on this machine.
errors-none-open-try = Type the meeting's file: rundbord wall FILE. On another machine than the facilitator's: rundbord wall CODE
errors-several-open = Several meetings are open on this machine:
errors-several-open-try = Choose one of them: rundbord wall --record PATH
errors-day-ahead = { $day } has not come yet.
errors-day-ahead-try = Choose a day that has been.
errors-not-open-then = The meeting was not open on { $day }.
errors-not-open-then-try = Choose a later day; rundbord log shows from when on there is something.
