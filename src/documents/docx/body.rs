//! The text of a Word document: paragraphs with styles, lists with numbering, tables with header rows.

use std::fmt::{Arguments, Write};

use crate::documents::docx::columns::widths;
use crate::documents::docx::parts::{BULLETS, DEEPEST, MAIN, STEP};
use crate::documents::docx::sheet::Sheet;
use crate::documents::packed::xml::{escape, shown};
use crate::documents::page::page::{Block, ListItem, Page, Span, of_one_language, plain};
use crate::documents::page::properties::Properties;
use crate::language::language::Language;
use crate::language::quotation::quoted;

pub fn write(page: &Page, properties: &Properties) -> String {
    let other_language = properties.other_language();
    let sheet = if page.wide { Sheet::LYING } else { Sheet::STANDING };
    let mut body = Body { xml: String::new(), language: properties.language, other_language, large: page.large, sheet };
    if let Some(house) = &page.house {
        body.paragraph("Head", "", &[Span::Strong(one_line(house))]);
    }
    for (label, value) in &page.head {
        let name = format!("{}:", label.as_str().trim());
        let label = if matches!(label, Span::Text(_)) { Span::Strong(name) } else { Span::SpokenStrong(name) };
        let said = format!(" {}", value.as_str().trim());
        let value = if matches!(value, Span::Text(_)) { Span::Text(said) } else { Span::Spoken(said) };
        body.paragraph("Head", "", &[label, value]);
    }
    body.heading(1, &properties.title_spans(page));
    body.blocks(&page.blocks, 0);
    if matches!(page.blocks.last(), Some(Block::Table { .. })) {
        // Word wants a paragraph after the last table.
        body.paragraph("Normal", "", &[]);
    }
    format!(
        "<w:document xmlns:w=\"{MAIN}\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{}\
         <w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>{}\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" \
         w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        body.xml,
        sheet.size()
    )
}

struct Body {
    xml: String,
    language: Language,
    other_language: Option<&'static str>,
    /// In larger letters than usual.
    large: bool,
    sheet: Sheet,
}

impl Body {
    fn put(&mut self, xml: Arguments<'_>) {
        self.xml.write_fmt(xml).expect("a text takes every character");
    }

    /// `depth` is how many lists the blocks lie in.
    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for (at, block) in blocks.iter().enumerate() {
            let follows_table = at > 0 && matches!(blocks[at - 1], Block::Table { .. });
            if follows_table && matches!(block, Block::Table { .. }) {
                // Two tables that touch are one to Word.
                self.paragraph("Normal", "", &[]);
            }
            self.block(block, depth);
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        let indent = if depth > 0 { format!("<w:ind w:left=\"{}\"/>", depth * STEP) } else { String::new() };
        match block {
            Block::Heading { level, text } => {
                self.heading((*level).clamp(2, 6), text);
            }
            Block::Placard(text) => self.placard(text),
            Block::Paragraph(spans) => self.paragraph("Normal", &indent, spans),
            Block::List(items) => items.iter().for_each(|item| self.item(item, depth)),
            Block::Quote { by, words } => self.quote(by, words, depth),
            Block::Table { head, rows } => self.table(head, rows),
        }
    }

    fn heading(&mut self, level: u8, spans: &[Span]) {
        let line: Vec<Span> = match self.other_language {
            None => vec![Span::Text(one_line(&plain(spans)))],
            Some(_) => spans.iter().map(in_one_line).collect(),
        };
        self.paragraph(&format!("Heading{level}"), "", &line);
    }

    /// A heading as the others, so that every reader knows it for one, in letters of 120 points on a sheet of its own.
    fn placard(&mut self, text: &str) {
        self.put(format_args!(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/><w:pageBreakBefore/>\
             <w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
        ));
        self.run(&one_line(text), "<w:b/><w:sz w:val=\"240\"/><w:szCs w:val=\"240\"/>");
        self.put(format_args!("</w:p>"));
    }

