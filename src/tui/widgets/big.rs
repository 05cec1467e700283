//! Figures that can be read from the back of the room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::widgets::Widget;

/// Points of a figure from top to bottom.
const HEIGHT: u16 = 7;
/// Points between two figures.
const GAP: u16 = 2;

/// A time like "12:34" or "+3:05" in large figures, drawn with half blocks: at scale 1 a figure is 6 cells wide and 4
/// high, at scale 2 12 and 7, and so on. Seconds stay at scale 1 beside the large minutes: it is calmer to look at, and
/// over a slow line a second costs few bytes.
///
/// It is as large as fits and stands in the middle of its area; where not even scale 1 fits, it is plain text. Figures,
/// `:`, `.`, `-`, `+` and space can be drawn; anything else is left out.
///
/// ```
/// use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};
/// use rundbord::tui::widgets::big::Big;
///
/// let area = Rect::new(0, 0, 40, 4);
/// let mut screen = Buffer::empty(area);
/// Big::new("12:34", Style::new()).render(area, &mut screen);
/// ```
#[derive(Clone, Debug)]
pub struct Big<'a> {
    text: &'a str,
    style: Style,
    at_most: u16,
}

impl<'a> Big<'a> {
    pub fn new(text: &'a str, style: Style) -> Self {
        Self { text, style, at_most: u16::MAX }
    }

    /// No larger than this scale, whatever the room.
    pub fn at_most(self, scale: u16) -> Self {
        Self { at_most: scale, ..self }
    }

    /// The cells that the figures take at a scale.
    pub fn size(&self, scale: u16) -> Size {
        let wide = self.glyphs().map(|(glyph, is_small)| (points(glyph) + GAP) * if is_small { 1 } else { scale });
        let last = if self.small_from() < self.text.len() { GAP } else { GAP.saturating_mul(scale) };
        Size::new(wide.sum::<u16>().saturating_sub(last), HEIGHT.saturating_mul(scale).div_ceil(2))
    }

    /// The largest scale that fits, if any does.
    pub fn scale_for(&self, room: Size) -> Option<u16> {
        let fits = |scale: &u16| {
            let size = self.size(*scale);
            size.width <= room.width && size.height <= room.height
        };
        // Beyond 60 not even the widest screen has room.
        (1..=self.at_most.min(60)).take_while(fits).last()
    }

    /// Where the seconds begin, with their colon; the end where there are none.
    fn small_from(&self) -> usize {
        self.text.rfind(':').unwrap_or(self.text.len())
    }

    /// With whether it stays small.
    fn glyphs(&self) -> impl Iterator<Item = (&'static [&'static str; 7], bool)> {
        let small_from = self.small_from();
        self.text.char_indices().filter_map(move |(at, c)| Some((glyph(c)?, at >= small_from)))
    }
}

impl Widget for Big<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let Some(scale) = self.scale_for(area.as_size()) else {
            let left = usize::from(area.width).saturating_sub(self.text.chars().count()) / 2;
            let x = area.x + u16::try_from(left).unwrap_or(0);
            buf.set_stringn(x, area.y + area.height / 2, self.text, usize::from(area.width) - left, self.style);
            return;
        };
        let size = self.size(scale);
        let (left, top) = (area.x + (area.width - size.width) / 2, area.y + (area.height - size.height) / 2);
        let mut x = left;
        for (glyph, is_small) in self.glyphs() {
            let scale = if is_small { 1 } else { scale };
            let (wide, tall) = (points(glyph) * scale, HEIGHT.saturating_mul(scale).div_ceil(2));
            // The small ones stand on the same line.
            let top = top + size.height - tall;
            for column in 0..wide {
                for row in 0..tall {
                    let on = |point: u16| {
                        glyph
                            .get(usize::from(point / scale))
                            .is_some_and(|line| line.as_bytes().get(usize::from(column / scale)) == Some(&b'#'))
                    };
                    let block = match (on(row * 2), on(row * 2 + 1)) {
                        (true, true) => "█",
                        (true, false) => "▀",
                        (false, true) => "▄",
                        (false, false) => continue,
                    };
                    buf[(x + column, top + row)].set_symbol(block).set_style(self.style);
                }
            }
            x += wide + GAP * scale;
        }
    }
}

