//! Texts of any length in a box of fixed size: wrapped, made smaller, at last cut, and never wider or higher than the box.

use std::ops::Range;

use super::PictureError;
use super::font::{Face, Fonts, Glyph, Line};

/// The height of capitals and figures above their line, as a share of the size.
pub(super) const RISE: f32 = 0.74;
/// How far letters reach below their line.
pub(super) const DROP: f32 = 0.25;

/// A box for a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextBox {
    pub(super) width: f32,
    pub(super) height: f32,
    /// The size that the text has where it fits.
    pub(super) largest: f32,
    /// Below this size a text is cut.
    pub(super) smallest: f32,
    /// From line to line, as a share of the size.
    pub(super) leading: f32,
    /// More room between letters, as a share of the size.
    pub(super) tracking: f32,
}

/// A text that fits.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) size: f32,
    /// From line to line.
    pub(super) step: f32,
    pub(super) lines: Vec<Line>,
}

impl Block {
    /// From the top of its capitals to the foot of its last line.
    pub(super) fn height(&self) -> f32 {
        self.size * (RISE + DROP) + self.step * (self.lines.len().saturating_sub(1)) as f32
    }

    /// Of its longest line.
    pub(super) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width() * self.size).fold(0.0, f32::max)
    }
}

/// Sets a text as large as its box allows, in lines of nearly equal length.
pub(super) fn fit(fonts: &Fonts, face: Face, text: &str, text_box: TextBox) -> Result<Block, PictureError> {
    let whole = fonts.set(face, text, text_box.tracking)?;
    let mut size = text_box.largest;
    loop {
        let width = (text_box.width / size * whole.units) as i32;
        let lines = wrapped(&whole.glyphs, width);
        let fits = lines.len() <= most_lines(text_box, size);
        if fits || size <= text_box.smallest {
            let lines = balanced(&whole.glyphs, width, lines);
            let mut lines: Vec<Line> = lines.into_iter().map(|range| part(&whole, range)).collect();
            if !fits {
                lines.truncate(most_lines(text_box, size).max(1));
                let dots = fonts.set(face, "…", text_box.tracking)?;
                lines.last_mut().into_iter().for_each(|last| cut(last, &dots, width));
            }
            return Ok(Block { size, step: size * text_box.leading, lines });
        }
        size = (size - 1.0).max(text_box.smallest);
    }
}

/// How many lines of this size the box is high enough for.
fn most_lines(text_box: TextBox, size: f32) -> usize {
    let after_first = (text_box.height - size * (RISE + DROP)) / (size * text_box.leading);
    if after_first < 0.0 { 0 } else { after_first as usize + 1 }
}

/// Some glyphs of a line as a line of their own.
fn part(whole: &Line, range: Range<usize>) -> Line {
    let glyphs = &whole.glyphs[range];
    let start = glyphs.first().map_or(0, |first| first.left);
    let move_back = |glyph: &Glyph| Glyph { left: glyph.left - start, right: glyph.right - start, ..*glyph };
    Line { glyphs: glyphs.iter().map(move_back).collect(), ..*whole }
}

/// Breaks a text into lines of at most `width`, between words, or within a word that is wider than a line.
fn wrapped(glyphs: &[Glyph], width: i32) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let fits = |range: &Range<usize>| glyphs[range.end - 1].right - glyphs[range.start].left <= width;
    for word in words(glyphs) {
        if let Some(line) = lines.last_mut()
            && fits(&(line.start..word.end))
        {
            line.end = word.end;
            continue;
        }
        let mut start = word.start;
        for letter in word.start + 1..word.end {
            // What draws one letter stays together.
            let within = glyphs[letter].letter == glyphs[letter - 1].letter;
            if !within && !fits(&(start..letter + 1)) {
                lines.push(start..letter);
                start = letter;
            }
        }
        lines.push(start..word.end);
    }
    lines
}

