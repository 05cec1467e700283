//! A page as one HTML file that needs nothing else: real headings, lists and tables, readable by eye, ear and printer.

use std::fmt::{Arguments, Write};

use crate::documents::packed::xml::{escape, escape_line};
use crate::documents::page::page::{Block, ListItem, Page, Span, plain};
use crate::documents::page::properties::Properties;
use crate::language::quotation;

const STYLE: &str = include_str!("style.css");
/// The file asks nothing of anybody, and nothing in it runs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The page as UTF-8 text with a line feed at its end.
pub fn write(page: &Page, properties: &Properties) -> Vec<u8> {
    let mut html = Html { text: String::new(), other_language: properties.other_language(), headings: 0 };
    let language = Properties::tag(properties.language);
    let day = properties.day.format("%Y-%m-%d");
    html.put(format_args!("<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n"));
    html.put(format_args!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"));
    html.put(format_args!("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"));
    html.put(format_args!("<title>{}</title>\n", escape_line(&properties.title)));
    html.put(format_args!("<meta name=\"author\" content=\"{}\">\n", escape_line(&properties.author)));
    html.put(format_args!("<meta name=\"description\" content=\"{}\">\n", escape_line(&properties.subject)));
    let quotes = quotation::marks(properties.language).map(|mark| format!(" \"{mark}\"")).concat();
    html.put(format_args!("<meta name=\"date\" content=\"{day}\">\n<style>\n{STYLE}"));
    if page.wide {
        html.put(format_args!("@page {{ size: A4 landscape; }}\n"));
    }
    html.put(format_args!("blockquote q {{ quotes:{quotes}; }}\n</style>\n</head>\n<body>\n"));
    html.put(format_args!("<main{}>\n", if page.large { " class=\"large\"" } else { "" }));
    if let Some(house) = &page.house {
        html.put(format_args!("<p class=\"house\">{}</p>\n", escape_line(house)));
    }
    html.head(&page.head);
    html.heading(1, &properties.title_spans(page), "");
    html.blocks(&page.blocks);
    html.put(format_args!("<footer><p>{}</p></footer>\n</main>\n</body>\n</html>\n", escape(&properties.foot)));
    html.text.into_bytes()
}

struct Html {
    text: String,
    other_language: Option<&'static str>,
    /// How many there are: the last one names the table that follows it.
    headings: usize,
}

impl Html {
    fn put(&mut self, text: Arguments<'_>) {
        self.text.write_fmt(text).expect("a text takes every character");
    }

    fn head(&mut self, fields: &[(Span, Span)]) {
        if fields.is_empty() {
            return;
        }
        self.put(format_args!("<dl>\n"));
        for (label, value) in fields {
            let (label, value) = (self.inline(&[trimmed(label)]), self.inline(&[trimmed(value)]));
            self.put(format_args!("<dt>{label}:</dt><dd>{value}</dd>\n"));
        }
        self.put(format_args!("</dl>\n"));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading((*level).clamp(2, 6), text, ""),
            Block::Placard(words) => self.heading(2, &[Span::Text(words.clone())], " class=\"placard\""),
            Block::Paragraph(spans) => {
                let words = self.inline(spans);
                self.put(format_args!("<p>{words}</p>\n"));
            }
            Block::List(items) => self.list(items),
            Block::Quote { by, words } => {
                let language = self.other_language.map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default();
                let (by, words) = (self.inline(by), escape(words));
                self.put(format_args!(
                    "<blockquote><p>{by}: <q{language}>{}</q></p></blockquote>\n",
                    broken(words.trim())
                ));
            }
            Block::Table { head, rows } => self.table(head, rows),
        }
    }

    fn heading(&mut self, level: u8, text: &[Span], class: &str) {
        self.headings += 1;
        let (id, text) = (self.headings, self.one_line(text));
        self.put(format_args!("<h{level} id=\"h{id}\"{class}>{text}</h{level}>\n"));
    }

    fn list(&mut self, items: &[ListItem]) {
        self.put(format_args!("<ul>\n"));
        for item in items {
            let words = self.inline(&item.text);
            self.put(format_args!("<li>{words}"));
            if !item.beneath.is_empty() {
                self.put(format_args!("\n"));
                self.blocks(&item.beneath);
            }
            self.put(format_args!("</li>\n"));
        }
        self.put(format_args!("</ul>\n"));
    }

    /// On a narrow screen the table scrolls by itself, also by keys, and is called as the heading over it.
    fn table(&mut self, head: &[Span], rows: &[Vec<Vec<Span>>]) {
        let heading = self.headings;
        self.put(format_args!(
            "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"h{heading}\">\n<table>\n<thead>\n<tr>"
        ));
        for column in head {
            let title = self.one_line(std::slice::from_ref(column));
            self.put(format_args!("<th scope=\"col\">{title}</th>"));
        }
        self.put(format_args!("</tr>\n</thead>\n<tbody>\n"));
        for row in rows {
            self.put(format_args!("<tr>"));
            for cell in row {
                let words = self.inline(cell);
                self.put(format_args!("<td>{words}</td>"));
            }
            self.put(format_args!("</tr>\n"));
        }
        self.put(format_args!("</tbody>\n</table>\n</div>\n"));
    }

    /// A paragraph, a cell: words in another language than the document's say so.
    fn inline(&self, spans: &[Span]) -> String {
        let line: String = spans.iter().map(|span| self.piece(span, escape(span.as_str()))).collect();
        broken(line.trim())
    }

    /// A heading, which has no line breaks.
    fn one_line(&self, spans: &[Span]) -> String {
        if self.other_language.is_none() {
            return escape_line(&plain(spans));
        }
        let in_line = |span: &Span| escape(span.as_str()).replace('\n', " ");
        let line: String = spans.iter().map(|span| self.piece(span, in_line(span))).collect();
        line.trim().to_owned()
    }

    fn piece(&self, span: &Span, escaped: String) -> String {
        let language = self.other_language.map(|tag| format!(" lang=\"{tag}\""));
        match (span, language) {
            (Span::Text(_), _) | (Span::Spoken(_), None) => escaped,
            (Span::Strong(_), _) | (Span::SpokenStrong(_), None) => format!("<strong>{escaped}</strong>"),
            (Span::Emphasis(_), _) | (Span::SpokenEmphasis(_), None) => format!("<em>{escaped}</em>"),
            (Span::SpokenEmphasis(_), Some(language)) => format!("<em{language}>{escaped}</em>"),
            (Span::Spoken(_), Some(_)) if escaped.trim().is_empty() => escaped,
            (Span::Spoken(_), Some(language)) => format!("<span{language}>{escaped}</span>"),
            (Span::SpokenStrong(_), Some(language)) => format!("<strong{language}>{escaped}</strong>"),
        }
    }
}

/// The space at the ends of a field is nobody's.
fn trimmed(span: &Span) -> Span {
    let trimmed = span.as_str().trim().to_owned();
    if matches!(span, Span::Text(_)) { Span::Text(trimmed) } else { Span::Spoken(trimmed) }
}

/// A line feed is a line break, also for a reader that knows no style.
fn broken(escaped: &str) -> String {
    escaped.replace('\n', "<br>\n")
}
