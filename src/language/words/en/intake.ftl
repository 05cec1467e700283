# Files of notes that were written elsewhere.

intake-line = Line { $line }: { $what }
intake-too-large = The file is too large to be a list of notes.
intake-not-text = The file is not text. Save it as CSV or as lines of JSON.
intake-no-column = A column is missing: { $name ->
    [table] table
   *[other] text
}. Call it { $name ->
    [table] “Table”
   *[other] “Text”
}; there is: { $found }.
intake-not-json = The line is not a JSON object.
intake-no-table = The table's number is missing.
intake-table = “{ $found }” is not a table number from 1 to 65535.
intake-no-text = There is no note.
intake-text-too-long = The note has { $found } characters; { $limit } are the most.
intake-fields = There are { $found } fields but { $expected } columns. Put quotation marks around text with a semicolon.
intake-workbook = The file is a spreadsheet's workbook and no CSV file. Open it in the spreadsheet, choose Save as, and save it as CSV (CSV UTF-8 if there is). Then import the CSV file.
intake-no-heading = Which column is the table's number and which the text cannot be told. Put a heading on top, such as Table;Theme;Text. The table may be called: { $tables }. The theme: { $themes }. The text: { $texts }.