fn points(glyph: &[&str; 7]) -> u16 {
    // The table below has no wide line.
    u16::try_from(glyph[0].len()).unwrap_or(0)
}

#[rustfmt::skip]
fn glyph(c: char) -> Option<&'static [&'static str; 7]> {
    Some(match c {
        '0' => &[".####.", "##..##", "##..##", "##..##", "##..##", "##..##", ".####."],
        '1' => &["..##..", ".###..", "..##..", "..##..", "..##..", "..##..", ".####."],
        '2' => &[".####.", "##..##", "....##", "...##.", "..##..", ".##...", "######"],
        '3' => &[".####.", "##..##", "....##", "..###.", "....##", "##..##", ".####."],
        '4' => &["...###", "..####", ".##.##", "##..##", "######", "....##", "....##"],
        '5' => &["######", "##....", "#####.", "....##", "....##", "##..##", ".####."],
        '6' => &[".####.", "##....", "##....", "#####.", "##..##", "##..##", ".####."],
        '7' => &["######", "....##", "...##.", "...##.", "..##..", "..##..", "..##.."],
        '8' => &[".####.", "##..##", "##..##", ".####.", "##..##", "##..##", ".####."],
        '9' => &[".####.", "##..##", "##..##", ".#####", "....##", "....##", ".####."],
        ':' => &["..", "##", "##", "..", "##", "##", ".."],
        '.' => &["..", "..", "..", "..", "..", "##", "##"],
        '-' | '−' => &["....", "....", "....", "####", "....", "....", "...."],
        '+' => &["......", "..##..", "..##..", "######", "..##..", "..##..", "......"],
        ' ' => &["...", "...", "...", "...", "...", "...", "..."],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Rect, Size};
    use ratatui::style::Style;
    use ratatui::widgets::Widget;

    use crate::tui::widgets::big::{Big, glyph};

    fn drawn(text: &str, width: u16, height: u16) -> Vec<String> {
        let mut screen = Buffer::empty(Rect::new(0, 0, width, height));
        let area = screen.area;
        Big::new(text, Style::new()).render(area, &mut screen);
        screen
            .content
            .chunks(width.into())
            .map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn figures_look_like_figures() {
        assert_eq!(
            drawn("12:34", 34, 4),
            [
                " ▄██    ▄█▀▀█▄  ▄▄  ▄█▀▀█▄    ▄███",
                "  ██       ▄█▀  ▀▀    ▄▄█▀  ▄█▀ ██",
                "  ██     ▄█▀    ██  ▄▄  ██  ▀▀▀▀██",
                " ▀▀▀▀   ▀▀▀▀▀▀       ▀▀▀▀       ▀▀",
            ]
        );
    }

    #[test]
    fn figures_grow_with_the_room_and_end_as_text() {
        let big = Big::new("12:34", Style::new());
        assert_eq!(big.size(1), Size::new(34, 4));
        assert_eq!(big.size(2), Size::new(50, 7));
        assert_eq!(big.scale_for(Size::new(80, 24)), Some(3));
        assert_eq!(big.scale_for(Size::new(200, 60)), Some(11));
        assert_eq!(big.scale_for(Size::new(33, 60)), None);
        assert_eq!(Big::new("16.45", Style::new()).size(2), Size::new(68, 7));
        assert_eq!(drawn("12:34", 6, 1), ["12:34"]);
    }

    #[test]
    fn every_figure_has_straight_edges_and_no_two_are_alike() {
        let figures: Vec<_> = "0123456789:.-+ ".chars().filter_map(glyph).collect();
        assert_eq!(figures.len(), 15);
        for (at, figure) in figures.iter().enumerate() {
            assert!(figure.iter().all(|line| line.len() == figure[0].len()));
            assert!(figures[..at].iter().all(|other| other != figure));
        }
    }
}
