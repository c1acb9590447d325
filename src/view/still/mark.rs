//! Marks and fills: what tells a status, a part or the unknown apart without colour, drawn once and referred to.

use yew::prelude::*;

use super::Sheet;
use crate::dataset::{Dataset, Mark, StatusId};

/// The side of a square in the grid of squares, with the gap after it, in units of the drawing (1 px at full size).
pub(crate) const SQUARE: u32 = 24;
/// The same for a square in a card's picture.
pub(super) const SMALL_SQUARE: u32 = 20;
/// The same for a dot.
pub(super) const DOT: u32 = 10;

/// The symbols and patterns that marks and pictures refer to. They take no room.
pub(super) fn definitions(sheet: &Sheet) -> Html {
    let data = &sheet.data;
    html! {
        <svg class="fs-definitions" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                { for data.statuses().map(|(status, item)| symbol(sheet, &name(data, status), glyph(item.mark))) }
                { symbol(sheet, "unknown", html! {
                    <><rect class="fs-unknown" x="2" y="2" width="12" height="12" rx="2" />
                    <path class="fs-line" d="M2.5 8.5l6-6M2.5 13.5l11-11M7.5 13.5l6-6" /></>
                }) }
                { for data.statuses().map(|(status, item)| {
                    let shade = sheet.shade(status);
                    html! {
                        <>
                            { pattern(sheet, &format!("square-{}", item.id), SQUARE, square(SQUARE, &shade, Some(item.mark))) }
                            { pattern(sheet, &format!("small-{}", item.id), SMALL_SQUARE, square(SMALL_SQUARE, &shade, Some(item.mark))) }
                        </>
                    }
                }) }
                { pattern(sheet, "small-dark", SMALL_SQUARE, square(SMALL_SQUARE, "fs-step-5", None)) }
                { pattern(sheet, "small-mid", SMALL_SQUARE, square(SMALL_SQUARE, "fs-step-3", None)) }
                { pattern(sheet, "small-derived", SMALL_SQUARE, square(SMALL_SQUARE, "fs-step-2", None)) }
                { pattern(sheet, "small-rest", SMALL_SQUARE, square(SMALL_SQUARE, "fs-rest", None)) }
                { pattern(sheet, "dot-dark", DOT, dot("fs-step-5", "3.7")) }
                { pattern(sheet, "dot-mid", DOT, dot("fs-step-3", "3.7")) }
                { pattern(sheet, "dot-derived", DOT, html! {
                    <>{ dot("fs-step-2", "3.7") }<circle class="fs-core" cx="5" cy="5" r="1.5" /></>
                }) }
                { pattern(sheet, "dot-rest", DOT, dot("fs-rest", "2.6")) }
                { pattern(sheet, "hatch", 8, html! {
                    <><rect class="fs-step-1 fs-plain" width="8" height="8" /><path class="fs-line" d="M-2 10L10-2M-2 2l4-4M6 10l4-4" /></>
                }) }
            </defs>
        </svg>
    }
}

/// A mark beside a word: of a status, or of a force that no source names.
pub(super) fn mark(sheet: &Sheet, status: Option<StatusId>) -> Html {
    let name = status.map_or("unknown".to_owned(), |status| name(&sheet.data, status));
    let shade = status.map(|status| sheet.shade(status));
    html! {
        <svg class={classes!("fs-mark", shade)} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <use href={sheet.link(&name)} />
        </svg>
    }
}

fn name(data: &Dataset, status: StatusId) -> String {
    format!("mark-{}", data[status].id)
}

fn symbol(sheet: &Sheet, name: &str, drawing: Html) -> Html {
    html! { <symbol id={sheet.id(name)} viewBox="0 0 16 16">{ drawing }</symbol> }
}

fn pattern(sheet: &Sheet, name: &str, side: u32, drawing: Html) -> Html {
    let side = side.to_string();
    html! {
        <pattern id={sheet.id(name)} width={side.clone()} height={side} patternUnits="userSpaceOnUse">{ drawing }</pattern>
    }
}

fn square(side: u32, shade: &str, mark: Option<Mark>) -> Html {
    let (inner, move_by) = (side - 4, format!("translate({0} {0})", side / 2 - 9));
    html! {
        <>
            <rect class={classes!("fs-square", shade.to_owned())} x="1" y="1" width={inner.to_string()} height={inner.to_string()} rx="2" />
            if let Some(mark) = mark {
                <g class={classes!("fs-inset", shade.to_owned())} transform={move_by}>{ glyph(mark) }</g>
            }
        </>
    }
}

fn dot(shade: &'static str, radius: &'static str) -> Html {
    html! { <circle class={classes!("fs-square", shade)} cx="5" cy="5" r={radius} /> }
}

/// The drawing of a mark in a square of 16.
fn glyph(mark: Mark) -> Html {
    if mark == Mark::Question {
        return html! {
            <>
                <circle class="fs-disc fs-dashed" cx="8" cy="8" r="6" />
                <path class="fs-line" d={HOOK} /><circle class="fs-full" cx="8" cy={POINT} r=".8" />
            </>
        };
    }
    html! { <><circle class="fs-disc" cx="8" cy="8" r="5" /><path class="fs-full" d={filled(mark)} /></> }
}

/// The hook of the question mark.
pub(crate) const HOOK: &str = "M6.4 6.7a1.7 1.7 0 1 1 2.4 1.5c-.6.3-.8.6-.8 1.2";
/// Where the point under it stands.
pub(crate) const POINT: &str = "11.2";

/// What is filled of the disc of radius 5: clockwise from the top.
pub(crate) fn filled(mark: Mark) -> &'static str {
    match mark {
        Mark::Question | Mark::Empty => "",
        Mark::Quarter => "M8 8V3a5 5 0 0 1 5 5z",
        Mark::Half => "M8 3a5 5 0 0 1 0 10z",
        Mark::ThreeQuarters => "M8 8V3a5 5 0 1 1-5 5z",
        Mark::Full => "M8 3a5 5 0 0 1 0 10a5 5 0 0 1 0-10z",
    }
}
