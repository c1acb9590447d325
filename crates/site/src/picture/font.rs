//! The typefaces of the picture, and texts set in them: glyphs, where they stand, how wide they are.

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{Buffer, Feature, Font, GlyphId, ShapeOptions, ShaperFont, Tag, shape};

use super::PictureError;

/// A typeface of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    /// For the title.
    Serif,
    /// For numbers and names.
    Bold,
    /// For everything else.
    Plain,
}

/// The typefaces, read.
pub(super) struct Fonts([(Font, f32); 3]);

/// A text, set in one line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) face: Face,
    pub(super) glyphs: Vec<Glyph>,
    /// How many font units make the size of one.
    pub(super) units: f32,
}

/// A glyph in its place, in font units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub(super) id: u32,
    /// From where the line begins, to the right.
    pub(super) left: i32,
    /// The same for its end, where the next one begins.
    pub(super) right: i32,
    /// Above the line.
    pub(super) up: i32,
    /// The letter that it draws, by its place in the text. Some letters take several glyphs.
    pub(super) letter: u32,
    pub(super) is_space: bool,
}

impl Line {
    /// Its width at the size of one.
    pub(super) fn width(&self) -> f32 {
        let ends = self.glyphs.first().zip(self.glyphs.last());
        ends.map_or(0.0, |(first, last)| (last.right - first.left).max(0) as f32 / self.units)
    }
}

impl Fonts {
    pub(super) fn load() -> Result<Self, PictureError> {
        let read = |name: &'static str, bytes: &'static [u8]| {
            let font = Font::new(bytes, 0).ok_or(PictureError::Font(name))?;
            let units = f32::from(font.units_per_em());
            Ok::<_, PictureError>((font, units))
        };
        Ok(Self([
            read("Gelasio-Bold.ttf", include_bytes!("../../../../static/fonts/Gelasio-Bold.ttf"))?,
            read("Inter-Bold.ttf", include_bytes!("../../../../static/fonts/Inter-Bold.ttf"))?,
            read("Inter-Regular.ttf", include_bytes!("../../../../static/fonts/Inter-Regular.ttf"))?,
        ]))
    }

    fn face(&self, face: Face) -> &(Font, f32) {
        &self.0[face as usize]
    }

    /// Sets a text in one line, with lining figures of one width, and `tracking` more between letters.
    pub(super) fn set(&self, face: Face, text: &str, tracking: f32) -> Result<Line, PictureError> {
        let (font, units) = self.face(face);
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let features = [Feature::new(Tag::new(b"lnum"), 1, ..), Feature::new(Tag::new(b"tnum"), 1, ..)];
        shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new().features(&features))
            .map_err(|error| PictureError::Drawing(format!("“{text}” cannot be set: {error:?}")))?;
        let more = (tracking * units) as i32;
        let (mut at, mut glyphs) = (0, Vec::with_capacity(buffer.len()));
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let letter = text[info.cluster as usize..].chars().next().unwrap_or_default();
            if info.glyph_id == 0 {
                return Err(PictureError::Letter { letter, text: text.to_owned() });
            }
            let left = at + position.x_offset;
            at += position.x_advance;
            let (id, up, letter, is_space) = (info.glyph_id, position.y_offset, info.cluster, letter == ' ');
            glyphs.push(Glyph { id, left, right: at, up, letter, is_space });
            at += more;
        }
        Ok(Line { face, glyphs, units: *units })
    }

    /// The outline of a glyph as the data of an SVG path, in font units, downwards as SVG counts. Empty for a space.
    pub(super) fn outline(&self, face: Face, glyph: u32) -> String {
        let mut path = Path::default();
        if let Some(outline) = self.face(face).0.outline_glyphs().get(GlyphId::new(glyph)) {
            // A glyph that cannot be drawn leaves its box blank; the project's fonts have none.
            let _ = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut path);
        }
        path.0
    }
}

/// Path data in whole font units.
#[derive(Default)]
struct Path(String);

impl Path {
    fn step(&mut self, letter: char, points: &[(f32, f32)]) {
        self.0.push(letter);
        for (place, (x, y)) in points.iter().enumerate() {
            let space = if place > 0 { " " } else { "" };
            self.0.push_str(&format!("{space}{} {}", x.round() as i32, -y.round() as i32));
        }
    }
}

impl PathSink for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[(x, y)]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.step('Q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, cx: f32, cy: f32, dx: f32, dy: f32, x: f32, y: f32) {
        self.step('C', &[(cx, cy), (dx, dy), (x, y)]);
    }

    fn close(&mut self) {
        self.0.push('z');
    }
}
