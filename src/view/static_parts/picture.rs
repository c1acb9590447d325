//! The small pictures on the cards: a bar, dots or squares, computed from the figures. The words beside them say the same.

use std::borrow::Cow;
use std::collections::BTreeSet;

use yew::prelude::*;

use super::RenderContext;
use super::glyph::{DOT, SHARES, SMALL_SQUARE, step};
use edition::{Card, Dataset, Origin, Picture, Term};

/// Dots stand in columns of ten, so that a reader can count them.
const DOTS_A_COLUMN: u64 = 10;
/// Squares stand in columns of five.
const SQUARES_A_COLUMN: u64 = 5;
/// Beyond this many, a dot for each one says nothing any more, and a bar is drawn in its place.
const MOST_DOTS: u64 = 1_000;

/// The height of a bar.
const BAR: u32 = 24;

/// The picture of a card.
pub(super) fn picture(context: &RenderContext, card: &Card, kind: Picture) -> Html {
    let data = &context.data;
    let whole = whole(data, card).max(1);
    let parts = parts(card);
    let picture = drawn(kind, whole);
    let column = if picture == Picture::Dots { DOTS_A_COLUMN } else { SQUARES_A_COLUMN };
    match self::kind(picture) {
        Some(kind) => dots(context, &parts, whole, kind, column),
        None => bar(context, &parts, whole),
    }
}

/// The number of which a card's figure is a part, or its own.
fn whole(data: &Dataset, card: &Card) -> u64 {
    let figure = &data[card.figure];
    figure.part_of.map_or(figure.value, |whole| data[whole].value)
}

/// How a card is drawn whose whole is this large.
fn drawn(picture: Picture, whole: u64) -> Picture {
    if whole <= MOST_DOTS { picture } else { Picture::Bar }
}

/// The names of all patterns that the pictures of cards and the squares of the grid are drawn with.
pub(super) fn patterns(context: &RenderContext) -> BTreeSet<String> {
    let data = &context.data;
    let of_squares = data.statuses().filter(|(_, status)| status.count > 0);
    let mut names: BTreeSet<String> = of_squares.map(|(_, status)| format!("square-{}", status.id)).collect();
    for (_, card) in data.cards() {
        let parts = parts(card);
        let fills = (0..parts.len()).map(|place| fill(data, &parts, place));
        let Some(picture) = card.picture else { continue };
        if let Some((kind, _)) = kind(drawn(picture, whole(data, card))) {
            names.extend(fills.chain(["rest".into()]).map(|fill| format!("{kind}-{fill}")));
        }
    }
    names
}

/// What patterns of dots or squares are named by, and the side of each; a bar has none.
fn kind(picture: Picture) -> Option<(&'static str, u32)> {
    match picture {
        Picture::Bar => None,
        Picture::Dots => Some(("dot", DOT)),
        Picture::Squares => Some(("small", SMALL_SQUARE)),
    }
}

/// The parts of a picture: those of its card, or its figure alone.
fn parts(card: &Card) -> Cow<'_, [Term]> {
    if card.parts.is_empty() { vec![Term::Figure(card.figure)].into() } else { card.parts.as_slice().into() }
}

