//! The rows of the table of units: arranged by the main grouping, with what was measured, and footnotes.

use yew::prelude::*;

use super::bar::bar;
use super::table::before;
use super::{RenderContext, footer};
use edition::{CautionId, GroupingId, Measure, MeasureId, MeasureValue, Question, QuestionId, Unit};

/// What every row of the table needs, found once.
struct Rows<'context> {
    context: &'context RenderContext,
    /// The headings of the columns.
    columns: Vec<String>,
    /// The warnings whose places in this list are the numbers of footnotes.
    footnotes: Vec<CautionId>,
    /// Whether a unit says when it was judged.
    are_judged: bool,
    /// What parts names that share a row: semicolons where a name has a comma.
    part: &'static str,
}

/// The bodies of the table: one for each group of the main grouping, or one.
pub(super) fn bodies(context: &RenderContext, units: &[&Unit]) -> Html {
    let data = &context.data;
    let rows = Rows {
        context,
        columns: messages::unit_columns(data),
        footnotes: messages::footnotes(data),
        are_judged: messages::are_judged(data),
        part: if data.units().any(|(_, unit)| unit.name.contains(',')) { "; " } else { ", " },
    };
    let Some((id, grouping)) = data.main_grouping() else {
        return html! { <tbody>{ self::rows(&rows, units) }</tbody> };
    };
    let columns = rows.columns.len() + usize::from(messages::columns_before(data).is_some());
    let groups = grouping.groups.iter().map(Some).chain([None]);
    let body = |group: Option<&String>| {
        let is_in = |unit: &&&Unit| unit.groups[id.place()].as_ref() == group;
        let own: Vec<&Unit> = units.iter().filter(is_in).copied().collect();
        if own.is_empty() {
            return Html::default();
        }
        let name = group.cloned().unwrap_or_else(|| messages::without_group(data, id));
        let all: Vec<&Unit> =
            data.units().map(|(_, unit)| unit).filter(|unit| unit.groups[id.place()].as_ref() == group).collect();
        html! {
            <tbody>
                <tr><th class="fs-rows" scope="rowgroup" colspan={columns.to_string()} lang={context.own()}>
                    <b>{ name }</b>{ format!(" {}", messages::subtotals(data, &all)) }
                </th></tr>
                { self::rows(&rows, &own) }
            </tbody>
        }
    };
    html! { <>{ for groups.map(body) }</> }
}

/// The rows of units: those that a source names, then the others, of which the ones of whom the same is known share a row.
fn rows(rows: &Rows<'_>, units: &[&Unit]) -> Html {
    let (unnamed, named): (Vec<&Unit>, Vec<&Unit>) =
        units.iter().copied().partition(|unit| unit.status.is_none() && unit.disputed.is_empty());
    html! {
        <>
            { for named.iter().map(|unit| row(rows, &[unit])) }
            { for alike(&unnamed).iter().map(|units| row(rows, units)) }
        </>
    }
}

/// Units of whom the same is known, each in the order in which it comes first.
fn alike<'data>(units: &[&'data Unit]) -> Vec<Vec<&'data Unit>> {
    let mut alike: Vec<Vec<&Unit>> = Vec::new();
    let known =
        |unit: &'data Unit| (&unit.groups, &unit.was, &unit.judgements, &unit.values, &unit.cautions, &unit.link);
    for unit in units {
        match alike.iter_mut().find(|others| unit.link.is_none() && known(others[0]) == known(unit)) {
            Some(others) => others.push(unit),
            None => alike.push(vec![unit]),
        }
    }
    alike
}

