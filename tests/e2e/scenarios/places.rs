//! Places of all kinds: nodes that are the host's and stay so, shadow trees, other documents.

use super::mount::{done, open, sees};
use crate::browser::Browser;
use crate::browser_pool::scenarios;

scenarios!(Plain:
    what_stands_in_a_place_stays_the_host_s,
    a_place_that_takes_no_tree_is_given_back_as_it_was,
    a_graphic_is_mounted_into_a_shadow_tree,
);

fn what_stands_in_a_place_stays_the_host_s(browser: &Browser) {
    let article = open(browser);
    article.read::<()>("document.getElementById('place').innerHTML = 'Bare text <p id=own>The figures</p>'", &[]);
    let before: String = article.read("window.p = document.getElementById('own'); return place.innerHTML", &[]);
    done(&article, "await __mount()");
    article.lives();
    assert!(!sees(&article, "#own") && sees(&article, "force-status"));
    assert!(article.read::<bool>("return p.parentNode === place && place.firstChild.data === 'Bare text '", &[]));
    let text: String = article.read("const range = document.createRange(); range.selectNode(place.firstChild); return String(range.getClientRects().length)", &[]);
    assert_eq!(text, "0", "bare text is not shown");
    // The host's own work goes on.
    article.read::<()>(
        "place.removeChild(p); place.insertBefore(p, place.lastChild); p.textContent = 'Newer figures'",
        &[],
    );
    assert!(!sees(&article, "#own"));
    done(&article, "__handle.destroy()");
    assert!(sees(&article, "#own"));
    let after: String = article.read("return place.innerHTML", &[]);
    assert_eq!(after, before.replace("The figures", "Newer figures"));
    // A host that empties the place without a word shows what it puts there.
    done(&article, "await __mount(); place.innerHTML = '<p id=other>Another</p>'");
    article.until("what the host put there is shown", || sees(&article, "#other"));
}

fn a_place_that_takes_no_tree_is_given_back_as_it_was(browser: &Browser) {
    for html in [
        "<figure id=odd>Bare text<p id=own style='color: red;'>The figures</p></figure>",
        "<ul><li id=odd><p id=own>The figures</p></li></ul>",
        "<table><tr><td id=odd><p id=own>The figures</p></td></tr></table>",
    ] {
        let article = open(browser);
        article.read::<()>("place.innerHTML = arguments[0]", &[html]);
        let before: String = article.read("return place.innerHTML", &[]);
        done(
            &article,
            "const { mount } = await __module(); window.__handle = await mount(document.getElementById('odd'))",
        );
        article.lives();
        assert!(!sees(&article, "#own") && sees(&article, "force-status"), "{html}");
        done(&article, "__handle.destroy()");
        assert!(sees(&article, "#own"), "{html}");
        assert_eq!(article.read::<String>("return place.innerHTML", &[]), before);
    }
}

fn a_graphic_is_mounted_into_a_shadow_tree(browser: &Browser) {
    let article = open(browser);
    done(
        &article,
        "window.root = place.attachShadow({ mode: 'open' });
        root.innerHTML = '<div id=in><p id=own>The figures</p></div>';
        const { mount } = await __module();
        window.one = await mount(root.getElementById('in'), { view: 'unit' })",
    );
    let shown = |script: &str| article.read::<bool>(&format!("return {script}.getClientRects().length > 0"), &[]);
    assert!(shown("one.element.shadowRoot.querySelector('.fs-title')") && !shown("root.getElementById('own')"));
    done(&article, "one.destroy(); const { mount } = await __module(); window.two = await mount(root)");
    assert!(shown("two.element.shadowRoot.querySelector('.fs-title')") && !shown("root.getElementById('own')"));
    article.read::<()>("two.destroy()", &[]);
    assert!(shown("root.getElementById('own')"));
}

/// Frames of the same origin. In Firefox nodes that come from another document are of two documents' classes, which the program
/// does not survive: the graphic is shown there, and does not live.
pub mod documents {
    use super::{Browser, done, open};
    use crate::browser_pool::scenarios;
    use crate::element::{Article, Text};

    scenarios!(Plain on [Chromium, Webkit]:
        a_graphic_lives_in_another_document,
        an_element_moves_to_another_document_and_back,
    );

    /// A frame of the same origin, as `frame`, and its document, as `inner`.
    const FRAME: &str =
        "const frame = document.createElement('iframe'); frame.style.cssText = 'width: 100%; height: 700px';
        frame.src = '/__elsewhere.html'; const loaded = new Promise((resolve) => frame.onload = resolve);
        document.body.prepend(frame); await loaded; const inner = window.inner = frame.contentDocument;";
    /// What an element in it shows.
    const LOOKS: &str = "const it = window.it.shadowRoot; const host = it.querySelector('.force-status');
        host?.dispatchEvent(new Event('pointerover'));
        const style = host && host.ownerDocument.defaultView?.getComputedStyle(it.querySelector('.fs-tiles'));
        return [host?.dataset.script ?? '', it.querySelector('.fs-title')?.innerText ?? '', style?.display].join()";
    const LIVE: &str = "live,26 of 43 forces behind on plans to tackle abuse of power for sexual gain,grid";

    /// The graphic that a script has put somewhere as `it` lives, with its style, and takes a choice.
    #[track_caller]
    fn it_lives(article: &Article<'_>) {
        article.comes("how the graphic looks", || article.read::<String>(LOOKS, &[]), LIVE);
        let styled = "const host = it.shadowRoot.querySelector('.force-status'); return it.shadowRoot.adoptedStyleSheets?.length ?? 1";
        assert_eq!(article.read::<usize>(styled, &[]), 1, "it has its style");
        article.read::<()>("it.shadowRoot.querySelector('[value=started]').click()", &[]);
        article.comes("the filter that is answered", || article.read::<String>("return it.status", &[]), "started");
        let words = "const field = it.shadowRoot.querySelector('input[type=search]'); field.value = 'Leeds';
            field.dispatchEvent(new Event('input', { bubbles: true }))";
        article.read::<()>(words, &[]);
        article.until("the answer comes", || {
            article
                .read("return it.shadowRoot.querySelector('.fs-message').textContent.includes('West Yorkshire')", &[])
        });
    }

    fn a_graphic_lives_in_another_document(browser: &Browser) {
        let article = open(browser);
        done(
            &article,
            &format!(
                "{FRAME} inner.body.innerHTML = '<div id=there>f</div>'; const {{ mount }} = await __module();
                window.__handle = await mount(inner.getElementById('there')); window.it = __handle.element"
            ),
        );
        it_lives(&article);
        article.read::<()>("__handle.destroy()", &[]);
        assert_eq!(article.read::<String>("return inner.body.innerHTML", &[]), "<div id=\"there\">f</div>");
    }

    fn an_element_moves_to_another_document_and_back(browser: &Browser) {
        let html = "<force-status>f</force-status>";
        let article = Article::live(browser, Text { html, ..Text::default() });
        done(
            &article,
            &format!(
                "window.it = document.querySelector('force-status'); {FRAME} inner.body.append(inner.adoptNode(it))"
            ),
        );
        it_lives(&article);
        article.read::<()>("document.body.append(it)", &[]);
        it_lives(&article);
        // A document without a window shows nothing, and does no harm.
        article.read::<()>("new DOMParser().parseFromString('', 'text/html').body.append(it)", &[]);
        article.read::<()>("document.body.append(it)", &[]);
        it_lives(&article);
    }
}
