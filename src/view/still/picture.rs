//! The small pictures on the cards: a bar, dots or squares, computed from the figures.

use yew::prelude::*;

use super::Sheet;
use super::mark::{DOT, SMALL_SQUARE};
use crate::dataset::{Card, Dataset, Origin, Picture, Term};
use crate::wording;

/// Dots stand in columns of ten, so that a reader can count them.
const DOTS_A_COLUMN: u64 = 10;
/// Squares stand in columns of five.
const SQUARES_A_COLUMN: u64 = 5;
/// Beyond this many, a dot for each one says nothing any more, and a bar is drawn in its place.
const MOST_DOTS: u64 = 1_000;

/// The picture of a card.
pub(super) fn picture(sheet: &Sheet, card: &Card) -> Html {
    let data = &sheet.data;
    let whole = whole(data, card).max(1);
    let parts: &[Term] = if card.parts.is_empty() { &[Term::Figure(card.figure)] } else { &card.parts };
    let text = wording::picture(data, card);
    match drawn(card, whole) {
        Picture::Dots => marks(sheet, parts, whole, "dot", DOT, DOTS_A_COLUMN, text),
        Picture::Squares => marks(sheet, parts, whole, "small", SMALL_SQUARE, SQUARES_A_COLUMN, text),
        Picture::Bar => bar(sheet, parts, whole, text),
    }
}

/// The number of which a card's figure is a part, or its own.
fn whole(data: &Dataset, card: &Card) -> u64 {
    let figure = &data[card.figure];
    figure.part_of.map_or(figure.value, |whole| data[whole].value)
}

/// How a card is drawn whose whole is this large.
fn drawn(card: &Card, whole: u64) -> Picture {
    if whole <= MOST_DOTS { card.picture } else { Picture::Bar }
}

/// A swatch that tells which part of the picture a label speaks of.
pub(super) fn swatch(sheet: &Sheet, card: &Card, part: usize) -> Html {
    let data = &sheet.data;
    let (kind, side) = match drawn(card, whole(data, card)) {
        Picture::Bar => {
            let (shade, fill) = bar_fill(sheet, data, &card.parts, part);
            return html! {
                <svg class="fs-swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                    <rect class={shade} fill={fill} x="1" y="1" width="14" height="14" rx="2" />
                </svg>
            };
        }
        Picture::Dots => ("dot", DOT),
        Picture::Squares => ("small", SMALL_SQUARE),
    };
    html! {
        <svg class="fs-swatch" viewBox={format!("0 0 {side} {side}")} width="16" height="16" aria-hidden="true" focusable="false">
            <path d={run(0, 1, 1, side)} fill={sheet.paint(&format!("{kind}-{}", fill(data, &card.parts, part)))} />
        </svg>
    }
}

/// How a part is filled: a status by its own shade, a derived figure as derived, published ones from lighter to darker.
fn fill(data: &Dataset, parts: &[Term], place: usize) -> String {
    let published = |part: &Term| matches!(part, Term::Figure(figure) if data[*figure].origin == Origin::Published);
    match parts[place] {
        Term::Status(status) => data[status].id.clone(),
        Term::Figure(_) if parts.len() > 1 && !published(&parts[place]) => "derived".into(),
        Term::Figure(_) if parts[place + 1..].iter().any(published) => "mid".into(),
        Term::Figure(_) => "dark".into(),
    }
}

fn bar_fill(sheet: &Sheet, data: &Dataset, parts: &[Term], place: usize) -> (Classes, Option<String>) {
    let shade = match (parts[place], fill(data, parts, place).as_str()) {
        (Term::Status(status), _) => sheet.shade(status),
        (_, "derived") => return (classes!("fs-bar"), Some(sheet.paint("hatch"))),
        (_, "mid") => "fs-step-3".into(),
        _ => "fs-step-5".into(),
    };
    (classes!("fs-bar", shade), None)
}

