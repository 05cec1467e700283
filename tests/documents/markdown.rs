//! What is escaped is read back as exactly the text, wherever it stands.

use proptest::prelude::{Strategy, any, prop_assert_eq, prop_oneof, proptest};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use rundbord::documents::markdown::escape::{Place, escape};
use rundbord::documents::markdown::markdown::write;
use rundbord::documents::page::page::{Block, ListItem, Page, Span};
use rundbord::language::visible::visible;

use crate::hostile::HOSTILE;

fn options() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

/// The text of a document, or the first thing in it that is more than text in the blocks given.
fn read(markdown: &str, blocks: &[&str]) -> Result<String, String> {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, options()) {
        match &event {
            // Only an address is written as code; where a text's own ticks made it, they are missed.
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::HardBreak => text.push('\n'),
            Event::Start(tag) if blocks.contains(&name(tag)) => {}
            Event::End(tag) if blocks.contains(&end_name(*tag)) => {}
            _ => return Err(format!("{event:?} in {markdown:?}")),
        }
    }
    Ok(text)
}

fn name(tag: &Tag<'_>) -> &'static str {
    end_name(tag.to_end())
}

fn end_name(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "paragraph",
        TagEnd::Heading(_) => "heading",
        TagEnd::List(false) => "list",
        TagEnd::Item => "item",
        TagEnd::Table => "table",
        TagEnd::TableHead => "head",
        TagEnd::TableRow => "row",
        TagEnd::TableCell => "cell",
        TagEnd::Strong => "strong",
        TagEnd::Emphasis => "emphasis",
        TagEnd::BlockQuote(_) => "quote",
        _ => "other",
    }
}

/// What a reader of GitHub's Markdown makes of it, which looks for bare addresses too: no link, and the same signs.
fn none_linked(markdown: &str, expected: &str) -> Result<(), String> {
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.table = true;
    options.extension.strikethrough = true;
    let html = scraper::Html::parse_fragment(&comrak::markdown_to_html(markdown, &options));
    let link = scraper::Selector::parse("a, img").unwrap();
    if let Some(link) = html.select(&link).next() {
        return Err(format!("{} in {markdown:?}", link.html()));
    }
    let signs = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let shown: String = html.root_element().text().collect();
    if signs(&shown) == signs(expected) { Ok(()) } else { Err(format!("{expected:?} is shown as {shown:?}")) }
}

/// What a reader is to see: acting characters as signs, no blank lines, no space around line ends.
fn seen(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\t', " ");
    let text = visible(&text);
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn page(block: Block) -> String {
    let page = Page { blocks: vec![block], ..Page::default() };
    let markdown = String::from_utf8(write(&page)).unwrap();
    // The title is empty here.
    markdown.trim_start_matches("#\n").trim_start_matches('\n').to_owned()
}

fn check(text: &str) -> Result<(), String> {
    let same = |found: Result<String, String>, expected: String| match found? {
        found if found == expected => Ok(()),
        found => Err(format!("{text:?} is read as {found:?}")),
    };
    let line = seen(text).replace('\n', " ");
    let plain = || vec![Span::Text(text.to_owned())];
    same(read(&page(Block::Paragraph(plain())), &["paragraph"]), seen(text))?;
    if !seen(text).is_empty() {
        let item = ListItem { text: plain(), beneath: Vec::new() };
        same(read(&page(Block::List(vec![item])), &["list", "item"]), seen(text))?;
        let marked = [Span::Strong(text.to_owned()), Span::Text(" x ".into()), Span::Emphasis(text.to_owned())];
        let both = format!("{0} x {0}", seen(text));
        same(read(&page(Block::Paragraph(marked.to_vec())), &["paragraph", "strong", "emphasis"]), both)?;
        let quote = Block::Quote { by: vec![Span::Text("Bord".into())], words: text.to_owned() };
        same(read(&page(quote), &["quote", "paragraph", "emphasis"]), format!("Bord: {}", seen(text)))?;
    }
    let linked = |block| none_linked(&page(block), &seen(text));
    linked(Block::Paragraph(plain()))?;
    linked(Block::Paragraph(vec![Span::Strong(text.to_owned())]))?;
    linked(Block::heading(2, text))?;
    same(read(&page(Block::heading(2, text)), &["heading"]), line.clone())?;
    let table = Block::Table { head: vec![Span::Text(text.to_owned())], rows: vec![vec![plain()]] };
    same(read(&page(table), &["table", "head", "row", "cell"]), line.repeat(2))
}

#[test]
fn hostile_texts_are_read_as_they_are() {
    for text in HOSTILE {
        check(text).unwrap();
    }
}

#[test]
fn no_address_becomes_a_link() {
    for text in [
        "Skriv til bente.hansen@ringsted.dk.",
        "a@b.dk",
        "(a+b_c-d@sub.ringsted-kommune.dk), også b@c.dk og c@d.dk@e.dk",
        "mailto:a@b.dk xmpp:a@b.dk/x -a@b.dk _a@b.dk_ `a@b.dk` \\`a@b.dk` *a@b.dk*",
        "1. a@b.dk",
        "ærø@køge.dk @navn #12 @ringsted/hold a@ @b.dk a@b",
        "A@.A .@.a",
        "https://ringsted.dk http://ringsted.dk?a=b&c=d ftp://ringsted.dk www.ringsted.dk WWW.RINGSTED.DK",
        "<https://ringsted.dk> <a@b.dk> https://a@b.dk/c@d.dk http://www.a.dk",
        "|a@b.dk|https://x.dk|",
        "www..",
    ] {
        check(text).unwrap();
    }
    assert_eq!(escape("Skriv til a@b.dk.", Place::Flow), "Skriv til `a@b.dk`.");
}

#[test]
fn ordinary_danish_is_left_as_it_reads_best() {
    for text in [
        "16.00 Velkomst v/ formand for KKR",
        "Ét sted at henvende sig – ikke fem (se side 3), kl. 16.00: »sådan« & hurtigt!",
        "5 af 8 borde (1, 2, 4, 7, 8)",
        "§ 107, 50 % og 3/4",
    ] {
        assert_eq!(escape(text, Place::Flow), text);
    }
}

/// Texts made mostly of what means something to Markdown.
fn marks() -> impl Strategy<Value = String> {
    let pieces = [
        "#", "-", "+", "*", "_", "`", "~", "=", ":", "|", "\\", "<", ">", "[", "]", "(", ")", "!", "&", ";", "1", ".",
        " ", "\t", "\n", "\r\n", "a", "w", "www.", "http://", "@", "^", "$", "{", "}", "\"", "'", "\u{a0}", "\u{3000}",
        "æ", "lt", "#60", "\u{0}", "\u{1b}", "\u{202e}", "\u{2028}", "\u{85}",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]
    #[test]
    fn any_text_is_read_as_it_is(text in prop_oneof![any::<String>(), marks()]) {
        prop_assert_eq!(check(&text), Ok(()));
    }
}
