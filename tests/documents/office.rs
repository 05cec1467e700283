//! The Word documents as an XML reader finds them: well-formed parts, one structure whatever people wrote, and what the
//! law on accessible documents asks for.

use roxmltree::{Document as Xml, Node};
use rundbord::documents::export::Document;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::language::language::Language;

use crate::golden::ringsted;
use crate::hostile::{CALM, HOSTILE, hostile, shape};
use crate::languages::{consultation, informed};
use crate::packed::{part, parts};
use crate::world::World;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn documents(world: &World, language: Language) -> Vec<Document> {
    world.documents_in(language, &[Format::Docx])
}

fn memo(world: &World, language: Language) -> Document {
    documents(world, language).into_iter().find(|document| document.kind == Kind::Memo).unwrap()
}

fn named<'a>(xml: &'a Xml<'_>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    xml.descendants().filter(move |node| node.tag_name().name() == name)
}

fn val<'a>(node: Node<'a, '_>) -> &'a str {
    node.attribute((W, "val")).unwrap_or_default()
}

/// The elements with their values, without what a person's line feeds and tabs make.
fn structure(xml: &str) -> Vec<String> {
    let xml = Xml::parse(xml).unwrap();
    let made = ["br", "tab", "t"];
    let elements = xml.descendants().filter(|node| node.is_element() && !made.contains(&node.tag_name().name()));
    elements.map(|node| format!("{} {}", node.tag_name().name(), val(node))).collect()
}