/// A bar: as wide as the room allows, its lengths in per cent of the whole.
fn bar(sheet: &Sheet, parts: &[Term], whole: u64, text: String) -> Html {
    let percent = |value: u64| format!("{:.3}%", value as f64 / whole as f64 * 100.0);
    let mut from = 0;
    let segments = parts.iter().enumerate().map(|(place, &part)| {
        let value = sheet.data.value(part);
        let (shade, fill) = bar_fill(sheet, &sheet.data, parts, place);
        let x = percent(from);
        from += value;
        html! { <rect class={shade} fill={fill} data-part={place.to_string()} x={x} width={percent(value)} height="24" /> }
    });
    html! {
        <svg class="fs-picture fs-picture-bar" width="100%" height="24" role="img" aria-label={text} aria-details={sheet.id("tables")}>
            <rect class="fs-bar fs-rest" width="100%" height="24" />
            { for segments }
        </svg>
    }
}

/// One mark for each one counted, in columns; each part is one shape, filled with a pattern of marks.
fn marks(sheet: &Sheet, parts: &[Term], whole: u64, kind: &str, side: u32, column: u64, text: String) -> Html {
    let (width, height) = (whole.div_ceil(column) * u64::from(side), whole.min(column) * u64::from(side));
    let mut from = 0;
    let shapes = parts.iter().enumerate().map(|(place, &part)| {
        let value = sheet.data.value(part);
        let shape = run(from, value, column, side);
        from += value;
        let fill = sheet.paint(&format!("{kind}-{}", fill(&sheet.data, parts, place)));
        html! { <path class="fs-part" data-part={place.to_string()} d={shape} fill={fill} /> }
    });
    let shapes: Vec<Html> = shapes.collect();
    html! {
        <svg class={classes!("fs-picture", format!("fs-picture-{kind}"))} viewBox={format!("0 0 {width} {height}")}
            width={width.to_string()} height={height.to_string()} role="img" aria-label={text} aria-details={sheet.id("tables")}>
            <path d={run(from, whole.saturating_sub(from), column, side)} fill={sheet.paint(&format!("{kind}-rest"))} />
            { for shapes }
        </svg>
    }
}

/// The outline of `count` marks after the first `start`, where marks fill columns of `column` from the left: one closed
/// path, in units of the drawing. Empty for no marks.
pub(super) fn run(start: u64, count: u64, column: u64, side: u32) -> String {
    if count == 0 {
        return String::new();
    }
    let at = |mark: u64| (mark / column * u64::from(side), mark % column * u64::from(side));
    let side = u64::from(side);
    let ((left, top), (right, bottom)) = (at(start), at(start + count - 1));
    let (right, bottom, foot) = (right + side, bottom + side, column * side);
    if right - left == side {
        return format!("M{left} {top}H{right}V{bottom}H{left}z");
    }
    format!("M{left} {top}H{0}V0H{right}V{bottom}H{1}V{foot}H{left}z", left + side, right - side)
}

/// The same where marks fill rows of `row` from the top.
pub(super) fn rows(start: u64, count: u64, row: u64, side: u32) -> String {
    let swap = |letter: char| match letter {
        'H' => 'V',
        'V' => 'H',
        other => other,
    };
    // The outline begins with its only pair of coordinates, whose two numbers change places as well.
    let outline: String = run(start, count, row, side).chars().map(swap).collect();
    match outline.split_once('V') {
        Some((first, rest)) => {
            let (x, y) = first[1..].split_once(' ').unwrap_or(("0", "0"));
            format!("M{y} {x}V{rest}")
        }
        None => outline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_within_a_column_is_a_box() {
        assert_eq!(run(2, 3, 10, 10), "M0 20H10V50H0z");
        assert_eq!(run(0, 10, 10, 10), "M0 0H10V100H0z");
    }

    #[test]
    fn a_run_over_columns_follows_their_edges() {
        assert_eq!(run(33, 24, 10, 10), "M30 30H40V0H60V70H50V100H30z");
    }

    #[test]
    fn a_run_of_rows_is_a_run_of_columns_turned() {
        assert_eq!(rows(0, 11, 10, 24), "M0 0V24H0V48H24V24H240V0z");
    }

    #[test]
    fn nothing_is_drawn_for_none() {
        assert_eq!(run(5, 0, 10, 10), "");
        assert_eq!(rows(5, 0, 10, 10), "");
    }
}
