//! The text of a Word document (DOCX): paragraphs as lines, lists with their bullets, tables with tabs between cells.

use crate::intake::invitation::archive::{self, Untaken};
use crate::intake::invitation::lower::Lower;
/// The unpacked text with its markup; the largest document of an office without pictures is a tenth of it. More is a
/// trap ("zip bomb") and is not unpacked. Bytes.
const MOST_MARKUP: usize = 8 * 1024 * 1024;

/// Where every DOCX keeps its text.
const BODY: &str = "word/document.xml";

/// Stands between the paragraphs of one cell.
pub const BREAK: char = '\u{b}';

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocxError {
    #[error("a damaged archive")]
    Damaged,
    #[error("no Word document")]
    NoDocument,
    #[error("more text than {MOST_MARKUP} bytes")]
    TooMuch,
}

/// The text of the document.
pub fn text(bytes: &[u8]) -> Result<String, DocxError> {
    let markup = archive::take(bytes, BODY, MOST_MARKUP).map_err(|untaken| match untaken {
        Untaken::Damaged => DocxError::Damaged,
        Untaken::Absent => DocxError::NoDocument,
        Untaken::TooLarge => DocxError::TooMuch,
    })?;
    Ok(plain(&String::from_utf8_lossy(&markup)))
}

/// What is written so far, and where in the document it is.
#[derive(Default)]
struct Writer {
    text: String,
    /// Of the paragraph that is being read.
    paragraph: String,
    is_heading: bool,
    is_listed: bool,
    in_text: bool,
    /// Rows may hold tables of their own.
    cells: usize,
    row_has_cells: bool,
    cell_has_text: bool,
}

/// The text out of WordprocessingML, tag by tag; what is no text, list, heading or table says nothing here.
fn plain(markup: &str) -> String {
    let mut writer = Writer::default();
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        if writer.in_text {
            unescape(&rest[..start], &mut writer.paragraph);
        }
        let tag = &rest[start + 1..];
        let Some(end) = tag.find('>') else { break };
        writer.tag(&tag[..end]);
        rest = &tag[end + 1..];
    }
    writer.text
}

impl Writer {
    fn tag(&mut self, tag: &str) {
        let closes_itself = tag.ends_with('/');
        let name = tag.trim_end_matches('/').split_whitespace().next().unwrap_or_default();
        match name {
            "w:t" => self.in_text = !closes_itself,
            "/w:t" => self.in_text = false,
            "w:tab" if !self.paragraph.is_empty() => self.paragraph.push('\t'),
            "w:br" | "w:cr" => self.paragraph.push(if self.cells > 0 { BREAK } else { '\n' }),
            "w:noBreakHyphen" => self.paragraph.push('-'),
            "w:numPr" => self.is_listed = true,
            "w:pStyle" => {
                let style = tag.lower();
                self.is_heading =
                    ["heading", "overskrift", "\"title", "\"titel"].iter().any(|name| style.contains(name));
                self.is_listed |= style.contains("list") || style.contains("opstilling");
            }
            "/w:p" => self.end_paragraph(),
            "w:p" if closes_itself => self.end_paragraph(),
            "w:tr" => self.row_has_cells = false,
            "w:tc" => {
                self.cells += 1;
                if self.row_has_cells {
                    self.text.push('\t');
                }
                self.row_has_cells = true;
                self.cell_has_text = false;
            }
            "/w:tc" => self.cells = self.cells.saturating_sub(1),
            "/w:tr" => self.text.push('\n'),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let (is_heading, is_listed) = (std::mem::take(&mut self.is_heading), std::mem::take(&mut self.is_listed));
        let said = paragraph.trim();
        if self.cells > 0 {
            if !said.is_empty() {
                if self.cell_has_text {
                    self.text.push(BREAK);
                }
                self.cell_has_text = true;
                // A tab here would begin another cell.
                self.text.push_str(&said.replace('\t', " "));
            }
            return;
        }
        if !said.is_empty() {
            self.text.push_str(if is_heading {
                "# "
            } else if is_listed {
                "- "
            } else {
                ""
            });
            self.text.push_str(said);
        }
        self.text.push('\n');
    }
}

fn unescape(markup: &str, text: &mut String) {
    let mut rest = markup;
    while let Some(start) = rest.find('&') {
        text.push_str(&rest[..start]);
        let entity = &rest[start..];
        let known = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&apos;", '\'')];
        let (length, letter) = known
            .iter()
            .find(|(name, _)| entity.starts_with(name))
            .map_or((1, '&'), |(name, letter)| (name.len(), *letter));
        text.push(letter);
        rest = &entity[length..];
    }
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use crate::intake::invitation::docx::{BODY, DocxError, plain, text};

    fn archive(name: &str, body: &[u8]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(body).unwrap();
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn paragraphs_lists_and_tables_become_lines() {
        let markup = "<w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/></w:pPr><w:r><w:t>Møde &amp; mad</w:t></w:r></w:p>\
             <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t xml:space=\"preserve\">Første </w:t></w:r><w:r><w:t>punkt</w:t></w:r></w:p>\
             <w:tbl><w:tr><w:tc><w:p><w:r><w:t>16.00</w:t></w:r></w:p></w:tc>\
             <w:tc><w:p><w:r><w:t>Velkomst</w:t></w:r></w:p><w:p><w:r><w:t>v/ Ida</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        assert_eq!(plain(markup), "# Møde & mad\n- Første punkt\n16.00\tVelkomst\u{b}v/ Ida\n");
    }

    #[test]
    fn a_small_file_that_unpacks_to_more_than_any_document_is_refused() {
        let bomb = archive(BODY, &vec![b' '; 20 * 1024 * 1024]);
        assert!(bomb.len() < 100_000);
        assert_eq!(text(&bomb), Err(DocxError::TooMuch));
    }

    #[test]
    fn an_archive_of_something_else_is_no_document() {
        assert_eq!(text(&archive("xl/workbook.xml", b"<x/>")), Err(DocxError::NoDocument));
        assert_eq!(text(b"PK\x03\x04 and then nothing"), Err(DocxError::Damaged));
    }
}
