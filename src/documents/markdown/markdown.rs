//! A page as Markdown that reads well aloud: real headings, lists and tables, and nothing drawn.

use crate::documents::markdown::escape::{Place, emphasis, escape, strong};
use crate::documents::page::page::{Block, ListItem, Page, Span, of_one_language, plain};

/// The page as UTF-8 text with a line feed at its end.
pub fn write(page: &Page) -> Vec<u8> {
    let mut blocks = Vec::new();
    blocks.extend(page.house.as_ref().map(|house| Block::Paragraph(vec![Span::Strong(house.clone())])));
    if !page.head.is_empty() {
        let fields = page.head.iter().map(|(label, value)| format!("{}: {}", label.as_str(), value.as_str()));
        blocks.push(Block::List(fields.map(ListItem::new).collect()));
    }
    let mut out = String::new();
    push_blocks(&mut out, &blocks, "");
    push_block(&mut out, &Block::heading(1, &page.title), "");
    push_blocks(&mut out, &page.blocks, "");
    out.truncate(out.trim_end_matches('\n').len());
    out.push('\n');
    out.into_bytes()
}

fn push_blocks(out: &mut String, blocks: &[Block], indent: &str) {
    for block in blocks {
        push_block(out, block, indent);
    }
}

/// Blocks stand apart by a blank line; every line of a block but a blank one begins with `indent`.
fn push_block(out: &mut String, block: &Block, indent: &str) {
    match block {
        Block::Heading { level, text } => {
            let hashes = "#".repeat(usize::from(*level).clamp(1, 6));
            let line = format!("{hashes} {}", escape(&plain(text), Place::Line).trim());
            push_lines(out, line.trim(), indent, indent);
        }
        Block::Placard(text) => push_block(out, &Block::heading(2, text), indent),
        Block::Paragraph(spans) => push_lines(out, &inline(spans, Place::Flow), indent, indent),
        Block::List(items) => push_list(out, items, indent),
        Block::Quote { by, words } => {
            let indent = &format!("{indent}> ");
            let label = Span::Text(format!("{}: ", plain(by)));
            let said = [label, Span::Emphasis(words.clone())];
            let words = inline(&said, Place::Flow);
            push_lines(out, &words, indent, indent);
        }
        Block::Table { head, rows } => {
            let head: Vec<String> = head.iter().map(|title| escape(title.as_str(), Place::Line)).collect();
            push_row(out, &head, indent);
            push_row(out, &vec!["---".to_owned(); head.len()], indent);
            for row in rows {
                let cells: Vec<String> = row.iter().map(|spans| inline(spans, Place::Line)).collect();
                push_row(out, &cells, indent);
            }
        }
    }
    // A blank line, but none after another one.
    if !out.ends_with("\n\n") && !out.is_empty() {
        out.push('\n');
    }
}

fn push_list(out: &mut String, items: &[ListItem], indent: &str) {
    let inner = format!("{indent}  ");
    for item in items {
        push_lines(out, &inline(&item.text, Place::Flow), &format!("{indent}- "), &inner);
        if !item.beneath.is_empty() {
            out.push('\n');
            push_blocks(out, &item.beneath, &inner);
        }
    }
}

fn push_row(out: &mut String, cells: &[String], indent: &str) {
    out.push_str(indent);
    for cell in cells {
        out.push_str("| ");
        out.push_str(cell.trim());
        out.push(' ');
    }
    out.push_str("|\n");
}

fn push_lines(out: &mut String, lines: &str, first: &str, rest: &str) {
    for (at, line) in lines.split('\n').enumerate() {
        out.push_str(if at == 0 { first } else { rest });
        out.push_str(line);
        // A marker without text is written without the space after it.
        out.truncate(out.trim_end_matches(' ').len());
        out.push('\n');
    }
}

fn inline(spans: &[Span], place: Place) -> String {
    let spans = of_one_language(spans);
    let pieces = spans.iter().map(|span| match span {
        Span::Text(text) | Span::Spoken(text) => escape(text, place),
        Span::Strong(text) | Span::SpokenStrong(text) => strong(text, place),
        Span::Emphasis(text) | Span::SpokenEmphasis(text) => emphasis(text, place),
    });
    let line: String = pieces.collect();
    line.trim().to_owned()
}
