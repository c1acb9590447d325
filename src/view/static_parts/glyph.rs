//! Glyphs and fills: what tells a status, a part or the unknown apart without colour, drawn once and referred to.

use yew::prelude::*;

use super::{RenderContext, picture};
use edition::Glyph;

/// The side of a square in the grid of squares, with the gap after it, in units of the drawing (1 px at full size).
pub const SQUARE: u32 = 22;
/// The same for a square in a card's picture.
pub(super) const SMALL_SQUARE: u32 = 20;
/// The same for a dot.
pub(super) const DOT: u32 = 10;

/// How much of their colour the steps have, from none to the whole: so they keep apart in any one colour, and without a style
/// sheet.
pub(super) const SHARES: [&str; 6] = ["0", ".16", ".31", ".6", "1", "1"];

/// The patterns that pictures and squares refer to. They take no room.
pub(super) fn definitions(context: &RenderContext) -> Html {
    let data = &context.data;
    let used = picture::patterns(context);
    let pattern = |name: &str, side: u32, drawing: &dyn Fn() -> Html| match used.contains(name) {
        true => self::pattern(context, name, side, drawing()),
        false => Html::default(),
    };
    let plain = |name: &str, step: usize| {
        html! {
            <>
                { pattern(&format!("small-{name}"), SMALL_SQUARE, &|| square(SMALL_SQUARE, step, None)) }
                { pattern(&format!("dot-{name}"), DOT, &|| dot(step, name)) }
            </>
        }
    };
    html! {
        <svg class="fs-definitions" width="0" height="0" aria-hidden="true">
            <defs stroke="currentColor">
                { for data.statuses().map(|(status, item)| {
                    let step = step(&context.shade(status));
                    html! {
                        <>
                            { pattern(&format!("square-{}", item.id), SQUARE, &|| square(SQUARE, step, Some(item.glyph))) }
                            { pattern(&format!("small-{}", item.id), SMALL_SQUARE, &|| square(SMALL_SQUARE, step, Some(item.glyph))) }
                        </>
                    }
                }) }
                { plain("dark", 5) }
                { plain("mid", 3) }
                { plain("derived", 2) }
                { plain("rest", 0) }
            </defs>
        </svg>
    }
}

fn pattern(context: &RenderContext, name: &str, side: u32, drawing: Html) -> Html {
    let side = side.to_string();
    html! {
        <pattern id={context.id(name)} width={side.clone()} height={side} patternUnits="userSpaceOnUse">{ drawing }</pattern>
    }
}

/// The number in the class of a shade: 5 of `fs-step-5`.
pub(super) fn step(shade: &str) -> usize {
    let step = shade.bytes().last().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
    step.min(SHARES.len() - 1)
}

fn shade(step: usize) -> String {
    format!("fs-step-{step}")
}

fn square(side: u32, step: usize, glyph: Option<Glyph>) -> Html {
    let (inner, move_by) = (side - 4, side / 2 - 9);
    let drawn = glyph
        .map(|glyph| html! { <g transform={format!("translate({move_by} {move_by})")}>{ drawing(glyph, step) }</g> });
    if let (Some(glyph), 4.., true) = (glyph, step, glyph != Some(Glyph::Page)) {
        // The glyph is cut out, so that it shows whatever colour the square has.
        let corner = 1 - move_by as i32;
        let d = format!("M{corner} {corner}h{inner}v{inner}h-{inner}z{RING}{}", filled(glyph));
        return html! {
            <path class={classes!("fs-cut", shade(step))} fill-rule="evenodd" transform={format!("translate({move_by} {move_by})")} {d} />
        };
    }
    html! {
        <>
            <rect class={classes!("fs-square", shade(step))} fill-opacity={SHARES[step]} x="1" y="1"
                width={inner.to_string()} height={inner.to_string()} rx="2" />
            { for drawn }
        </>
    }
}

fn dot(step: usize, name: &str) -> Html {
    let radius = if name == "rest" { "2.6" } else { "3.7" };
    html! {
        <>
            <circle class={classes!("fs-square", shade(step))} fill-opacity={SHARES[step]} cx="5" cy="5" r={radius} />
            if name == "derived" { <circle class="fs-glyph" cx="5" cy="5" r="1.5" /> }
        </>
    }
}

/// The drawing of a glyph in a square of 16, on a step. Outlines have no share of any fill.
fn drawing(glyph: Glyph, step: usize) -> Html {
    let class = |kind: &'static str| classes!(kind, (step > 2).then(|| shade(step)));
    if glyph == Glyph::Page {
        return html! { <path class={class("fs-line")} fill-opacity="0" stroke-width="1.2" d={PAGE} /> };
    }
    html! {
        <>
            <circle class={class("fs-line")} fill-opacity="0" stroke-width="1.4" cx="8" cy="8" r="5" />
            if glyph != Glyph::Empty { <path class={class("fs-glyph")} d={filled(glyph)} /> }
        </>
    }
}

/// The ring around a glyph as a hole in a path: a disc and a smaller one, which a rule of even and odd fills again.
const RING: &str = "M8 2.3a5.7 5.7 0 0 1 0 11.4a5.7 5.7 0 0 1 0-11.4zm0 1.4a4.3 4.3 0 0 1 0 8.6a4.3 4.3 0 0 1 0-8.6z";

/// The outline of a page, with one corner folded.
pub const PAGE: &str = "M4.8 3h4l2.4 2.4V13H4.8zM8.8 3v2.4h2.4";

/// What is filled of the disc inside the ring: clockwise from the top, or a bar or a cross.
pub fn filled(glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Page | Glyph::Empty => "",
        Glyph::Quarter => "M8 8V3.7a4.3 4.3 0 0 1 4.3 4.3z",
        Glyph::Half => "M8 3.7a4.3 4.3 0 0 1 0 8.6z",
        Glyph::ThreeQuarters => "M8 8V3.7a4.3 4.3 0 1 1-4.3 4.3z",
        Glyph::Dash => "M5 7.2h6v1.6H5z",
        Glyph::Cross => "M5.3 6.3l1-1 4.4 4.4-1 1zM9.7 5.3l1 1-4.4 4.4-1-1z",
        Glyph::Full => "M8 3.7a4.3 4.3 0 0 1 0 8.6a4.3 4.3 0 0 1 0-8.6z",
    }
}