/// A swatch that tells which part of the picture a label speaks of.
pub(super) fn swatch(context: &RenderContext, card: &Card, picture: Picture, part: usize) -> Html {
    let data = &context.data;
    match kind(drawn(picture, whole(data, card))) {
        None => html! {
            <svg class="fs-swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                { segment(context, &card.parts, part, ["1", "14"], 16) }
            </svg>
        },
        Some((kind, side)) => html! {
            <svg class="fs-swatch" viewBox={format!("0 0 {side} {side}")} width="16" height="16" aria-hidden="true">
                { lines(context, &format!("{kind}-{}", fill(data, &card.parts, part)), columns(0, 1, 1, side), side) }
            </svg>
        },
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

/// A part of a bar or its swatch, from one place on, so wide.
fn segment(context: &RenderContext, parts: &[Term], place: usize, [x, width]: [&str; 2], height: u32) -> Html {
    let fill = fill(&context.data, parts, place);
    let step = match (parts[place], fill.as_str()) {
        (Term::Status(status), _) => step(&context.shade(status)),
        (_, "derived") => 1,
        (_, "mid") => 3,
        _ => 5,
    };
    let class = classes!("fs-bar", format!("fs-step-{step}"));
    // A swatch has its outline inside.
    let y = if height == BAR { 0 } else { 1 };
    html! {
        <rect {class} fill-opacity={SHARES[step]} x={x.to_owned()} y={y.to_string()}
            width={width.to_owned()} height={(height - 2 * y).to_string()} />
    }
}

/// A bar: as wide as the room allows, its lengths in per cent of the whole. What is left of the whole has no colour at
/// all, so that no tool can give it one.
fn bar(context: &RenderContext, parts: &[Term], whole: u64) -> Html {
    let percent = |value: u64| format!("{:.3}%", value as f64 / whole as f64 * 100.0);
    let mut from = 0;
    let segments = parts.iter().enumerate().map(|(place, &part)| {
        let value = context.data.value(part);
        let x = percent(from);
        from += value;
        segment(context, parts, place, [&x, &percent(value)], BAR)
    });
    let segments: Vec<Html> = segments.collect();
    html! {
        <svg class="fs-picture fs-picture-bar" width="100%" height={BAR.to_string()} aria-hidden="true">
            <rect class="fs-bar" fill-opacity="0" width="100%" height={BAR.to_string()} />
            { for segments }
        </svg>
    }
}

/// One dot or square for each one counted, in columns; each part is one shape, drawn with a pattern of dots, and a frame for it.
fn dots(context: &RenderContext, parts: &[Term], whole: u64, (kind, side): (&str, u32), column: u64) -> Html {
    let (width, height) = (whole.div_ceil(column) * u64::from(side), whole.min(column) * u64::from(side));
    let mut from = 0;
    let shapes = parts.iter().enumerate().map(|(place, &part)| {
        let value = context.data.value(part);
        let drawn = columns(from, value, column, side);
        from += value;
        html! {
            <>{ lines(context, &format!("{kind}-{}", fill(&context.data, parts, place)), drawn, side) }</>
        }
    });
    let shapes: Vec<Html> = shapes.collect();
    html! {
        <svg class={classes!("fs-picture", format!("fs-picture-{kind}"))} viewBox={format!("0 0 {width} {height}")}
            width={width.to_string()} height={height.to_string()} aria-hidden="true">
            { lines(context, &format!("{kind}-rest"), columns(from, whole.saturating_sub(from), column, side), side) }
            { for shapes }
        </svg>
    }
}

/// Lines as wide as a dot, drawn with a pattern of dots. A fill that a tool or a page forces on shapes leaves them as they
/// are.
pub(super) fn lines(context: &RenderContext, pattern: &str, d: String, side: u32) -> Html {
    html! { <path {d} stroke={context.paint(pattern)} stroke-width={side.to_string()} /> }
}

/// Lines through the middle of `count` dots after the first `start`, where dots fill columns of `column` from the left.
fn columns(start: u64, count: u64, column: u64, side: u32) -> String {
    let line = |across, from, to| format!("M{across} {from}V{to}");
    let full = format!("m{side}-{length}v{length}", length = column * u64::from(side));
    through(start, count, column, side, line, &full)
}

/// The same where dots fill rows of `row` from the top.
pub(super) fn rows(start: u64, count: u64, row: u64, side: u32) -> String {
    let line = |across, from, to| format!("M{from} {across}H{to}");
    let full = format!("m-{length} {side}h{length}", length = row * u64::from(side));
    through(start, count, row, side, line, &full)
}

/// A line for each column; one that is full, after another that is, is said in the same short words each time.
fn through(
    start: u64,
    count: u64,
    column: u64,
    side: u32,
    line: impl Fn(u64, u64, u64) -> String,
    full: &str,
) -> String {
    let (side, end) = (u64::from(side), start + count);
    let is_full = |place: u64| place * column >= start && (place + 1) * column <= end;
    let places = if count == 0 { 0..0 } else { start / column..end.div_ceil(column) };
    let first = places.start;
    let lines = places.map(|place| {
        if place > first && is_full(place) && is_full(place - 1) {
            return full.to_owned();
        }
        let before = place * column;
        let (from, to) = (start.max(before) - before, end.min(before + column) - before);
        line(place * side + side / 2, from * side, to * side)
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_through_every_mark_once() {
        assert_eq!(columns(33, 24, 10, 10), "M35 30V100M45 0V100M55 0V70");
        assert_eq!(columns(30, 30, 10, 10), "M35 0V100m10-100v100m10-100v100");
        assert_eq!(rows(0, 11, 10, 24), "M0 12H240M0 36H24");
        assert_eq!(rows(0, 20, 10, 24), "M0 12H240m-240 24h240");
    }

    #[test]
    fn nothing_is_drawn_for_none() {
        assert_eq!(rows(5, 0, 10, 10), "");
    }
}
