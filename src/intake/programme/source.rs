//! The text of a programme file as JSON values that know their place, with the mistakes found in it so far.

use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::ast::Value;
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::intake::programme::path::{Path, Step};
use crate::intake::programme::problem::{Expected, Problem, excerpt};

/// In bytes; a hundred times the largest programme that was seen.
pub const LARGEST_FILE: usize = 4 * 1024 * 1024;
/// A programme file needs five.
pub const DEEPEST: usize = 32;
/// More than this helps nobody; the first are put right first.
const MOST_PROBLEMS: usize = 100;

/// A file's text and where its lines begin.
pub struct Source<'a> {
    text: &'a str,
    /// Byte offsets.
    lines: Vec<usize>,
}

impl<'a> Source<'a> {
    pub fn new(text: &'a str) -> Self {
        let starts = text.match_indices('\n').map(|(offset, _)| offset + 1);
        Self { text, lines: std::iter::once(0).chain(starts).collect() }
    }

    /// The file as JSON. Comments and commas after the last value do no harm and are let through.
    pub fn parse(&self) -> Result<Value<'a>, Problem> {
        if let Some(offset) = too_deep(self.text) {
            return Err(self.problem(&Path::default(), offset..offset + 1, Expected::DepthOfAtMost(DEEPEST)));
        }
        let strict = ParseOptions {
            allow_comments: true,
            allow_trailing_commas: true,
            allow_loose_object_property_names: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        };
        match parse_to_ast(self.text, &CollectOptions::default(), &strict) {
            Ok(parsed) => parsed.value.ok_or_else(|| self.problem(&Path::default(), 0..0, Expected::NotEmpty)),
            Err(error) => {
                let Range { start, end } = error.range();
                Err(self.broken(start..end, error.kind()))
            }
        }
    }

    /// Line and column of a byte offset.
    fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= offset);
        let before = self.text.get(self.lines[line - 1]..offset).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    fn broken(&self, at: std::ops::Range<usize>, kind: &ParseErrorKind) -> Problem {
        let rest = self.text.get(at.start..).unwrap_or_default().trim_end();
        let expected = match kind {
            ParseErrorKind::UnterminatedObject
            | ParseErrorKind::UnterminatedArray
            | ParseErrorKind::UnterminatedCommentBlock
            | ParseErrorKind::String(ParseStringErrorKind::UnterminatedStringLiteral) => Expected::Closing,
            ParseErrorKind::String(
                ParseStringErrorKind::InvalidUnicodeEscapeSequence(_) | ParseStringErrorKind::ExpectedFourHexDigits,
            ) => Expected::WholeCharacter,
            _ if rest.is_empty() => Expected::RestOfJson,
            _ if !self.text.trim_start().starts_with(['{', '[', '/']) => Expected::Programme,
            _ => Expected::Json,
        };
        let end = at.end.max(at.start + rest.chars().next().map_or(0, char::len_utf8));
        self.problem(&Path::default(), at.start..end, expected)
    }

    fn problem(&self, path: &Path, at: std::ops::Range<usize>, expected: Expected) -> Problem {
        let (line, column) = self.place(at.start);
        let found = match expected {
            // What is missing is not found; the place is that of the object it is missing from.
            Expected::Field(_) => String::new(),
            _ => excerpt(self.text.get(at).unwrap_or_default()),
        };
        Problem { line, column, path: path.to_string(), found, expected, suggestion: None }
    }
}

/// Where braces and brackets go deeper than a programme file can.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(offset);
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The mistakes found so far, each with its place in the source.
pub struct Problems<'a> {
    source: &'a Source<'a>,
    root: &'a Value<'a>,
    found: Vec<Problem>,
}

impl<'a> Problems<'a> {
    pub fn new(source: &'a Source<'a>, root: &'a Value<'a>) -> Self {
        Self { source, root, found: Vec::new() }
    }

    /// The value at the path, or the nearest thing around it that is there, is not what was expected.
    pub fn wrong(&mut self, path: &Path, expected: Expected, suggestion: Option<String>) {
        let range = range_of(self.root, path);
        self.add(path, range, expected, suggestion);
    }

    /// The same, where not the value but something else at the path is at fault: the name of a field.
    pub fn wrong_at(&mut self, path: &Path, range: Range, expected: Expected, suggestion: Option<String>) {
        self.add(path, range, expected, suggestion);
    }

    fn add(&mut self, path: &Path, range: Range, expected: Expected, suggestion: Option<String>) {
        if !self.is_full() {
            let problem = self.source.problem(path, range.start..range.end, expected);
            self.found.push(Problem { suggestion, ..problem });
        }
    }

    /// Whether so many were found that no more are told.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST_PROBLEMS
    }

    /// All of them in the order of the file.
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.found.sort_by_key(|problem| (problem.line, problem.column));
        self.found
    }
}

/// Where the value at the path stands; of what is missing, the first character of what it is missing from.
fn range_of(root: &Value<'_>, path: &Path) -> Range {
    let mut value = root;
    for step in path.steps() {
        let next = match (value, step) {
            (Value::Object(object), Step::Field(name)) => object.get(name).map(|property| &property.value),
            (Value::Array(array), Step::Index(index)) => array.elements.get(*index),
            _ => None,
        };
        match next {
            Some(next) => value = next,
            None => {
                let start = value.range().start;
                return Range { start, end: start + 1 };
            }
        }
    }
    value.range()
}
