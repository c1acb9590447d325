//! Further questions: each behind a disclosure, of which one is open at a time where browsers can do that.

use yew::prelude::*;

use super::{RenderContext, figures, footer};
use edition::{Question, QuestionId, Status, Unit};

/// The questions; nothing where there is the first one alone.
pub(super) fn questions(context: &RenderContext) -> Html {
    html! { { for context.data.questions().map(|(id, it)| question(context, id, it)) } }
}

fn question(context: &RenderContext, id: QuestionId, question: &Question) -> Html {
    let data = &context.data;
    let status = |(status, units): (&Status, Vec<&Unit>)| block(context, status, &units);
    html! {
        <details class="fs-more fs-question" name={context.id("question")}>
            <summary lang={context.own()}>{ question.title.clone() }</summary>
            <div class="fs-details">
                <p class="fs-intro"><b>{ messages::question_as_at(data, question) }</b><span lang={context.own()}>{ format!(" {}", question.intro) }</span></p>
                <div class="fs-by-status">{ for messages::judged_on(data, id).into_iter().map(status) }</div>
                { figures::cautions(context, &question.cautions, None) }
            </div>
        </details>
    }
}

/// A status: its count, its name, what it means, who says so, and the units that a source names.
fn block(context: &RenderContext, status: &Status, units: &[&Unit]) -> Html {
    let data = &context.data;
    // Nobody reads hundreds of names.
    let named = if messages::is_long(data) { &[] } else { units };
    html! {
        <section>
            { context.heading(2, "fs-status", html! {
                <>
                    <span class="fs-count">{ messages::number(status.count) }</span>
                    <span lang={context.own()}>{ format!(" {}", status.label) }</span>
                </>
            }) }
            <p class="fs-meaning"><span lang={context.own()}>
                { status.meaning.clone() }{ messages::counted_here(data, status) }{ " " }
            </span>{ footer::citations(context, &status.sources) }</p>
            if !named.is_empty() {
                <ul class="fs-named">{ for named.iter().map(|unit| html! { <li class="fs-name">{ unit.short.clone() }</li> }) }</ul>
            }
        </section>
    }
}