/// The runs of glyphs between spaces.
fn words(glyphs: &[Glyph]) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (place, glyph) in glyphs.iter().enumerate() {
        match words.last_mut() {
            _ if glyph.is_space => {}
            Some(word) if word.end == place => word.end += 1,
            _ => words.push(place..place + 1),
        }
    }
    words
}

/// The same number of lines, as narrow as they can be without breaking more words.
fn balanced(glyphs: &[Glyph], width: i32, lines: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let broken = |lines: &[Range<usize>]| lines.windows(2).filter(|pair| pair[0].end == pair[1].start).count();
    let (mut best, mut narrow, mut wide) = (lines, 0, width);
    while wide - narrow > 1 {
        let middle = (narrow + wide) / 2;
        let tried = wrapped(glyphs, middle);
        if tried.len() <= best.len() && broken(&tried) <= broken(&best) {
            (best, wide) = (tried, middle);
        } else {
            narrow = middle;
        }
    }
    best
}

/// Puts dots in place of the end of a line, so that the rest with them is no wider than `width`.
fn cut(line: &mut Line, dots: &Line, width: i32) {
    let end = |line: &Line| line.glyphs.last().map_or(0, |last| last.right);
    while !line.glyphs.is_empty() && end(line) + end(dots) > width {
        line.glyphs.pop();
    }
    let at = end(line);
    line.glyphs.extend(dots.glyphs.iter().map(|dot| Glyph { left: dot.left + at, right: dot.right + at, ..*dot }));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts() -> impl Strategy<Value = String> {
        prop_oneof!["[A-Za-zŵÁé0-9 ,.]{1,1000}", "[A-Z]{1,300}", "([a-z]{1,12} ){1,60}"]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn no_text_leaves_its_room(text in texts(), width in 60.0_f32..1_100.0, height in 30.0_f32..300.0) {
            let text_box = TextBox { width, height, largest: 60.0, smallest: 14.0, leading: 1.15, tracking: 0.0 };
            let fonts = Fonts::load().unwrap();
            let block = fit(&fonts, Face::Plain, &text, text_box).unwrap();
            prop_assert!(block.width() <= width + 0.1, "{} of {width}", block.width());
            prop_assert!(block.height() <= height, "{} of {height}", block.height());
        }
    }

    /// How many glyphs each line has in a box of this width, at a size of 20.
    fn lines(text: &str, width: f32) -> Vec<usize> {
        let text_box = TextBox { width, height: 1_000.0, largest: 20.0, smallest: 20.0, leading: 1.2, tracking: 0.0 };
        let block = fit(&Fonts::load().unwrap(), Face::Plain, text, text_box).unwrap();
        block.lines.iter().map(|line| line.glyphs.len()).collect()
    }

    #[test]
    fn lines_are_of_nearly_equal_length() {
        assert_eq!(lines("one two three four", 145.0), ["one two".len(), "three four".len()]);
    }

    #[test]
    fn a_word_that_fits_is_never_broken() {
        assert_eq!(lines("information", 120.0), ["information".len()]);
        let broken = lines("Northamptonshire", 60.0);
        assert!(broken.len() > 1 && broken.iter().sum::<usize>() == "Northamptonshire".len(), "{broken:?}");
    }

    #[test]
    fn what_has_no_room_ends_in_dots() {
        let text_box =
            TextBox { width: 60.0, height: 20.0, largest: 20.0, smallest: 18.0, leading: 1.2, tracking: 0.0 };
        let fonts = Fonts::load().unwrap();
        let block = fit(&fonts, Face::Plain, "one two three", text_box).unwrap();
        let dots = fonts.set(Face::Plain, "…", 0.0).unwrap().glyphs[0].id;
        assert_eq!((block.lines.len(), block.lines[0].glyphs.last().map(|glyph| glyph.id)), (1, Some(dots)));
        assert!(block.width() <= 60.0);
    }

    #[test]
    fn a_letter_that_the_fonts_lack_is_named() {
        let fonts = Fonts::load().unwrap();
        let message = fonts.set(Face::Plain, "Σ", 0.0).unwrap_err().to_string();
        assert!(message.contains('Σ'), "{message}");
    }
}
