//! The still parts around the cards: what they count, since when, and what must be read beside them.

use yew::prelude::*;

use super::Sheet;
use crate::dataset::CautionId;

/// The heading of the cards, and their time.
pub(super) fn head(sheet: &Sheet) -> Html {
    let edition = sheet.data.edition();
    let title = edition.figures_title.as_ref().map(|title| sheet.own_heading(1, "fs-subtitle", "figures-title", title));
    let intro = edition
        .figures_intro
        .as_ref()
        .map(|intro| html! { <p class="fs-intro" lang={sheet.own()}>{ intro.clone() }</p> });
    html! { <>{ for title }{ for intro }</> }
}

/// The cautions that stand beside the cards.
pub(super) fn notes(sheet: &Sheet) -> Html {
    cautions(sheet, &sheet.data.edition().figures_cautions, None)
}

/// Cautions as a note that is always in sight, and another sentence before them; nothing for none.
pub(super) fn cautions(sheet: &Sheet, cautions: &[CautionId], before: Option<String>) -> Html {
    if cautions.is_empty() && before.is_none() {
        return Html::default();
    }
    let caution = |&caution: &CautionId| html! { <li lang={sheet.own()}>{ sheet.data[caution].clone() }</li> };
    let before = before.map(|text| html! { <li>{ text }</li> });
    html! { <ul class="fs-cautions">{ for before }{ for cautions.iter().map(caution) }</ul> }
}