    fn item(&mut self, item: &ListItem, depth: usize) {
        let level = depth.min(DEEPEST);
        let numbering = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{BULLETS}\"/></w:numPr>");
        self.paragraph("ListBullet", &numbering, &item.text);
        self.blocks(&item.beneath, depth + 1);
    }

    /// The label is upright, the table's own words are in quotation marks and italics, in their own language.
    fn quote(&mut self, by: &[Span], words: &str, depth: usize) {
        let left = (depth + 1) * STEP;
        self.put(format_args!("<w:p><w:pPr><w:pStyle w:val=\"Quote\"/><w:ind w:left=\"{left}\"/></w:pPr>"));
        let label: Vec<Span> = by.iter().cloned().chain([Span::Text(": ".to_owned())]).collect();
        self.pieces(&label);
        let language = self.other_language.map(|tag| format!("<w:lang w:val=\"{tag}\"/>")).unwrap_or_default();
        self.run(&quoted(self.language, &shown(words)), &format!("<w:i/>{language}"));
        self.put(format_args!("</w:p>"));
    }

    fn table(&mut self, head: &[Span], rows: &[Vec<Vec<Span>>]) {
        let widths = widths(head, rows, self.large, self.sheet);
        self.put(format_args!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
             w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        ));
        widths.iter().for_each(|width| self.put(format_args!("<w:gridCol w:w=\"{width}\"/>")));
        self.put(format_args!("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"));
        for (text, width) in head.iter().zip(&widths) {
            self.cell(*width, &[in_a_head(text)]);
        }
        self.put(format_args!("</w:tr>"));
        for row in rows {
            self.put(format_args!("<w:tr><w:trPr><w:cantSplit/></w:trPr>"));
            row.iter().zip(&widths).for_each(|(spans, width)| self.cell(*width, spans));
            self.put(format_args!("</w:tr>"));
        }
        self.put(format_args!("</w:tbl>"));
    }

    fn cell(&mut self, width: usize, spans: &[Span]) {
        self.put(format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
        self.paragraph("Cell", "", spans);
        self.put(format_args!("</w:tc>"));
    }

    /// `more` are properties that come after the style in the schema's order.
    fn paragraph(&mut self, style: &str, more: &str, spans: &[Span]) {
        self.put(format_args!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>"));
        self.pieces(spans);
        self.put(format_args!("</w:p>"));
    }

    fn pieces(&mut self, spans: &[Span]) {
        // Without another language there is nothing to mark, and a line is as few pieces as can be.
        let language = self.other_language.map(|tag| format!("<w:lang w:val=\"{tag}\"/>"));
        let spans = if language.is_some() { spans.to_vec() } else { of_one_language(spans) };
        let language = language.unwrap_or_default();
        for span in &spans {
            match span {
                Span::Text(text) => self.run(text, ""),
                Span::Strong(text) => self.run(text, "<w:b/>"),
                Span::Emphasis(text) => self.run(text, "<w:i/>"),
                Span::Spoken(text) => self.run(text, &language),
                Span::SpokenEmphasis(text) => self.run(text, &format!("<w:i/>{language}")),
                Span::SpokenStrong(text) => self.run(text, &format!("<w:b/>{language}")),
            }
        }
    }

    fn run(&mut self, text: &str, properties: &str) {
        if text.is_empty() {
            return;
        }
        self.put(format_args!("<w:r>"));
        if !properties.is_empty() {
            self.put(format_args!("<w:rPr>{properties}</w:rPr>"));
        }
        let text = escape(text);
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.put(format_args!("<w:br/>"));
            }
            for (at, piece) in line.split('\t').enumerate() {
                if at > 0 {
                    self.put(format_args!("<w:tab/>"));
                }
                self.put(format_args!("<w:t xml:space=\"preserve\">{piece}</w:t>"));
            }
        }
        self.put(format_args!("</w:r>"));
    }
}

/// A piece of a heading: its line feeds are spaces, and the space at its ends stays for what stands beside it.
fn in_one_line(span: &Span) -> Span {
    let line = span.as_str().replace(['\r', '\n', '\t'], " ");
    if matches!(span, Span::Spoken(_) | Span::SpokenStrong(_) | Span::SpokenEmphasis(_)) {
        Span::Spoken(line)
    } else {
        Span::Text(line)
    }
}

/// The title of a column.
fn in_a_head(title: &Span) -> Span {
    let line = one_line(title.as_str());
    match title {
        Span::Spoken(_) | Span::SpokenStrong(_) | Span::SpokenEmphasis(_) => Span::SpokenStrong(line),
        Span::Text(_) | Span::Strong(_) | Span::Emphasis(_) => Span::Strong(line),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
