//! An SVG drawing under way: boxes, marks and texts as outlines, with one outline for each glyph however often it stands.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::fit::{Block, RISE};
use super::font::{Face, Fonts};
use force_status::markup::escaped;

/// A drawing under way.
pub(super) struct Drawing<'fonts> {
    fonts: &'fonts Fonts,
    outlines: BTreeMap<(Face, u32), String>,
    stamps: String,
    shapes: String,
    texts: usize,
}

impl<'fonts> Drawing<'fonts> {
    pub(super) fn new(fonts: &'fonts Fonts) -> Self {
        Self { fonts, outlines: BTreeMap::new(), stamps: String::new(), shapes: String::new(), texts: 0 }
    }

    /// A box.
    pub(super) fn rect(&mut self, [x, y, width, height]: [f32; 4], fill: &str) {
        let (x, y, width, height) = (Number(x), Number(y), Number(width), Number(height));
        self.add(&format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#));
    }

    /// The same shapes at many places, made larger by `scale`.
    pub(super) fn stamp(&mut self, name: &str, shapes: &str, scale: f32, places: impl Iterator<Item = [f32; 2]>) {
        let _ = write!(self.stamps, r#"<g id="{name}" transform="scale({scale:.4})">{shapes}</g>"#);
        for [x, y] in places {
            self.add(&format!(r##"<use href="#{name}" x="{}" y="{}"/>"##, Number(x), Number(y)));
        }
    }

    /// A text, with the top of its capitals at `y`.
    pub(super) fn text(&mut self, block: &Block, [x, y]: [f32; 2], colour: &str) {
        self.texts += 1;
        self.add(&format!(r#"<g id="text-{}" fill="{colour}">"#, self.texts));
        for (place, line) in block.lines.iter().enumerate() {
            let baseline = y + block.size * RISE + block.step * place as f32;
            let scale = block.size / line.units;
            self.add(&format!(r#"<g transform="translate({} {}) scale({scale:.5})">"#, Number(x), Number(baseline)));
            for glyph in &line.glyphs {
                let fonts = self.fonts;
                let outline = self.outlines.entry((line.face, glyph.id));
                let outline = outline.or_insert_with(|| fonts.outline(line.face, glyph.id));
                if !outline.is_empty() {
                    let up = if glyph.up == 0 { String::new() } else { format!(r#" y="{}""#, -glyph.up) };
                    let name = name(line.face, glyph.id);
                    self.add(&format!(r##"<use href="#{name}" x="{}"{up}/>"##, glyph.left));
                }
            }
            self.add("</g>");
        }
        self.add("</g>");
    }

    fn add(&mut self, markup: &str) {
        self.shapes.push_str(markup);
    }

    /// The whole file, on `background`, with what it is called and what it says for those who do not see it.
    pub(super) fn finish(self, [width, height]: [u32; 2], background: &str, title: &str, says: &str) -> String {
        let mut defs = self.stamps;
        for ((face, glyph), outline) in self.outlines.iter().filter(|(_, outline)| !outline.is_empty()) {
            let name = name(*face, *glyph);
            // Writing into a text does not fail.
            let _ = write!(defs, r#"<path id="{name}" d="{outline}"/>"#);
        }
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" "#,
                r#"role="img" aria-labelledby="picture-title picture-desc"><title id="picture-title">{title}</title>"#,
                r#"<desc id="picture-desc">{says}</desc><defs>{defs}</defs>"#,
                r#"<rect width="{width}" height="{height}" fill="{background}"/>{shapes}</svg>"#,
            ),
            width = width,
            height = height,
            title = escaped(title),
            says = escaped(says),
            defs = defs,
            background = background,
            shapes = self.shapes,
        )
    }
}

/// The id of a glyph's outline.
fn name(face: Face, glyph: u32) -> String {
    let face = match face {
        Face::Serif => 's',
        Face::Bold => 'b',
        Face::Plain => 'p',
    };
    format!("{face}{glyph}")
}

/// A number with no more digits than are seen.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (self.0 * 100.0).round() / 100.0;
        write!(out, "{rounded}")
    }
}
