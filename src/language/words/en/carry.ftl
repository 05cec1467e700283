# Tables without a network: the table's file, which is carried there and back.

carry-file = table-{ $table }
carry-tables-files = The tables' files
carry-files = { $count ->
    [one] 1 table's file lies
   *[other] { $count } tables' files lie
 } in { $folder }. The table types: rundbord join --offline FILE. Where rundbord must not run, open the table's page in a browser: it lies beside the file and ends in .html. When the file comes back: /receive FILE. Whoever has the file can write for the table.
carry-no-code = Table { $table } has no code, and a file holds it. Make one with /codes renew { $table }.
carry-welcome = Without a network: everything is saved on this machine and in the table's file. When you are done, carry the file to the facilitator.
carry-on-screen = No network – { $count ->
    [one] 1 note in the table's file, to be carried to the facilitator.
   *[other] { $count } notes in the table's file, to be carried to the facilitator.
 }
carry-quit = { $count ->
    [one] 1 note lies in the table's file, to be carried to the facilitator.
   *[other] { $count } notes lie in the table's file, to be carried to the facilitator.
 } Press again to close the program.
carry-without-net = no network
carry-ready = The file is ready: { $path }. There are no notes in it yet.
carry-carry = { $path } holds { $notes ->
    [0] {""}
    [one] 1 note
   *[other] { $notes } notes
 }{ $cases ->
    [0] {""}
   *[other] { $notes ->
        [0] {""}
       *[other] {" and "}
    }
 }{ $cases ->
    [0] {""}
    [one] 1 own case (without the words)
   *[other] { $cases } own cases (without the words)
 }. Carry the file to the facilitator, who types /receive in the meeting or: rundbord receive FILE
carry-unwritten = The table's file cannot be written. Everything is saved on this machine; put the USB stick back in, and it is written again.
carry-written = The table's file is written again. Everything is in it.
carry-received = { $who }: { $what }.
carry-came-notes = { $count ->
    [one] 1 new note
   *[other] { $count } new notes
 }
carry-came-answers = { $count ->
    [one] 1 new answer
   *[other] { $count } new answers
 }
carry-came-no-remarks = { $count } no remarks
carry-came-not-discussed = { $count } not discussed
carry-came-own-cases = { $count ->
    [one] 1 own case
   *[other] { $count } own cases
 }
carry-came-changed = { $count } changed
carry-came-gone = { $count } gone
carry-came-more = { $count ->
    [one] 1 correction
   *[other] { $count } corrections
 }
carry-came-themes = { $count ->
    [one] new theme
   *[other] new themes
 }: { $themes }
carry-gathered = { $who }: { $count ->
    [one] 1 point of theirs was made
   *[other] { $count } points of theirs were made
 }, with the notes under it.
carry-how-file = rundbord's file
carry-how-typed-in = typed in
carry-redated = { $who }: nothing new, but the day is corrected: received { $day }.
carry-late = { $who }: received { $day }, after the deadline of { $deadline }. It stands beside the answer.
carry-unread = { $path } cannot be read here. Type the answer into the meeting, or save it as CSV (theme, question, answer) and take it in with rundbord import --from NAME.
carry-unread-several = { $count } other files in the folder cannot be read here ({ $names }). If there are answers in them, type them into the meeting, or save them as CSV (theme, question, answer) and take them in with rundbord import --from NAME.
carry-unread-lists = { $count } other files in the folder are no table files ({ $names }). If they are answers, save them as CSV or as lines of JSON and take them in with rundbord import --from NAME.
carry-unread-list = { $path } is no table file. If it is answers, save it as CSV or as lines of JSON and take it in with rundbord import --from NAME.
carry-older-return = { $who }: the file is older than the answer of { $day } that is here already. That answer was not changed.
carry-return-ahead = { $who }: the answer was not taken in: it is dated { $day }, a day that has not come yet. Set the clock of the machine that it came from, make it again, and take it in.
carry-clock-ahead = { $who }: the times in the file lie { $span } ahead of the meeting's clock. The notes keep their times. See which clock is right.
carry-nothing-new = { $who }: nothing new. All of the file was here before.
carry-empty = { $who }: nobody has written in the file yet.
carry-refused = { $who }: not taken in. { $why }
carry-code-withdrawn = The file's code is not valid any more. The notes are still in the file and on the table's machine: make a new file with /tablefiles and open it on the table's machine with rundbord join --offline, which writes everything into it.
carry-copied-seat = The file was written on a copy of a seat that has written elsewhere too, and that is here already. Open the file on another machine with rundbord join --offline, read it with /list, and type in what is missing.
carry-meeting-closed = The meeting is closed, and the machine that wrote the file has no seat here. Open the meeting again with /reopen, take the file in, and close it.
carry-put-out = The facilitator has put out the machine that wrote the file. To take it in all the same, let the machine in again on the screen Tables or with /codes in, and take the file in once more.
carry-because = The file says something that the table's seat may not write ({ $what }). Keep the file.

