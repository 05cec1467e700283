//! The HTML as a browser's parser reads it: the tree is the program's own whatever people wrote, and it reads in order.

use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::language::language::Language;
use scraper::{ElementRef, Html, Node, Selector};

use crate::golden::ringsted;
use crate::hostile::{CALM, HOSTILE, hostile, shape};
use crate::languages::{consultation, informed};
use crate::world::World;

fn pages(world: &World, language: Language) -> Vec<(Kind, String)> {
    let documents = world.documents_in(language, &[Format::Html]).into_iter();
    documents.map(|document| (document.kind, String::from_utf8(document.bytes).unwrap())).collect()
}

fn elements<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The elements with their attributes, in order; line breaks are a person's to make.
fn structure(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    assert_eq!(page.errors, Vec::<std::borrow::Cow<'_, str>>::new());
    let said = ["title", "meta"];
    let elements = page.tree.nodes().filter_map(|node| match node.value() {
        Node::Element(element) if element.name() == "br" => None,
        Node::Element(element) if said.contains(&element.name()) => Some(element.name().to_owned()),
        Node::Element(element) => {
            let mut attributes: Vec<_> = element.attrs().collect();
            attributes.sort_unstable();
            Some(format!("{} {attributes:?}", element.name()))
        }
        Node::Comment(comment) => panic!("{comment:?}"),
        _ => None,
    });
    elements.collect()
}

#[test]
fn no_text_of_a_person_changes_the_tree() {
    let of = |text| -> Vec<_> { pages(&hostile(text), Language::Da).iter().map(|(_, page)| structure(page)).collect() };
    let calm = CALM.map(of);
    for text in HOSTILE {
        for ((kind, page), plain) in pages(&hostile(text), Language::Da).iter().zip(&calm[shape(text)]) {
            let found = structure(page);
            // The purpose is the one text that may be several paragraphs.
            if !text.contains("\n\n") {
                assert_eq!(&found, plain, "{text:?} in {kind:?}");
            }
            assert!(!found.iter().any(|element| element.starts_with("script") || element.starts_with("a ")));
        }
    }
}

#[test]
fn a_page_says_what_it_is_and_asks_nothing_of_anybody() {
    for (language, tag) in [(Language::Da, "da-DK"), (Language::En, "en-GB")] {
        for (kind, text) in pages(&ringsted(), language) {
            let page = Html::parse_document(&text);
            assert_eq!(page.root_element().attr("lang"), Some(tag), "{kind:?}");
            let title: String = elements(&page, "title")[0].text().collect();
            let heading: String = elements(&page, "h1")[0].text().collect();
            assert!(!title.is_empty() && title == heading, "{kind:?}: {title:?}, {heading:?}");
            assert_eq!(elements(&page, "meta[name=author]").len(), 1);
            assert!(!elements(&page, "meta[name=author]")[0].attr("content").unwrap().is_empty());
            assert!(elements(&page, "[src], [href], link, script, img, iframe, form").is_empty(), "{kind:?}");
            assert_eq!(elements(&page, "main").len(), 1);
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_and_tables_have_headings_and_no_merged_cells() {
    let worlds = [ringsted(), informed(), consultation()];
    for (kind, text) in worlds.iter().flat_map(|world| pages(world, Language::Da)) {
        let page = Html::parse_document(&text);
        let levels: Vec<u8> =
            elements(&page, "h1, h2, h3, h4, h5, h6").iter().map(|h| h.value().name().as_bytes()[1] - b'0').collect();
        assert_eq!((levels[0], levels.iter().filter(|level| **level == 1).count()), (1, 1), "{kind:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{kind:?}: {levels:?}");
        assert!(elements(&page, "[colspan], [rowspan]").is_empty());
        for table in elements(&page, "table") {
            let cells = Selector::parse("td").unwrap();
            let heads = table.select(&Selector::parse("thead th[scope=col]").unwrap()).count();
            let rows: Vec<usize> =
                table.select(&Selector::parse("tbody tr").unwrap()).map(|row| row.select(&cells).count()).collect();
            assert!(heads > 0 && rows.iter().all(|row| *row == heads), "{kind:?}");
            let group = ElementRef::wrap(table.parent().unwrap()).unwrap();
            let id = group.attr("aria-labelledby").unwrap();
            assert_eq!(elements(&page, &format!("#{id}")).len(), 1, "{kind:?} {id}");
        }
    }
}

#[test]
fn a_tables_words_are_told_apart_and_marked_where_they_are_in_another_language() {
    let quotes = |language| {
        let (_, memo) = pages(&ringsted(), language).into_iter().find(|(kind, _)| *kind == Kind::Memo).unwrap();
        let page = Html::parse_document(&memo);
        let quotes = elements(&page, "blockquote q");
        quotes.iter().map(|q| (q.attr("lang").map(str::to_owned), q.text().collect())).collect::<Vec<(_, String)>>()
    };
    assert!(quotes(Language::Da).contains(&(None, "Skueproces".to_owned())));
    assert!(quotes(Language::En).contains(&(Some("da-DK".to_owned()), "Skueproces".to_owned())));
}

#[test]
fn danish_letters_are_equal_composed_or_not() {
    use unicode_normalization::UnicodeNormalization;
    let said = |text: &str| -> Vec<String> {
        pages(&hostile(text), Language::Da).into_iter().map(|(_, page)| page.nfc().collect()).collect()
    };
    let text = "Ærø, Ålborg og Øster Å";
    assert_eq!(said(text), said(&text.nfd().collect::<String>()));
}