/// The row of a unit, or of several of whom the same is known.
fn row(rows: &Rows<'_>, units: &[&Unit]) -> Html {
    let Rows { context, columns, footnotes, .. } = rows;
    let (data, unit) = (&context.data, units[0]);
    let names = units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>().join(rows.part);
    let name = match &unit.link {
        Some(link) => html! { <a href={link.clone()}>{ names }</a> },
        None => html! { { names } },
    };
    // As a block, a row with more than its groups and its status says in each cell which column it is of.
    let groupings = messages::grouping_columns(data).count();
    let label = |place: usize| (columns.len() > 3 || groupings > 1).then(|| columns[place].clone());
    let group = |(place, (id, _)): (usize, (GroupingId, _))| {
        let group = unit.groups[id.place()].clone();
        html! { <td data-label={label(place + 1)} lang={context.own()}>{ cell(group) }</td> }
    };
    let status = match &unit.status {
        Some(named) => {
            html! { <td data-label={label(groupings + 1)} lang={context.own()}>{ messages::named_status(data, named, &data[named.status]) }</td> }
        }
        None => {
            let open = messages::open_label(data, unit);
            let count = messages::number(units.len() as u64);
            let text = if unit.disputed.is_empty() { format!("{open} ({count})") } else { open.to_owned() };
            html! { <td data-label={label(groupings + 1)} class="fs-muted">{ text }</td> }
        }
    };
    let judged = rows
        .are_judged
        .then(|| html! { <td data-label={context.words().column_judged}>{ cell(messages::judged(data, unit)) }</td> });
    html! {
        <tr>
            <th scope="row">{ name }{ mark(&unit.cautions, footnotes) }</th>
            { for messages::grouping_columns(data).enumerate().map(group) }
            { status }
            { for judged }
            { for data.questions().map(|(id, question)| judged_on(context, id, question, unit)) }
            { for data.measures().zip(&unit.values).map(|((id, _), value)| measured(context, id, value.as_ref())) }
            { before(context, 1, unit.was.as_ref().map(|was| was.label.clone())) }
        </tr>
    }
}

/// The cell of a further question: the status that a source names.
fn judged_on(context: &RenderContext, id: QuestionId, question: &Question, unit: &Unit) -> Html {
    let data = &context.data;
    let named = unit.judgements[id.place()].as_ref().zip(messages::judgement(data, id, unit));
    let status = named.map(|(named, status)| messages::named_status(data, named, status));
    html! { <td data-label={question.title.clone()} lang={context.own()}>{ cell(status) }</td> }
}

/// The cell of a measure: its number and a bar.
fn measured(context: &RenderContext, id: MeasureId, value: Option<&MeasureValue>) -> Html {
    let measure = &context.data[id];
    let text = value.map(|value| messages::value(measure, value));
    html! {
        <td class="fs-measure" data-label={measure.label.clone()} lang={context.own()}>
            <span>{ cell(text) }{ " " }{ for value.map(|value| bar(context, id, value)) }</span>
        </td>
    }
}

fn cell(text: Option<String>) -> String {
    text.unwrap_or_else(|| messages::NOTHING.to_owned())
}

/// The numbers of footnotes behind a name.
fn mark(cautions: &[CautionId], footnotes: &[CautionId]) -> Html {
    let marks = messages::marks(cautions, footnotes);
    if marks.is_empty() {
        Html::default()
    } else {
        html! { <sup>{ marks }</sup> }
    }
}

/// What is measured and who says so, and the footnotes, under the table.
pub(super) fn notes(context: &RenderContext) -> Html {
    let data = &context.data;
    let footnotes = messages::footnotes(data);
    let note = |id, measure: &Measure| {
        html! {
            <p lang={context.own()} class="fs-muted">
                { messages::measure_note(data, id) }{ mark(&measure.cautions, &footnotes) }
                { " " }{ footer::citations(context, &measure.sources) }
            </p>
        }
    };
    html! {
        <>
            { for data.measures().map(|(id, measure)| note(id, measure)) }
            if !footnotes.is_empty() {
                <ul class="fs-footnotes" lang={context.own()}>
                    { for footnotes.iter().map(|&caution| html! { <li>{ mark(&[caution], &footnotes) }{ " " }{ data[caution].clone() }</li> }) }
                </ul>
            }
        </>
    }
}