carry-strange = { $path } is no table's file.
carry-strange-try = The facilitator makes the tables' files with /tablefiles.
carry-newer = { $path } was written by a newer version of rundbord.
carry-newer-try = Use the same version on both machines. The file is untouched.
carry-damaged = { $path } is damaged; something is missing or was changed.
carry-damaged-try = Everything is on the table's machine too: run rundbord join --offline there with a new file, and carry that one here.
carry-other-code = The code is not the one that { $path } is made for.
carry-other-code-try = Leave the code out, or take the right table's file.
carry-no-programme = { $path } was begun by a table and holds no programme, and this machine does not know the meeting.
carry-no-programme-try = Ask the facilitator for the table's file; it is made with /tablefiles.
carry-no-file = There is no table's file at { $path }, and this machine has no seat at the meeting.
carry-no-file-try = Type the code on the table card: rundbord join CODE --offline FILE. Or ask the facilitator for the table's file on a USB stick; it is made with /tablefiles.
carry-other-meeting = { $path } belongs to another meeting.
carry-other-meeting-try = Take the file into the meeting that it was made in; rundbord receive finds it by itself.
carry-own-meeting = { $path } is a table file of the meeting itself.
carry-own-meeting-try = Take the file that the consultation's sender has sent. A table file of the meeting itself is taken in with rundbord receive.
carry-no-stick = { $path } cannot be written: the folder does not exist.
carry-no-stick-try = Everything is saved on this machine. Put the USB stick in and run the command again.
carry-meeting-open = The meeting that { $path } belongs to is open in another window.
carry-meeting-open-try = Type /receive and the file's path there, on the screen after Ctrl+P.
carry-no-meeting = No meeting on this machine is the one that { $path } belongs to.
carry-no-meeting-try = Take it in on the facilitator's machine, or say with --record where the record lies.
carry-not-leading = Another machine leads the meeting that { $path } belongs to.
carry-not-leading-try = Take the file in there.
carry-loose-title = A table without a network
carry-loose-item = Table discussion
carry-loose-table = the facilitator knows the number
carry-loose-theme = Without a theme

carry-goes-points = { $count ->
    [one] 1 point
   *[other] { $count } points
 }
carry-goes-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
 }
carry-dissenting = { $who }: { $count ->
    [one] 1 dissenting view is new or changed.
   *[other] { $count } dissenting views are new or changed.
}
carry-dissenting-kept = { $who }: { $count ->
    [one] 1 dissenting view says something else now, but was mended or taken away here. It stands as it stood: read the one in the file, and mend it yourself if it should be told.
   *[other] { $count } dissenting views say something else now, but were mended or taken away here. They stand as they stood: read those in the file, and mend them yourself if they should be told.
}
carry-goes-dissenting = { $count ->
    [one] 1 dissenting view
   *[other] { $count } dissenting views
}
carry-dissents = { $who }: the dissent on { $count ->
    [one] 1 point is
   *[other] { $count } points is
} mended here, as it is mended there.
carry-erased-dissents = { $who }: the dissent on { $count ->
    [one] 1 point is
   *[other] { $count } points is
} erased here, as it is erased there. Delete the file in which it came too.
carry-erased = { $who }: the words of { $count } { $count ->
    [one] answer are
   *[other] answers are
 } erased here, as they are erased there. Delete the file in which they came too.
carry-erased-views = { $who }: the words of { $count ->
    [one] 1 dissenting view
   *[other] { $count } dissenting views
 } are erased here, as they are erased there. Delete the file in which they came too.
carry-goes-erased = { $count ->
    [one] 1 erased text (erased at the receiver's too)
   *[other] { $count } erased texts (erased at the receiver's too)
 }
carry-goes-own-cases = { $count ->
    [one] 1 own case (without the words)
   *[other] { $count } own cases (without the words)
 }

# The table's page in a browser.

carry-page-table = Table { $table }
carry-page-persons = Do not write about single persons: no names, no diagnoses. Tick an own case; its words stay on this machine.
carry-page-new = New note
carry-page-editing = Mend the note
carry-page-theme = Theme and question
carry-page-whole-theme = The theme as a whole
carry-page-note = Note
carry-page-how = Enter saves. Shift+Enter gives a new line.
carry-page-kind = Kind
carry-page-own = Own case: the file says only that there is one. The words stay on this machine.
carry-page-own-case = own case, the words stay here
carry-page-cue = An own case? Write what is shared, or make it an own case, so that the words stay on this machine.
carry-page-to-own = Make it an own case
carry-page-theme-title = What is the new theme called?
carry-page-theme-add = Add the theme
carry-page-theme-added = The theme “{ $title }” has been added. Write to it at once; the facilitator settles for whom it is.
carry-page-theme-known = The theme is there already: choose it in the list.
carry-page-save = Save
carry-page-leave = Leave it as it was
carry-page-carry = To the facilitator
carry-page-fetch = Fetch the table's file
carry-page-notes = Notes at table { $table }
carry-page-edit = Mend
carry-page-withdraw = Withdraw
carry-page-back = Take back in
carry-page-gone = withdrawn
carry-page-kept = Saved at { $clock } on this machine.
carry-page-here = Written at { $clock }.
carry-page-unkept = The browser keeps nothing on this machine. Fetch the table's file before you close the page.
carry-page-empty = There is nothing to save yet.
carry-page-long = The note has { $found } characters; there is room for { $limit }. Part it in two.
carry-page-none = No notes yet.
carry-page-waiting = Notes: { $count }. Not all of them are in a fetched file yet. Fetch the table's file, and carry it to the facilitator.
carry-page-carried = Notes: { $count }. All are in the file that you fetched last.
carry-page-ready = { $file } lies in the browser's folder for fetched files. Carry it to the facilitator, who types /receive FILE. You can go on writing and fetch the file again.
carry-page-file = table-{ $table }-notes.rundbord
carry-page-taken = This page is open in another tab. Go on writing there, or close it and reload this one.
carry-page-old = This browser cannot make the table's file. Open the page in a newer Edge, Chrome, Firefox or Safari.
