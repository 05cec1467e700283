# Files of notes that were written elsewhere.

intake-line = Line { $line }: { $what }
intake-too-large = The file is too large to be a list of notes.
intake-empty = The file is empty. Write one note a line under a heading, such as Table;Theme;Text.
intake-not-text = The file is not text. Save it as CSV or as lines of JSON.
intake-no-column = A column is missing: { $name ->
    [table] table
   *[other] text
}. Call it { $name ->
    [table] “Table”
   *[other] “Text”
}; there is: { $found }{ $name ->
    [table] . In a consultation a column “Municipality” or --from may say who answers.
   *[other] .
}
intake-not-json = It is not a JSON object. Write, for instance, {"{"}"table": 1, "theme": "1", "text": "More buses"{"}"}.
intake-broken-list = The list cannot be read beyond this. Look for a comma, a bracket or a quotation mark that is missing or is one too many, or write one object a line, such as {"{"}"table": 1, "theme": "1", "text": "More buses"{"}"}.
intake-open-quotation = A quotation mark at the start of a field on this line is not closed, so that the next lines would become part of the note. Delete it, or close it at the end of the field; a quotation mark within the field is written twice ("").
intake-no-table = The table's number is missing, or in a consultation the sender.
intake-table = “{ $found }” is not a table number from 1 to 65535.
intake-no-text = There is no note.
intake-text-too-long = The note has { $found } characters; { $limit } are the most.
intake-fields = There are { $found } fields but { $expected } columns. Put quotation marks around text with a semicolon.
intake-workbook = The file is a spreadsheet's workbook and no CSV file. Open it in the spreadsheet, choose Save as, and save it as CSV (CSV UTF-8 if there is). Then import the CSV file.
intake-no-heading = Which column is the table's number and which the text cannot be told. Put a heading on top, such as Table;Theme;Text. The table may be called: { $tables }. The theme: { $themes }. The text: { $texts }.

# Lists of participants.

intake-people-over-the-heading = Line { $line } stands above the heading and was not taken: “{ $text }”.
intake-people-column = The column “{ $heading }” was not read. If it is to be used, call it Name, Organisation, Role, Table, Companion of or Wheelchair.
intake-people-more-cells = Line { $line } has more cells than the heading, and the last were not read. Put quotation marks around text that holds separators.
intake-people-open-quotation = Line { $line }: A quotation mark is not closed. Delete it, or close it at the end of the cell.
intake-people-no-heading = Without a heading the columns are read as name, organisation, role and table. From line { $line } on there is something else, which was not read. Write a heading at the top, such as Name;Organisation;Role;Table.
intake-people-table = Line { $line }: “{ $cell }” is not a table, so the table is proposed. Write a number from 1 to 999.
intake-people-far-table = Table { $table } is far above the other numbers of tables. Correct the list, or delete the table, if it is a slip.
intake-people-wheelchair = Line { $line }: “{ $cell }” for a wheelchair is neither yes nor no. A place is kept; write yes or no.
intake-people-beside = Line { $line }: “{ $cell }” is not a name, so { $name } sits with nobody in particular. Write the name of the person to sit with.
intake-people-twice = Line { $line }: { $name } is on line { $first } too and was taken once. If they are two, write one with an organisation or a middle name.
intake-people-renamed = Line { $line }: { $name } is on line { $first } too, with something else said of them. The one on line { $line } is called “{ $now }” now; better write one with an organisation or a middle name.
intake-people-namesakes = { $count } are called { $name } (lines { $lines }). Add the organisation when you tick one of them off.

# The last meeting of a series, as the source of what is carried on.
intake-last-meeting = { $meeting } { $day }
intake-last-meeting-rehearsed = the rehearsal of { $meeting }
intake-last-meeting-tables = { $meeting }, table { $tables }
