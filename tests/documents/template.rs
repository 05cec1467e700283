//! Templates of an office: filled in with a meeting, with hostile words, and with mistakes.

use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser};
use rundbord::documents::template::problem::{Problem, Wrong};
use rundbord::documents::template::template::fill;
use rundbord::domain::office::{Office, OfficeTexts, SectionName};
use rundbord::domain::programme::HeadField;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::golden::{followed_up, ringsted};
use crate::hostile::{HOSTILE, hostile};
use crate::world::World;

const EXAMPLE: &str = "kort-notat.html.j2";

fn filled(world: &World, name: &str, template: &str) -> Result<String, Vec<Problem>> {
    let words = Words::new(Language::Da);
    fill(&world.report(&words), &words, name, template.as_bytes()).map(|filled| filled.text)
}

fn example() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(EXAMPLE)).unwrap()
}

/// The elements of an HTML text in their order, without its words.
fn elements(html: &str) -> Vec<String> {
    let read = scraper::Html::parse_document(html);
    assert_eq!(read.errors, Vec::<std::borrow::Cow<'_, str>>::new(), "{html}");
    read.root_element().descendants().filter_map(|node| Some(node.value().as_element()?.name().to_owned())).collect()
}

#[test]
fn the_example_is_a_page_with_the_points_and_the_next_steps() {
    let page = filled(&followed_up(), EXAMPLE, &example()).unwrap();
    let headings: Vec<String> = elements(&page).into_iter().filter(|name| name.starts_with('h')).collect();
    assert_eq!(headings, ["html", "head", "h1", "h2", "h2", "h2", "h2"]);
    for words in [
        "3. december 2019 · Mødelokale 272, Brønderslev Rådhus · Udkast, Intern",
        "Rådet drøftede vision og fokusområder i tre grupper.<br>\n<br>\nAlle grupper nåede rundt.",
        "<li>Bedst før billigst – ét bord (1), 11 hænder<br>Uenighed: Et medlem vil have begge dele.</li>",
        "<td>Direktøren</td><td>sommeren 2020</td><td>Afventer</td>",
        "9 indlæg; 0 egne sager er ikke gengivet.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(filled(&ringsted(), EXAMPLE, &example()).unwrap().contains("Mangler ansvarlig"));
}

#[test]
fn words_of_people_stay_words_in_the_example() {
    let plain = elements(&filled(&hostile("Et ord"), EXAMPLE, &example()).unwrap());
    for text in HOSTILE {
        let page = filled(&hostile(text), EXAMPLE, &example()).unwrap();
        let found: Vec<String> = elements(&page).into_iter().filter(|name| name != "br").collect();
        assert_eq!(found, plain.iter().filter(|name| *name != "br").cloned().collect::<Vec<_>>(), "{text:?}");
    }
}

/// Everything that a person wrote, through a macro and a block too, each on a line of its own.
const ALL: &str = "{% macro item(text) %}- {{ text }}{% endmacro %}
{% for note in contributions %}
- {{ note.text }}
{% endfor %}
{% for point in points %}
{{ item(point.text) }}
{% set said %}- {{ point.dissent }}{% endset %}
{{ said }}
{% endfor %}
";

#[test]
fn words_of_people_stay_words_in_markdown_through_macros_and_blocks() {
    for text in HOSTILE {
        let page = filled(&hostile(text), "alt.md", ALL).unwrap();
        let foreign = |event: &Event<'_>| {
            use pulldown_cmark::Tag::{Item, List, Paragraph};
            // So that no reader makes a link of it, an address is code.
            let address = matches!(event, Event::Code(words) if words.contains('@'));
            !address
                && !matches!(
                    event,
                    Event::Start(Item | List(None) | Paragraph) | Event::End(_) | Event::Text(_) | Event::SoftBreak
                )
        };
        let found: Vec<_> =
            Parser::new_ext(&page, Options::all() - Options::ENABLE_SMART_PUNCTUATION).filter(foreign).collect();
        assert_eq!(found, [], "{text:?}\n{page}");
    }
}

#[test]
fn words_of_people_stay_words_in_json_and_tables() {
    for text in HOSTILE {
        let world = hostile(text);
        let typed = world.meeting.contributions.standing().next().unwrap().text().to_owned();
        let json = filled(&world, "et.json.j2", "{\"text\": \"{{ contributions[0].text }}\"}").unwrap();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["text"], typed.as_str());
        let table =
            filled(&world, "et.csv", "tekst;bord\n\"{{ contributions[0].text }}\";\"{{ contributions[0].table }}\"\n");
        let table = table.unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!((rows.len(), rows[0].len()), (1, 2), "{text:?}");
        assert!(!rows[0][0].trim_start().starts_with(['=', '+', '-', '@']), "{text:?}");
    }
}

