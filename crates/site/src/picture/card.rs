//! The picture of one card, for a column or for a story: number, label, parts as a bar with its legend, a caution, the source.

use super::colours::Colours;
use super::drawing::Drawing;
use super::fit::{Block, DROP, RISE, TextBox, fit};
use super::font::{Face, Fonts};
use super::{Format, PictureError};
use edition::{Card, Dataset, Origin, Term};

/// The least size of type, in pixels: legible where the picture is shown a third as wide.
const LEAST: f32 = 36.0;
/// More than any text is high.
const ANY: f32 = 1e6;
const PLAIN: TextBox =
    TextBox { width: 0.0, height: ANY, largest: LEAST, smallest: LEAST, leading: 1.25, tracking: 0.0 };

/// Draws the picture of a card.
pub(super) fn compose(data: &Dataset, card: &Card, format: Format) -> Result<String, PictureError> {
    let (fonts, colours) = (Fonts::load()?, Colours::read()?);
    let (width, height) = format.size();
    let sheet = Sheet { data, card, fonts: &fonts, colours: &colours, size: [width as f32, height as f32] };
    let mut drawing = Drawing::new(&fonts);
    sheet.draw(&mut drawing)?;
    let title = messages::headline(data);
    Ok(drawing.finish([width, height], colours.background, &title, &messages::card_share(data, card)))
}

/// What is drawn, and where.
struct Sheet<'all> {
    data: &'all Dataset,
    card: &'all Card,
    fonts: &'all Fonts,
    colours: &'all Colours,
    size: [f32; 2],
}

/// A part of the picture: how high it is, and what draws it from a height on.
type Part<'all> = (f32, Box<dyn Fn(&mut Drawing<'_>, f32) + 'all>);

