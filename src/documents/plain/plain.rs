//! A page as text for reading aloud: nothing to look at, every table said row by row with the name of each column.

use crate::documents::packed::xml::shown;
use crate::documents::page::labelled::said_once;
use crate::documents::page::page::{Block, ListItem, Page, Span, plain};
use crate::documents::page::properties::Properties;
use crate::language::dates;
use crate::language::quotation::quoted;
use crate::language::words::Words;

/// The page as UTF-8 text with a line feed at its end. The second line of what a person wrote stands in, so that it
/// cannot pass for a line of the document.
pub fn write(page: &Page, properties: &Properties, words: &Words) -> Vec<u8> {
    let mut plain = Plain { text: String::new(), words };
    plain.sentence(&page.title, "");
    if let Some(house) = &page.house {
        plain.sentence(house, "");
    }
    for (label, value) in &page.head {
        plain.sentence(&format!("{}: {}", label.as_str().trim(), value.as_str().trim()), "");
    }
    plain.blocks(&page.blocks, "");
    plain.text.push('\n');
    plain.sentence(&properties.foot, "");
    plain.text.into_bytes()
}

struct Plain<'a> {
    text: String,
    words: &'a Words,
}

impl Plain<'_> {
    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        blocks.iter().for_each(|block| self.block(block, indent));
    }

    fn block(&mut self, block: &Block, indent: &str) {
        match block {
            Block::Heading { level, text } => self.heading(*level, &plain(text)),
            Block::Placard(text) => self.heading(2, text),
            Block::Paragraph(spans) => self.sentence(&inline(spans), indent),
            Block::List(items) => items.iter().for_each(|item| self.item(item, indent)),
            Block::Quote { by, words } => {
                let said = quoted(self.words.language(), words);
                self.sentence(&format!("{}: {said}", inline(by)), indent);
            }
            Block::Table { head, rows } => self.table(head, rows, indent),
        }
    }

    /// A voice has no sizes: the depth of a heading is said.
    fn heading(&mut self, level: u8, text: &str) {
        let id = if level <= 2 { "documents-plain-section" } else { "documents-plain-subsection" };
        self.text.push('\n');
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let heading = self.words.say(id, &[("title", text.into())]);
        self.sentence(&heading, "");
    }

    fn item(&mut self, item: &ListItem, indent: &str) {
        self.sentence(&inline(&item.text), indent);
        self.blocks(&item.beneath, &format!("{indent}  "));
    }

    fn table(&mut self, head: &[Span], rows: &[Vec<Vec<Span>>], indent: &str) {
        let deadline = self.words.word("documents-column-when");
        let count = self.words.say("documents-plain-rows", &[("count", rows.len().into())]);
        self.sentence(&count, indent);
        for (at, row) in rows.iter().enumerate() {
            let number = self.words.say("documents-plain-row", &[("number", (at + 1).into())]);
            self.sentence(&number, indent);
            for (column, cell) in head.iter().zip(row) {
                let (column, cell) = (column.as_str().trim(), self.aloud(cell));
                // A deadline is in people's words, which often begin as the column does.
                let said = match column == deadline {
                    true => said_once(column, &cell),
                    false => format!("{column}: {cell}"),
                };
                self.sentence(&said, &format!("{indent}  "));
            }
        }
    }

    /// A table's figures of a day are no words: "01-06-2022" is "1. juni 2022". What people wrote stays.
    fn aloud(&self, cell: &[Span]) -> String {
        let language = self.words.language();
        let said = cell.iter().map(|span| match span {
            Span::Text(text) => Span::Text(dates::with_days_in_letters(language, text)),
            other => other.clone(),
        });
        inline(&said.collect::<Vec<_>>())
    }

    /// Ends with a stop, where a voice takes breath.
    fn sentence(&mut self, text: &str, indent: &str) {
        let text = shown(text);
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        for (at, line) in lines.enumerate() {
            if at > 0 {
                self.text.push_str("\n    ");
            }
            self.text.push_str(indent);
            self.text.push_str(line);
        }
        let has_stop = self.text.ends_with(['.', '!', '?', ':', '…', '\n']) || self.text.is_empty();
        if !has_stop && !ends_with_address(&self.text) {
            self.text.push('.');
        }
        self.text.push('\n');
    }
}

/// Whether the last word is an address of the mail or the web: a stop behind it would be read as a part of it.
fn ends_with_address(text: &str) -> bool {
    let word = text.split_whitespace().next_back().unwrap_or_default();
    let host = word.split_once("://").map_or(word, |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    let is_country = |ending: &str| ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_lowercase());
    word.contains("://")
        || word.trim_start_matches(|c: char| !c.is_alphanumeric()).contains('@')
        || host.rsplit_once('.').is_some_and(|(name, ending)| name.chars().count() > 2 && is_country(ending))
}

fn inline(spans: &[Span]) -> String {
    plain(spans).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use crate::documents::plain::plain::ends_with_address;

    #[test]
    fn an_address_ends_with_itself_and_a_sentence_with_a_stop() {
        for address in ["E-mail: raad@ringsted.dk", "Se https://ringsted.dk/moede?nr=7", "www.ringsted.dk/raad"] {
            assert!(ends_with_address(address), "{address}");
        }
        for words in ["", "Bussen kører", "mødet 7. april kl. 16.00", "noget o.lign", "Tak til @alle, som kom", "»ja«"]
        {
            assert!(!ends_with_address(words), "{words}");
        }
    }
}