#[test]
fn words_are_one_cell_with_and_without_quotation_marks_of_the_template() {
    let attacks = ["fin;=1+1;\"x\"", "a\n=cmd|' /C calc'!A0", "\";=1+1;\"", "=1+1"];
    for text in HOSTILE.iter().chain(&attacks) {
        let world = hostile(text);
        for cell in
            ["{{ c.text }}", "\"{{ c.text }}\"", "{{ c.text|lines }}", "{% set t %}{{ c.text }}{% endset %}{{ t }}"]
        {
            let template = format!("{{% for c in contributions[:1] %}}7;{cell};{{{{ c.table }}}}\n{{% endfor %}}");
            let table = filled(&world, "et.csv.j2", &template).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(table.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!((rows.len(), rows[0].len(), &rows[0][0]), (1, 3, "7"), "{table:?}");
            assert!(!rows[0][1].trim_start().starts_with(['=', '+', '-', '@']), "{table:?}");
        }
    }
    let table = filled(&hostile(attacks[0]), "et.csv", "7;{{ contributions[0].text }}\n").unwrap();
    assert_eq!(table, "\u{feff}7;\"fin;=1+1;\"\"x\"\"\"\n");
}

#[test]
fn words_begin_no_rule_list_or_heading_where_a_line_of_markdown_begins() {
    let template = "{% for c in contributions %}\n- {{ c.text }}\n\n{{ c.text }}\n\n{{ c.text|lines }}\n\n{% endfor %}";
    let structure = |text: &str| {
        let page = filled(&hostile(text), "alt.md", template).unwrap();
        let shape = Parser::new(&page).filter(|event| !matches!(event, Event::Text(_))).map(Event::into_static);
        shape.collect::<Vec<_>>()
    };
    let plain = structure("Et ord");
    for text in
        ["---", "- - -", "***", "1. liste", "2) to", "# over", "+ plus", "- minus", "===", "> citat", "     kode"]
    {
        assert_eq!(structure(text), plain, "{text:?}");
    }
}

#[test]
fn words_stand_in_a_page_only_where_they_are_text() {
    let of = |template: &str| filled(&hostile("x onclick=alert(1)"), "a.html", template);
    let found = of("<p>\n<a title=\"{{ meeting.title }}\">{{ meeting.title }}</a>\n<a title={{ meeting.title }}>x</a>");
    assert_eq!(found, Err(vec![Problem { line: Some(3), wrong: Wrong::InTag { found: "<a title=".into() } }]));
    let found = of("{% macro a(text) %}<b {{ text }}>{% endmacro %}\n{% for c in points %}{{ a(c.text) }}{% endfor %}")
        .unwrap_err();
    assert_eq!(found, [Problem { line: Some(1), wrong: Wrong::InTag { found: "<b".into() } }]);
    assert!(of("<script>var x = \"{{ meeting.title }}\";</script>").is_err());
    let quoted = of("<a title=\"{{ meeting.title }}\" lang='da'>x</a>").unwrap();
    assert_eq!(quoted, "<a title=\"x onclick=alert(1)\" lang='da'>x</a>");
}

#[test]
fn what_comes_of_a_json_template_is_json_in_which_words_are_texts() {
    let of = |text: &str, template: &str| filled(&hostile(text), "a.json.j2", template);
    let template = "[\n{\"number\": {{ contributions[0].table }}, \"text\": {{ contributions[0].text }}}\n]";
    for text in ["Et ord", "true", "1, \"a\": 2"] {
        let problems = of(text, template).unwrap_err();
        assert!(
            matches!(&problems[..], [Problem { line: Some(2), wrong: Wrong::InJson { found } }] if found.ends_with("\"text\":")),
            "{problems:?}"
        );
    }
    assert!(of("n", "{\"a\": \"\\{{ meeting.title }}\"}").is_err());
    let comma = of("Et ord", "[\n\"{{ meeting.title }}\",\n]").unwrap_err();
    assert_eq!(comma, [Problem { line: None, wrong: Wrong::NotJson { filled_line: 3, found: "]".into() } }]);
    assert_eq!(of("Et \"ord\"", "[\"{{ meeting.title }}\"]").unwrap(), "[\"Et \\\"ord\\\"\"]");
}

fn wrong(name: &str, template: &str) -> Vec<Problem> {
    filled(&ringsted(), name, template).unwrap_err()
}

fn problem(line: usize, wrong: Wrong) -> Problem {
    Problem { line: Some(line), wrong }
}

fn no_name(line: usize, found: &str, near: Option<&str>) -> Problem {
    problem(line, Wrong::NoName { found: found.into(), near: near.map(str::to_owned) })
}

#[test]
fn unknown_names_are_told_all_at_once_with_their_lines() {
    let template = "{{ meeting.titel }}\n{{ meeting.title }}\n{% for x in pointss %}{% endfor %}\n{{ xyzzy }}\n{{ metting.title }}\n";
    let expected = [
        no_name(1, "meeting.titel", Some("title")),
        no_name(3, "pointss", Some("points")),
        no_name(4, "xyzzy", None),
        no_name(5, "metting.title", Some("meeting")),
    ];
    assert_eq!(wrong("a.txt", template), expected);
}

#[test]
fn a_mistake_that_shows_when_it_is_filled_in_names_its_line() {
    let found = wrong("a.txt", "\n{% for point in points %}\n{{ point.texxt }}\n{% endfor %}\n");
    assert_eq!(found, [no_name(3, "point.texxt", Some("text"))]);
    let list = wrong("a.txt", "linje\n{{ points }}\n");
    assert_eq!(list, [Problem { line: Some(2), wrong: Wrong::NoText }]);
}

#[test]
fn other_mistakes_say_what_they_are() {
    let of = |name: &str, template: &str| wrong(name, template).remove(0);
    let filter = |found: &str, near: Option<&str>| Wrong::NoFilter { found: found.into(), near: near.map(Into::into) };
    assert_eq!(of("a.txt", "{{ meeting.title|safe }}").wrong, filter("safe", None));
    assert_eq!(of("a.txt", "{{ meeting.title|lignes }}").wrong, filter("lignes", Some("lines")));
    assert_eq!(of("a.txt", "{% if meeting.title is odder %}x{% endif %}").wrong, filter("odder", None));
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
    assert_eq!(of("a.txt", endless).wrong, Wrong::Endless);
    assert!(matches!(of("a.txt", "{{ nope() }}").wrong, Wrong::NoName { .. } | Wrong::NoFilter { .. }));
    let syntax = of("a.txt", "en\nto\n{% if %}\n");
    assert!(matches!(syntax, Problem { line: Some(3), wrong: Wrong::Syntax { .. } }), "{syntax:?}");
    assert_eq!(of("a.txt", "{{ meeting.title|uper }}").wrong, filter("uper", Some("upper")));
    for other in ["include 'b.txt'", "extends 'b.txt'", "import 'b.txt' as b", "from 'b.txt' import b"] {
        assert_eq!(wrong("a.txt", &format!("en\n{{% {other} %}}")), [problem(2, Wrong::OtherFile)], "{other}");
    }
    let tag = |found: &str, near: Option<&str>| Wrong::NoTag { found: found.into(), near: near.map(Into::into) };
    assert_eq!(of("a.txt", "{% fro x in points %}{% endfor %}").wrong, tag("fro", Some("for")));
    assert_eq!(of("a.txt", "{% gentag x %}").wrong, tag("gentag", None));
    let open = Wrong::NothingOpen { found: "endfor".into() };
    assert_eq!(of("a.txt", "{% if points %}{% endfor %}").wrong, open);
    for unended in ["{% for x in points %}", "{{ meeting.title", "{# a", "{{ \"a }}"] {
        assert_eq!(of("a.txt", unended).wrong, Wrong::Unended, "{unended}");
    }
    let cannot = Wrong::Failed { found: "meeting.title + 1".into() };
    assert_eq!(wrong("a.txt", "en\n{{ meeting.title + 1 }}"), [problem(2, cannot)]);
    assert_eq!(of("a.tex", "{{ meeting.title }}").wrong, Wrong::Ending { found: "tex".into() });
    assert!(matches!(of("a.txt", "{{ meeting.title|day }}").wrong, Wrong::NotFor { filter, .. } if filter == "day"));
    let words = Words::new(Language::Da);
    let bytes = fill(&ringsted().report(&words), &words, "a.txt", b"\xff\xfe");
    assert_eq!(bytes, Err(vec![Problem { line: None, wrong: Wrong::NotText }]));
}

#[test]
fn an_office_has_its_name_head_order_and_sentences_on_the_documents() {
    let office = Office {
        name: Some("Ringsted <Kommune>".into()),
        head: vec![HeadField { label: "Sagsnr.".into(), value: "27.69.48".into() }],
        sections: vec![SectionName::NextSteps],
        texts: OfficeTexts { method: Some("Samlet af staben.".into()), ..OfficeTexts::default() },
    };
    let words = Words::new(Language::Da);
    let report = ringsted().report(&words).of_office(&office);
    let formats = [rundbord::documents::format::Format::Markdown, rundbord::documents::format::Format::Html];
    let documents = rundbord::documents::export::documents(&report, &words, &formats);
    let text = |at: usize| String::from_utf8(documents[at].bytes.clone()).unwrap();
    let memo = documents.iter().position(|document| document.kind == rundbord::documents::kind::Kind::Memo).unwrap();
    let (markdown, html) = (text(memo), text(memo + 1));
    assert!(markdown.starts_with("**Ringsted \\<Kommune\\>**\n\n- Sagsnr.: 27.69.48\n- Område: "), "{markdown}");
    assert!(html.contains("<p class=\"house\">Ringsted &lt;Kommune&gt;</p>"), "{html}");
    let at = |words: &str| markdown.find(words).unwrap_or_else(|| panic!("{words}\n{markdown}"));
    assert!(at("## Videre proces") < at("## Det korte") && at("## Det korte") < at("- Samlet af staben."));
}