impl Sheet<'_> {
    /// The subject at the top, the source at the foot, all else in the middle of what is left. A caution stands there where it has
    /// box, whole.
    fn draw(&self, drawing: &mut Drawing<'_>) -> Result<(), PictureError> {
        let [width, height] = self.size;
        let (left, inner) = (self.left(), self.inner());
        let top = height * 0.06;
        drawing.rect([left, top, inner, 6.0], self.colours.text);
        let kicker = self.data.edition().kicker.to_uppercase();
        let kicker = fit(self.fonts, Face::Bold, &kicker, TextBox { width: inner, tracking: 0.06, ..PLAIN })?;
        drawing.text(&kicker, [left, top + self.gap()], self.colours.accent);
        let source = self.text(&messages::card_source(self.data, self.card))?;
        let foot = height - top - source.height();
        drawing.text(&source, [left, foot], self.colours.muted);
        drawing.rect([left, foot - self.gap(), width - 2.0 * left, 2.0], self.colours.border);

        let (begin, end) = (top + 2.0 * self.gap() + kicker.height(), foot - 2.0 * self.gap());
        let mut parts = vec![self.figure((end - begin) / 2.4)?];
        parts.extend(self.legend()?);
        let high = |parts: &[Part<'_>]| parts.iter().map(|(height, _)| height + self.gap()).sum::<f32>() - self.gap();
        if let Some(&caution) = self.data[self.card.figure].cautions.first() {
            let caution = self.text(&self.data[caution])?;
            let part: Part<'_> = (
                caution.height(),
                Box::new(move |drawing, y| {
                    drawing.rect([left, y, 6.0, caution.height()], self.colours.accent);
                    drawing.text(&caution, [left + self.gap(), y], self.colours.text);
                }),
            );
            if high(&parts) + self.gap() + part.0 <= end - begin {
                parts.push(part);
            }
        }
        let mut y = begin + ((end - begin - high(&parts)) / 2.0).max(0.0);
        for (height, draw) in &parts {
            draw(drawing, y);
            y += height + self.gap();
        }
        Ok(())
    }

    /// Between two things that stand below each other.
    fn gap(&self) -> f32 {
        if self.size[0] > self.size[1] { 26.0 } else { 48.0 }
    }

    fn left(&self) -> f32 {
        self.size[0] * 0.06
    }

    fn inner(&self) -> f32 {
        self.size[0] - 2.0 * self.left()
    }

    /// A text of the least size, as wide as the picture less a mark beside it.
    fn text(&self, text: &str) -> Result<Block, PictureError> {
        fit(self.fonts, Face::Plain, text, TextBox { width: self.inner() - self.gap(), ..PLAIN })
    }

    /// The number with its whole, and what it counts: beside it in a wide picture, below it in a high one.
    fn figure(&self, most: f32) -> Result<Part<'_>, PictureError> {
        let [width, height] = self.size;
        let is_wide = width > height;
        let figure = &self.data[self.card.figure];
        let whole = messages::of_whole(self.data, figure);
        // No higher than one line: in two, a number would be broken.
        let largest = most.min(260.0);
        let text_box = TextBox { width: self.inner() * 0.5, height: largest * PLAIN.leading, largest, ..PLAIN };
        let number = fit(self.fonts, Face::Bold, &messages::number(figure.value), text_box)?;
        let largest = (number.size * 0.36).max(LEAST);
        let text_box = TextBox { width: self.inner() * 0.3, height: largest * PLAIN.leading, largest, ..PLAIN };
        let whole = fit(self.fonts, Face::Plain, &whole, text_box)?;
        let says = format!("{}{}", figure.says, messages::derived_tag(self.data, Term::Figure(self.card.figure)));
        let gap = if whole.lines.is_empty() { 0.0 } else { number.size * 0.1 };
        let beside = if is_wide { number.width() + gap + whole.width() + 1.5 * self.gap() } else { 0.0 };
        let text_box = TextBox { width: self.inner() - beside, height: most, largest: 58.0, leading: 1.17, ..PLAIN };
        let label = fit(self.fonts, Face::Plain, &says, text_box)?;
        let (rise, left) = (number.size * RISE, self.left());
        let high = label.height() - label.size * DROP;
        let height = if is_wide { rise.max(high) } else { rise + self.gap() + high };
        let draw = move |drawing: &mut Drawing<'_>, y: f32| {
            let foot = if is_wide { y + (height + rise) / 2.0 } else { y + rise };
            drawing.text(&number, [left, foot - rise], self.colours.text);
            if !whole.lines.is_empty() {
                drawing.text(&whole, [left + number.width() + gap, foot - whole.size * RISE], self.colours.muted);
            }
            let above = if is_wide { y + (height - high) / 2.0 } else { foot + self.gap() };
            drawing.text(&label, [left + beside, above], self.colours.text);
        };
        Ok((height, Box::new(draw)))
    }

    /// The parts of the figure as a bar of the whole, and a line for each; nothing for a card without a picture.
    fn legend(&self) -> Result<Vec<Part<'_>>, PictureError> {
        if self.card.picture.is_none() || self.card.parts.is_empty() {
            return Ok(Vec::new());
        }
        const BAR: f32 = 56.0;
        const SIDE: f32 = 28.0;
        let (left, inner, outline) = (self.left(), self.inner(), self.colours.outline());
        let figure = &self.data[self.card.figure];
        let whole = figure.part_of.map_or(figure.value, |whole| self.data[whole].value).max(1);
        let fills = (0..self.card.parts.len()).map(|place| self.fill(place)).collect::<Result<Vec<_>, _>>()?;
        let values: Vec<u64> = self.card.parts.iter().map(|&part| self.data.value(part)).collect();
        let shades = fills.clone();
        let bar = move |drawing: &mut Drawing<'_>, y: f32| {
            drawing.rect([left, y, inner, BAR], outline);
            drawing.rect([left + 2.0, y + 2.0, inner - 4.0, BAR - 4.0], self.colours.background);
            let mut from = 0.0;
            for (&value, fill) in values.iter().zip(&shades) {
                let wide = (inner - 4.0) * value as f32 / whole as f32;
                drawing.rect([left + 2.0 + from, y + 2.0, wide, BAR - 4.0], fill);
                from += wide;
                drawing.rect([left + from, y, 2.0, BAR], outline);
            }
        };
        let mut parts: Vec<Part<'_>> = vec![(BAR, Box::new(bar))];
        for (&part, fill) in self.card.parts.iter().zip(fills) {
            let value = fit(
                self.fonts,
                Face::Bold,
                &messages::number(self.data.value(part)),
                TextBox { width: inner, ..PLAIN },
            )?;
            let label = format!("{}{}", self.data.label(part), messages::derived_tag(self.data, part));
            let beside = left + SIDE + 16.0 + value.width() + 14.0;
            let text_box = TextBox { width: left + inner - beside, ..PLAIN };
            let label = fit(self.fonts, Face::Plain, &label, text_box)?;
            // Lines of one list stand closer than other things.
            let height = label.height() - self.gap() / 2.0;
            let draw = move |drawing: &mut Drawing<'_>, y: f32| {
                drawing.rect([left, y, SIDE, SIDE], outline);
                drawing.rect([left + 2.0, y + 2.0, SIDE - 4.0, SIDE - 4.0], fill);
                drawing.text(&value, [left + SIDE + 16.0, y], self.colours.text);
                drawing.text(&label, [beside, y], self.colours.text);
            };
            parts.push((height, Box::new(draw)));
        }
        Ok(parts)
    }

    /// The fill of a part: a status by its own shade, a derived figure pale, published ones from lighter to darker.
    fn fill(&self, place: usize) -> Result<&'static str, PictureError> {
        let published = |part: &Term| matches!(part, Term::Figure(id) if self.data[*id].origin == Origin::Published);
        let parts = &self.card.parts;
        let class = match parts[place] {
            Term::Status(status) => {
                let client_data = messages::client_data(self.data);
                client_data.blocks().nth(status.place()).map(|(_, block)| block.class.clone()).unwrap_or_default()
            }
            Term::Figure(_) if parts.len() > 1 && !published(&parts[place]) => "fs-step-1".into(),
            Term::Figure(_) if parts[place + 1..].iter().any(published) => "fs-step-3".into(),
            Term::Figure(_) => "fs-step-5".into(),
        };
        let [_, fill, _] = self.colours.of_shade(&class)?;
        Ok(fill)
    }
}