#[test]
fn every_part_is_well_formed_and_named_in_the_list_of_types() {
    for document in documents(&ringsted(), Language::Da) {
        let names = parts(&document.bytes);
        assert_eq!(names[0], "[Content_Types].xml");
        let types = part(&document.bytes, "[Content_Types].xml");
        for name in &names {
            Xml::parse(&part(&document.bytes, name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(
                name.ends_with(".rels") || name == "[Content_Types].xml" || types.contains(&format!("\"/{name}\""))
            );
        }
        let relations = part(&document.bytes, "word/_rels/document.xml.rels");
        let relations = Xml::parse(&relations).unwrap();
        for relation in named(&relations, "Relationship") {
            assert!(names.contains(&format!("word/{}", relation.attribute("Target").unwrap())));
        }
    }
}

#[test]
fn no_text_of_a_person_changes_the_structure() {
    let body = |document: &Document| part(&document.bytes, "word/document.xml");
    let of =
        |text| -> Vec<_> { documents(&hostile(text), Language::Da).iter().map(|one| structure(&body(one))).collect() };
    let calm = CALM.map(of);
    for text in HOSTILE {
        for (document, plain) in documents(&hostile(text), Language::Da).iter().zip(&calm[shape(text)]) {
            let found = structure(&body(document));
            if !text.contains("\n\n") {
                assert_eq!(&found, plain, "{text:?} in {}", document.file_name);
            }
            assert!(!found.iter().any(|element| element.starts_with("hyperlink") || element.starts_with("object")));
            parts(&document.bytes).iter().for_each(|name| assert!(Xml::parse(&part(&document.bytes, name)).is_ok()));
        }
    }
}

#[test]
fn headings_lists_and_header_rows_are_real() {
    let memo = memo(&ringsted(), Language::Da);
    let text = part(&memo.bytes, "word/document.xml");
    let xml = Xml::parse(&text).unwrap();
    let styles: Vec<&str> = named(&xml, "pStyle").map(val).collect();
    let levels: Vec<u32> = styles.iter().filter_map(|style| style.strip_prefix("Heading")?.parse().ok()).collect();
    assert_eq!((levels[0], levels.iter().filter(|level| **level == 1).count()), (1, 1));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let known = part(&memo.bytes, "word/styles.xml");
    assert!(styles.iter().all(|style| known.contains(&format!("w:styleId=\"{style}\""))), "{styles:?}");
    for paragraph in named(&xml, "pPr").filter(|node| node.children().any(|style| val(style) == "ListBullet")) {
        assert!(paragraph.children().any(|node| node.tag_name().name() == "numPr"));
    }
    for table in named(&xml, "tbl") {
        let rows: Vec<Node<'_, '_>> = table.children().filter(|row| row.tag_name().name() == "tr").collect();
        let headers = |row: &&Node<'_, '_>| row.descendants().any(|node| node.tag_name().name() == "tblHeader");
        assert_eq!(rows.iter().filter(headers).count(), 1);
        assert!(headers(&&rows[0]));
        let cells: Vec<usize> =
            rows.iter().map(|row| row.children().filter(|cell| cell.tag_name().name() == "tc").count()).collect();
        assert!(cells.iter().all(|count| *count == cells[0]));
    }
    assert_eq!(named(&xml, "gridSpan").count() + named(&xml, "vMerge").count(), 0);
}

#[test]
fn language_title_author_and_date_are_set() {
    for (language, tag) in [(Language::Da, "da-DK"), (Language::En, "en-GB")] {
        let memo = memo(&ringsted(), language);
        let styles = part(&memo.bytes, "word/styles.xml");
        assert!(styles.contains(&format!("<w:lang w:val=\"{tag}\"")));
        let core = part(&memo.bytes, "docProps/core.xml");
        let core = Xml::parse(&core).unwrap();
        let value = |name: &str| named(&core, name).next().and_then(|node| node.text()).unwrap_or_default().to_owned();
        assert!(value("title").contains("2022") && !value("creator").is_empty());
        assert_eq!((value("language").as_str(), value("created").as_str()), (tag, "2022-04-07T16:58:00Z"));
        let text = part(&memo.bytes, "word/document.xml");
        let marked = text.contains("<w:lang w:val=\"da-DK\"/>");
        assert_eq!(marked, language == Language::En, "people's words are marked where they are in another language");
    }
}

#[test]
fn every_word_document_has_the_headings_of_its_page_on_the_same_levels() {
    let (danish, english) = (Language::Da, Language::En);
    let worlds = [(ringsted(), danish), (ringsted(), english), (informed(), english), (consultation(), english)];
    for (world, language) in worlds {
        let both = world.documents_in(language, &[Format::Html, Format::Docx]);
        let mut compared = 0;
        for pair in both.chunk_by(|one, other| one.kind == other.kind) {
            let of = |format| pair.iter().filter(move |document| document.format == format);
            for (page, word) in of(Format::Html).zip(of(Format::Docx)) {
                let page = scraper::Html::parse_document(std::str::from_utf8(&page.bytes).unwrap());
                let headings = scraper::Selector::parse("h1, h2, h3, h4, h5, h6").unwrap();
                let said: Vec<(String, String)> = page
                    .select(&headings)
                    .map(|heading| (heading.value().name()[1..].to_owned(), heading.text().collect()))
                    .collect();
                assert_eq!(headings_of(&part(&word.bytes, "word/document.xml")), said, "{:?}", word.kind);
                compared += 1;
            }
        }
        assert!(compared >= 13, "{compared}");
    }
}

/// Level and text of the paragraphs that stand in a heading's style.
fn headings_of(xml: &str) -> Vec<(String, String)> {
    let xml = roxmltree::Document::parse(xml).unwrap();
    let paragraphs = xml.descendants().filter(|node| node.tag_name().name() == "p");
    paragraphs
        .filter_map(|paragraph| {
            let style = paragraph.descendants().find(|node| node.tag_name().name() == "pStyle")?;
            let value = style.attributes().find(|attribute| attribute.name() == "val")?.value();
            let level = value.strip_prefix("Heading")?.to_owned();
            let runs = paragraph.descendants().filter(|node| node.tag_name().name() == "t");
            Some((level, runs.filter_map(|run| run.text()).collect()))
        })
        .collect()
}
