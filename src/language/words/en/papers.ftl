# The screen of the documents.

papers-papers = Papers
papers-do-next = Next paper
papers-do-previous = Previous paper
papers-do-draft-or-final = Draft / final
papers-do-audience = For the organisers / public
papers-do-export = Write all to the folder
papers-do-export-one = Write this one
papers-one-gone = The paper that you read is not there any more, so nothing was written. The last one on the list is shown now.
papers-do-edit = Write in the summary
papers-which-passage = What will you write?
papers-which-no-own-case = What is not an own case?
papers-nothing-held-back = Nothing looks like an own case.
papers-passage-hint = The summary's own words. Enter saves; an empty field removes them.
papers-title = Papers
papers-draft = Draft
papers-final = Final
papers-internal = for the organisers
papers-public = public
papers-folder = folder: { $folder }
papers-place = { $number } of { $of }
papers-do-formats = Formats
papers-do-folder = Folder
papers-do-remember = Use the folder
papers-folder-line = The folder in which every meeting's documents are put
papers-folder-hint = Each meeting gets its folder in it. Empty: where the program starts. ~: your own.
papers-which-formats = Which formats are written? Enter turns on and off
papers-is-written = is written
papers-not-remembered = It holds now but could not be remembered for next time: { $why }
papers-format-json = Data for other programs (json)
papers-format-markdown = Markdown (md)
papers-format-html = Web page (html)
papers-format-docx = Word (docx)
papers-format-plain = Plain text (txt)
papers-format-ics = Deadlines for the calendar (ics)
papers-format-csv = Tables (csv)
papers-format-xlsx = Workbook for Excel (xlsx)
papers-trouble = { $why } Press { $key } to choose another folder; nothing is lost.
papers-formats = { $count ->
    [one] 1 format
   *[other] { $count } formats
}
