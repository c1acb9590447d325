//! One square for each unit, with the glyph of its status, as large as the box allows.

use super::drawing::Drawing;
use edition::Glyph;
use force_status::view::static_parts::glyph::{PAGE, SQUARE, filled};

/// The width of a square with its gap for which glyphs are drawn; larger ones would be coarse.
const LARGEST: f32 = 32.0;

/// The width of a square with its gap, so that each of these counts fits into a box.
pub(super) fn pitch(counts: impl Iterator<Item = u64> + Clone, [width, height]: [f32; 2]) -> f32 {
    let fits = |pitch: f32| {
        let (columns, rows) = ((width / pitch).floor() as u64, (height / pitch).floor() as u64);
        counts.clone().all(|count| count <= columns.saturating_mul(rows))
    };
    let mut pitch = LARGEST;
    while !fits(pitch) {
        pitch *= 0.96;
    }
    pitch
}

/// Draws `count` squares in rows, from a corner on.
pub(super) fn squares(drawing: &mut Drawing<'_>, name: &str, shapes: &str, count: u64, pitch: f32, corner: [f32; 3]) {
    let [left, top, width] = corner;
    let columns = (width / pitch).floor().max(1.0) as u64;
    let places =
        (0..count).map(|place| [left + (place % columns) as f32 * pitch, top + (place / columns) as f32 * pitch]);
    drawing.stamp(name, shapes, pitch / SQUARE as f32, places);
}

/// A square with its glyph, in a square of [`SQUARE`].
pub(super) fn square(glyph: Glyph, [outline, fill, drawing]: [&str; 3]) -> String {
    let (side, middle) = (SQUARE - 4, SQUARE / 2 - 9);
    let drawn = match glyph {
        Glyph::Page => format!(r#"<path d="{PAGE}" fill="none" stroke="{drawing}" stroke-width="1.2"/>"#),
        _ => format!(
            r#"<circle cx="8" cy="8" r="5" fill="none" stroke="{drawing}" stroke-width="1.4"/><path d="{}" fill="{drawing}"/>"#,
            filled(glyph)
        ),
    };
    format!(
        concat!(
            r#"<rect x="0.5" y="0.5" width="{side}" height="{side}" rx="2" fill="{fill}" stroke="{outline}"/>"#,
            r#"<g transform="translate({middle} {middle})">{drawn}</g>"#,
        ),
        side = side,
        fill = fill,
        outline = outline,
        middle = middle as f32 - 0.5,
        drawn = drawn,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_squares_are_large_and_many_are_small() {
        assert_eq!(pitch([2].into_iter(), [250.0, 70.0]), LARGEST);
        let small = pitch([41].into_iter(), [250.0, 70.0]);
        assert!(small < 24.0 && (250.0 / small).floor() * (70.0 / small).floor() >= 41.0, "{small}");
    }
}
