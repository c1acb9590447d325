//! Bars beside numbers of units: as long as the number is, of the largest of its measure.

use yew::prelude::*;

use super::RenderContext;
use edition::{MeasureId, MeasureValue};

/// How long the bar of the largest number is, and how high each is, in the units of its drawing.
const BAR: (i64, u8) = (96, 6);

/// The bar of a number; none where a number of its measure is negative or none is above zero, or for what is no number. The
/// number itself stands beside it.
pub(super) fn bar(context: &RenderContext, measure: MeasureId, value: &MeasureValue) -> Html {
    let number = |value: &MeasureValue| match value {
        MeasureValue::Number(number) => Some(number.thousandths()),
        MeasureValue::Text(_) => None,
    };
    let all = context.data.units().filter_map(|(_, unit)| number(unit.values[measure.place()].as_ref()?));
    let (least, most) = all.fold((0, 0), |(least, most): (i64, i64), next| (least.min(next), most.max(next)));
    let Some(own) = number(value).filter(|_| least >= 0 && most > 0) else { return Html::default() };
    let (length, height) = BAR;
    // Of the largest numbers there may be, a product would be too large.
    let own = if most < i64::MAX / length { own * length / most } else { own / (most / length) };
    html! {
        <svg class="fs-bar" viewBox={format!("0 0 {length} {height}")} width={length.to_string()} height={height.to_string()}
            aria-hidden="true">
            <path fill="currentColor" d={format!("M0 0H{own}V{height}H0Z")} />
        </svg>
    }
}
