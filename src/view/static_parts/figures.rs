//! The static parts around the cards: what they count, since when, and what must be read beside them.

use yew::prelude::*;

use super::RenderContext;
use edition::CautionId;

/// The heading of the cards, and their time.
pub(super) fn head(context: &RenderContext) -> Html {
    let edition = context.data.edition();
    let title = edition.figures_title.as_ref().map(|title| context.own_heading(1, "fs-subtitle", None, title));
    let intro = edition
        .figures_intro
        .as_ref()
        .map(|intro| html! { <p class="fs-intro" lang={context.own()}>{ intro.clone() }</p> });
    html! { <>{ for title }{ for intro }</> }
}

/// The cautions that stand beside the cards.
pub(super) fn notes(context: &RenderContext) -> Html {
    cautions(context, &context.data.edition().figures_cautions, None)
}

/// Cautions as a note that is always in sight, and another sentence before them; nothing for none.
pub(super) fn cautions(context: &RenderContext, cautions: &[CautionId], before: Option<String>) -> Html {
    if cautions.is_empty() && before.is_none() {
        return Html::default();
    }
    let caution = |&caution: &CautionId| html! { <li lang={context.own()}>{ context.data[caution].clone() }</li> };
    let before = before.map(|text| html! { <li>{ text }</li> });
    html! { <ul class="fs-cautions">{ for before }{ for cautions.iter().map(caution) }</ul> }
}
