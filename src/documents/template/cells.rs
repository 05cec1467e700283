//! A filled template for spreadsheets: words never part cells or rows, and a cell that holds words is no formula.

use crate::documents::csv::csv;
use crate::documents::template::marked::{Piece, pieces};

/// The file with every cell that holds words as the built-in sheet writes it; what holds none stays as it is.
///
/// It does not matter whether the template has quotation marks around an expression, or words of its own beside it.
pub fn settled(filled: &str) -> String {
    let pieces = pieces(filled);
    let separator = separator(&pieces);
    let mut out = String::with_capacity(filled.len());
    let mut cell = Cell::default();
    for piece in pieces {
        match piece {
            Piece::Words(words) => cell.say(words),
            Piece::Shape(shape) => {
                for c in shape.chars() {
                    if cell.ends_at(c, separator) {
                        std::mem::take(&mut cell).push_to(&mut out);
                        out.push(c);
                    } else {
                        cell.push(c);
                    }
                }
            }
        }
    }
    cell.push_to(&mut out);
    out
}

/// What parts the cells: a semicolon where the template has one, else a tab, else a comma.
fn separator(pieces: &[Piece<'_>]) -> char {
    let mut quoted = false;
    let mut found = ',';
    for piece in pieces {
        let Piece::Shape(shape) = piece else { continue };
        for c in shape.chars() {
            quoted ^= c == '"';
            match c {
                ';' if !quoted => return c,
                '\t' if !quoted => found = c,
                _ => {}
            }
        }
    }
    found
}

/// Where a cell is with the quotation marks of the template.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Quotes {
    #[default]
    None,
    Open,
    /// After the mark that closes, or the first of two.
    Closed,
}

#[derive(Debug, Default)]
struct Cell {
    /// As the template has it, without the words.
    shape: String,
    /// As a reader takes it.
    value: String,
    quotes: Quotes,
    has_words: bool,
}

impl Cell {
    fn ends_at(&self, c: char, separator: char) -> bool {
        self.quotes != Quotes::Open && (c == separator || c == '\n' || c == '\r')
    }

    fn push(&mut self, c: char) {
        let starts = self.shape.is_empty() && !self.has_words;
        self.shape.push(c);
        match (self.quotes, c) {
            (Quotes::None, '"') if starts => self.quotes = Quotes::Open,
            (Quotes::Open, '"') => self.quotes = Quotes::Closed,
            (Quotes::Closed, '"') => {
                self.value.push('"');
                self.quotes = Quotes::Open;
            }
            (quotes, c) => {
                self.value.push(c);
                if quotes == Quotes::Closed {
                    self.quotes = Quotes::None;
                }
            }
        }
    }

    fn say(&mut self, words: &str) {
        self.value.push_str(words);
        self.has_words = true;
        if self.quotes == Quotes::Closed {
            self.quotes = Quotes::None;
        }
    }

    fn push_to(self, out: &mut String) {
        if self.has_words { csv::push_cell(out, &csv::literal(&self.value)) } else { out.push_str(&self.shape) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop, proptest};

    use crate::documents::template::cells::settled;
    use crate::documents::template::marked::mark;

    #[test]
    fn the_templates_own_quotation_marks_make_no_difference() {
        let words = mark("fin;=1+1;\"x\"\n=2");
        let expected = "\"39\";\"fin;=1+1;\"\"x\"\"\n=2\";3\r\n";
        assert_eq!(settled(&format!("\"39\";{words};3\r\n")), expected);
        assert_eq!(settled(&format!("\"39\";\"{words}\";3\r\n")), expected);
        assert_eq!(settled(&format!("a,b\n1,Bord \"2\": {}\n", mark("x,y"))), "a,b\n1,\"Bord \"\"2\"\": x,y\"\n");
        assert_eq!(settled(&format!("={}\t{}", mark("1"), mark(" +1"))), "\"'=1\"\t\"' +1\"");
        assert_eq!(settled(&format!("\"a \"\"{}\"\" b\";\"", mark("x"))), "\"a \"\"x\"\" b\";\"");
    }

    proptest! {
        #[test]
        fn a_reader_always_finds_the_cells_of_the_template(texts in prop::collection::vec(any::<String>(), 4)) {
            let words: Vec<String> = texts.iter().map(|text| mark(&crate::documents::csv::csv::literal(text))).collect();
            let filled = format!("{};\"{}\"\n\"en {}\";to {}\n", words[0], words[1], words[2], words[3]);
            let settled = settled(&filled);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(settled.as_bytes());
            let sizes: Vec<usize> = reader.records().map(|row| row.unwrap().len()).collect();
            assert_eq!(sizes, [2, 2]);
        }
    }
}
