//! Where everything stands: title on the left, figures on the right, statuses below, dates and sources at the foot.

use super::colours::Colours;
use super::drawing::Drawing;
use super::fit::{Block, DROP, RISE, TextBox, fit};
use super::font::{Face, Fonts};
use super::{HEIGHT, PictureError, WIDTH, squares};
use edition::{Card, Dataset};

const LEFT: f32 = 56.0;
const RIGHT: f32 = WIDTH as f32 - LEFT;
const TOP: f32 = 36.0;
/// Where the figures begin, beside the title.
const FIGURES: f32 = 512.0;
/// Where the statuses begin, below both.
const STATUSES: f32 = 402.0;
/// Where the line of dates and sources begins.
const FOOT: f32 = 579.0;
/// The most that a number and its whole may take of the room for figures.
const NUMBERS: f32 = 330.0;

const PLAIN: TextBox = TextBox { width: 0.0, height: 0.0, largest: 0.0, smallest: 14.0, leading: 1.15, tracking: 0.0 };

/// More than any line is long.
const ANY: f32 = 1e6;

/// Draws the picture of an edition.
pub(super) fn compose(data: &Dataset) -> Result<String, PictureError> {
    let (fonts, colours) = (Fonts::load()?, Colours::read()?);
    let mut sheet = Sheet { data, fonts: &fonts, colours: &colours, drawing: Drawing::new(&fonts) };
    sheet.title()?;
    sheet.figures(&messages::strongest(data))?;
    sheet.statuses()?;
    sheet.foot()?;
    let title = messages::headline(data);
    Ok(sheet.drawing.finish([WIDTH, HEIGHT], colours.background, &title, &messages::share(data)))
}

/// The picture under way.
struct Sheet<'all> {
    data: &'all Dataset,
    fonts: &'all Fonts,
    colours: &'all Colours,
    drawing: Drawing<'all>,
}

