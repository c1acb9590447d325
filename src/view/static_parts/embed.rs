//! The ways to embed the graphic, each with what is to be pasted.

use yew::prelude::*;

use super::{Home, RenderContext};
use crate::embed_code::{DOTS, EmbedCode, EmbedMethod, embed_methods, embed_methods_of_file};

/// Every way; nothing for an edition that no other page could get.
pub(super) fn embed(context: &RenderContext) -> Html {
    let (folder, ways) = match &context.home {
        Home::Folder { address, heights, .. } => {
            let folder = address.as_deref().unwrap_or(DOTS);
            (folder, embed_methods(&context.data, folder, heights))
        }
        Home::File(address) => (DOTS, embed_methods_of_file(&context.data, DOTS, address)),
        Home::Script => return Html::default(),
    };
    html! {
        <div class="fs-details fs-embed">
            if folder == DOTS { <p class="fs-dots">{ context.words().embed_dots }</p> }
            <ul class="fs-ways">{ for ways.iter().map(|way| item(context, way)) }</ul>
            <p data-parts={is_offered(context).then_some("")}>{ messages::embed_part(&context.data) }</p>
        </div>
    }
}

/// Whether parts have files with their frames: those of the folder's own edition in its own language.
fn is_offered(context: &RenderContext) -> bool {
    matches!(context.home, Home::Folder { .. }) && context.data.edition().other_language().is_none()
}

fn item(context: &RenderContext, way: &EmbedMethod) -> Html {
    let id = format!("embed-{}", way.id);
    html! {
        <li>
            <p><b>{ format!("{}. ", way.words.name) }</b><span>{ way.words.says }</span></p>
            { match &way.paste {
                EmbedCode::File(file) => html! { <p class="fs-actions"><a href={file.clone()} download={file.clone()}>{ way.words.copy }</a></p> },
                EmbedCode::Code(code) => html! {
                    <>
                        <p class="fs-code" id={context.id(&format!("copy-{id}"))}>{ parts(code) }</p>
                        <p class="fs-actions">
                            { context.copy_button(&id, way.words.copy) }
                        </p>
                    </>
                },
            } }
        </li>
    }
}

/// Code, with the dots in elements of their own, where the page's script finds them.
fn parts(code: &str) -> Html {
    let part = |(place, part): (usize, &str)| html! { <>if place > 0 { <span class="fs-at">{ DOTS }</span> }{ part.to_owned() }</> };
    code.split(DOTS).enumerate().map(part).collect()
}
