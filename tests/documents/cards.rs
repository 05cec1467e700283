//! What lies on the tables.

use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::language::language::Language;

use crate::world::{World, session};

#[test]
fn a_theme_without_questions_has_a_heading_as_those_with_them() {
    let asked = session("broenderslev-2019").themes.iter().find(|theme| !theme.questions.is_empty()).unwrap().clone();
    let mut programme = session("ringsted-2022");
    programme.themes[0].questions = asked.questions;
    let title = programme.themes[1].title.clone();
    let world = World::opened(programme);
    let cards = world.markdown(Kind::Cards);
    assert!(cards.contains(&format!("\n### Tema 2: {title}\n")), "{cards}");
    let pages = world.documents_in(Language::Da, &[Format::Html]);
    let page = pages.into_iter().find(|document| document.kind == Kind::Cards).unwrap();
    let page = String::from_utf8(page.bytes).unwrap();
    assert!(page.contains(">Tema 2: ") && !page.contains("<p>Tema 2: "), "{page}");
}