impl Sheet<'_> {
    fn title(&mut self) -> Result<(), PictureError> {
        self.drawing.rect([LEFT, TOP, RIGHT - LEFT, 6.0], self.colours.text);
        let width = FIGURES - 40.0 - LEFT;
        let text_box = TextBox { width, height: 56.0, largest: 25.0, leading: 1.2, tracking: 0.06, ..PLAIN };
        let kicker = fit(self.fonts, Face::Bold, &self.data.edition().kicker.to_uppercase(), text_box)?;
        let mut y = TOP + 32.0;
        self.drawing.text(&kicker, [LEFT, y], self.colours.accent);
        y += kicker.height() + 14.0;
        let text_box = TextBox { width, height: STATUSES - 14.0 - y, largest: 60.0, leading: 1.13, ..PLAIN };
        let title = fit(self.fonts, Face::Serif, &self.data.edition().title, text_box)?;
        self.drawing.text(&title, [LEFT, y], self.colours.text);
        Ok(())
    }

    /// A row a figure: the number, its whole, what it counts.
    fn figures(&mut self, cards: &[&Card]) -> Result<(), PictureError> {
        let top = TOP + 6.0;
        let row = (STATUSES - top - 8.0) / cards.len() as f32;
        let numbers = self.numbers(cards, (row * 0.84).min(150.0))?;
        let label = FIGURES + numbers.iter().map(|[number, whole]| wide(number, whole)).fold(0.0, f32::max) + 28.0;
        let text_box = TextBox { width: RIGHT - label, height: row - 16.0, largest: 29.0, leading: 1.17, ..PLAIN };
        let says: Vec<String> = cards.iter().map(|card| messages::alone(self.data, card.figure)).collect();
        let labels = alike(self.fonts, Face::Plain, &says, text_box)?;
        for (place, ([number, whole], says)) in numbers.iter().zip(&labels).enumerate() {
            let y = top + row * place as f32;
            if place > 0 {
                self.drawing.rect([FIGURES, y, RIGHT - FIGURES, 1.0], self.colours.border);
            }
            let rise = number.size * RISE;
            let above = y + (row - rise) / 2.0;
            self.drawing.text(number, [FIGURES, above], self.colours.text);
            let beside = [FIGURES + number.width() + gap(number), above + rise - whole.size * RISE];
            self.drawing.text(whole, beside, self.colours.muted);
            self.drawing.text(says, [label, y + (row - (says.height() - says.size * DROP)) / 2.0], self.colours.text);
        }
        Ok(())
    }

    /// Numbers and wholes, all of the size at which the widest of them fits.
    fn numbers(&self, cards: &[&Card], largest: f32) -> Result<Vec<[Block; 2]>, PictureError> {
        let mut size = largest;
        loop {
            let set = |text: String, face, size| {
                let text_box = TextBox { width: ANY, height: ANY, largest: size, smallest: size, ..PLAIN };
                fit(self.fonts, face, &text, text_box)
            };
            let pair = |card: &&Card| {
                let figure = &self.data[card.figure];
                let whole = messages::of_whole(self.data, figure);
                Ok([set(messages::number(figure.value), Face::Bold, size)?, set(whole, Face::Plain, size * 0.36)?])
            };
            let pairs: Vec<[Block; 2]> = cards.iter().map(pair).collect::<Result<_, PictureError>>()?;
            if pairs.iter().all(|[number, whole]| wide(number, whole) <= NUMBERS) {
                return Ok(pairs);
            }
            size *= 0.96;
        }
    }

    /// The day, and a column a status: its count, its name, a square for each unit.
    fn statuses(&mut self) -> Result<(), PictureError> {
        const GAP: f32 = 30.0;
        const BESIDE: f32 = 14.0;
        self.drawing.rect([LEFT, STATUSES, RIGHT - LEFT, 3.0], self.colours.text);
        // The day of the statuses, which is not that of the figures above.
        let text_box = TextBox { width: RIGHT - LEFT, height: 24.0, largest: 20.0, ..PLAIN };
        let day = fit(self.fonts, Face::Plain, &messages::units_as_at(self.data), text_box)?;
        self.drawing.text(&day, [LEFT, STATUSES + 12.0], self.colours.muted);
        let statuses: Vec<_> = self.data.statuses().map(|(_, status)| status).collect();
        let columns = statuses.len() as f32;
        let width = (RIGHT - LEFT - GAP * (columns - 1.0)) / columns;
        let text_box = TextBox { width: width * 0.4, height: 60.0, largest: 50.0, ..PLAIN };
        let counts: Vec<String> = statuses.iter().map(|status| messages::number(status.count)).collect();
        let counts = alike(self.fonts, Face::Bold, &counts, text_box)?;
        let label = counts.iter().map(Block::width).fold(0.0, f32::max) + BESIDE;
        let text_box = TextBox { width: width - label, height: 62.0, largest: 26.0, leading: 1.1, ..PLAIN };
        let labels: Vec<String> = statuses.iter().map(|status| status.label.clone()).collect();
        let labels = alike(self.fonts, Face::Bold, &labels, text_box)?;
        let (top, middle, foot) = (STATUSES + 104.0, STATUSES + 64.0, FOOT - 24.0);
        let pitch = squares::pitch(statuses.iter().map(|status| status.count), [width, foot - top]);
        let client_data = messages::client_data(self.data);
        for (place, (status, (_, block))) in statuses.iter().zip(client_data.blocks()).enumerate() {
            let x = LEFT + (width + GAP) * place as f32;
            let (count, name) = (&counts[place], &labels[place]);
            self.drawing.text(count, [x, middle - count.size * RISE / 2.0], self.colours.text);
            let above = middle - (name.height() - name.size * DROP) / 2.0;
            self.drawing.text(name, [x + count.width() + BESIDE, above], self.colours.text);
            let shapes = squares::square(status.glyph, self.colours.of_shade(&block.class)?);
            let stamp = format!("status-{place}");
            squares::squares(&mut self.drawing, &stamp, &shapes, status.count, pitch, [x, top, width]);
        }
        Ok(())
    }

    fn foot(&mut self) -> Result<(), PictureError> {
        let text_box = TextBox { width: RIGHT - LEFT, height: HEIGHT as f32 - 20.0 - FOOT, largest: 24.0, ..PLAIN };
        let block = fit(self.fonts, Face::Plain, &messages::dates_and_sources(self.data), text_box)?;
        self.drawing.text(&block, [LEFT, FOOT], self.colours.muted);
        Ok(())
    }
}

/// Between a number and its whole.
fn gap(number: &Block) -> f32 {
    number.size * 0.12
}

fn wide(number: &Block, whole: &Block) -> f32 {
    number.width() + if whole.lines.is_empty() { 0.0 } else { gap(number) + whole.width() }
}

/// Texts in rooms of one size, as large as the one that must be smallest; where that is very small, it alone is.
fn alike(fonts: &Fonts, face: Face, texts: &[String], text_box: TextBox) -> Result<Vec<Block>, PictureError> {
    let all = |text_box| texts.iter().map(|text| fit(fonts, face, text, text_box)).collect::<Result<Vec<_>, _>>();
    let smallest = all(text_box)?.iter().map(|block| block.size).fold(text_box.largest, f32::min);
    all(TextBox { largest: smallest.max(text_box.largest * 0.75), ..text_box })
}
