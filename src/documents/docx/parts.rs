//! The parts of a Word document beside its text: styles, numbering, settings, properties, the foot of the page.

use std::fmt::Write;

use crate::documents::docx::columns::MARGIN;
use crate::documents::packed::xml::{escape, escape_line};
use crate::documents::page::properties::Properties;

pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The number of the one list format.
pub const BULLETS: u32 = 1;
/// Word knows nine depths of lists, from 0.
pub const DEEPEST: usize = 8;
/// One step in, in twentieths of a point.
pub const STEP: usize = 360;
const LETTERS: &str = "Calibri";

pub fn content_types() -> String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut xml = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        .to_owned();
    for (part, kind) in [
        ("/word/document.xml", format!("{kind}.document.main+xml")),
        ("/word/styles.xml", format!("{kind}.styles+xml")),
        ("/word/numbering.xml", format!("{kind}.numbering+xml")),
        ("/word/settings.xml", format!("{kind}.settings+xml")),
        ("/word/footer1.xml", format!("{kind}.footer+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()),
    ] {
        write!(xml, "<Override PartName=\"{part}\" ContentType=\"{kind}\"/>").expect("a text takes every character");
    }
    xml + "</Types>"
}

pub fn package_relations() -> String {
    format!(
        "<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{RELATIONS}/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{OFFICE}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"
    )
}

pub fn document_relations() -> String {
    let mut xml = format!("<Relationships xmlns=\"{RELATIONS}\">");
    let parts = [("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("footer", "footer1")];
    for (at, (kind, part)) in parts.iter().enumerate() {
        let number = at + 1;
        write!(xml, "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/{kind}\" Target=\"{part}.xml\"/>")
            .expect("a text takes every character");
    }
    xml + "</Relationships>"
}

pub fn core(properties: &Properties) -> String {
    let made = properties.made_at.to_utc().format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:modified></cp:coreProperties>",
        escape_line(&properties.title),
        escape_line(&properties.subject),
        escape_line(&properties.author),
        Properties::tag(properties.language),
    )
}

pub fn app() -> String {
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
     <Application>rundbord</Application></Properties>"
        .to_owned()
}

/// The language that proofing falls back to, hyphens where a style allows them, and Word's newest way of laying out.
pub fn settings(properties: &Properties) -> String {
    let language = Properties::tag(properties.language);
    format!(
        "<w:settings xmlns:w=\"{MAIN}\"><w:defaultTabStop w:val=\"709\"/><w:autoHyphenation w:val=\"1\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

/// "Udkast. Dannet 7. april 2022 kl. 18.58. 1 / 3"
pub fn footer(properties: &Properties) -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    format!(
        "<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\
         <w:r><w:t xml:space=\"preserve\">{} </w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        escape(&properties.foot),
        field("PAGE"),
        field("NUMPAGES"),
    )
}

/// Bullets down to the deepest list.
pub fn numbering() -> String {
    let mut levels = String::new();
    for level in 0..=DEEPEST {
        let left = (level + 1) * STEP;
        write!(
            levels,
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/>\
             <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{STEP}\"/></w:pPr></w:lvl>"
        )
        .expect("a text takes every character");
    }
    format!(
        "<w:numbering xmlns:w=\"{MAIN}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\
         {levels}</w:abstractNum><w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

/// `large` is 14 points for what is read standing, else 11.
pub fn styles(properties: &Properties, large: bool) -> String {
    let language = Properties::tag(properties.language);
    let size = if large { 28 } else { 22 };
    let mut xml = format!(
        "<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{LETTERS}\" w:hAnsi=\"{LETTERS}\" w:eastAsia=\"{LETTERS}\" w:cs=\"{LETTERS}\"/>\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:suppressAutoHyphens/><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
         <w:qFormat/></w:style><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"{MARGIN}\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"{MARGIN}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
    for (level, bigger) in (1..=6).zip([14, 8, 4, 2, 0, 0]) {
        let before = if level == 1 { 240 } else { 320 - level * 40 };
        let outline = level - 1;
        push_style(
            &mut xml,
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &format!(
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"80\"/><w:outlineLvl w:val=\"{outline}\"/>"
            ),
            &format!("<w:b/><w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", size + bigger),
        );
    }
    push_style(&mut xml, "Head", "Head", "<w:spacing w:after=\"20\"/>", "");
    push_style(&mut xml, "ListBullet", "List Bullet", "<w:spacing w:after=\"60\"/>", "");
    push_style(&mut xml, "Quote", "Quote", "<w:spacing w:after=\"60\"/>", "");
    // A narrow column breaks a long word where its parts meet; text is not broken.
    let cell = "<w:suppressAutoHyphens w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\"/>";
    push_style(&mut xml, "Cell", "Cell", cell, "");
    push_style(
        &mut xml,
        "Footer",
        "footer",
        "<w:spacing w:after=\"0\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    );
    let edge = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>");
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).concat();
    write!(
        xml,
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/>\
         <w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr></w:style></w:styles>"
    )
    .expect("a text takes every character");
    xml
}

fn push_style(xml: &mut String, id: &str, name: &str, paragraph: &str, run: &str) {
    write!(
        xml,
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
         <w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>"
    )
    .expect("a text takes every character");
    if !run.is_empty() {
        write!(xml, "<w:rPr>{run}</w:rPr>").expect("a text takes every character");
    }
    xml.push_str("</w:style>");
}
