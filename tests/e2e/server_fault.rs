//! The faults with which hosts serve the page: none, or those of content systems, policies and networks.

use std::path::PathBuf;

use site::integrity;

use crate::config::required;

/// A module that is valid and traps as soon as it starts: `(module (func unreachable) (start 0))`.
const TRAP: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x08\x01\0\x0a\x05\x01\x03\0\0\x0b";

/// What the tests' own script comes before: the first thing in the page's head.
const FIRST: &str = "<meta";

/// What the page's policy says of trusted types.
const TRUSTED: &str = "; require-trusted-types-for 'script'; trusted-types force-status";

/// How the page is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerFault {
    /// As it was built.
    AsBuilt,
    /// Without comments, as some content systems print HTML.
    WithoutComments,
    /// On an insecure page, to which browsers give no clipboard.
    WithoutClipboard,
    /// Under a policy that forbids scripts.
    PolicyWithoutScripts,
    /// Under a policy that forbids WebAssembly and nothing else.
    PolicyWithoutWasm,
    /// The module of the scripts is not there.
    ModuleMissing,
    /// The element's HTML is not there.
    GraphicMissing,
    /// The wasm is not there.
    WasmMissing,
    /// The wasm's second half is not there.
    WasmCutOff,
    /// Some bytes of the wasm are others.
    WasmCorrupt,
    /// The wasm traps as it starts.
    WasmTraps,
    /// To a browser that knows no WebAssembly.
    WithoutWebAssembly,
    /// To a browser whose WebAssembly is of the first years.
    OldWebAssembly,
    /// To a browser that observes no sizes.
    WithoutObserver,
    /// Without its style sheet.
    WithoutStyle,
    /// Whatever bears its digest in its name is not there when it is first asked for.
    MissingAtFirst,
    /// The wasm comes when the test lets it.
    WasmHeldBack,
    /// By a loader that runs the page's script as no script of the document, as Rocket Loader does.
    ByLoader,
    /// As the worlds of extensions see it, to which the page's policy of trusted types does not apply.
    WithoutTrustedTypes,
    /// With another edition in the element, whose title begins with [`SECOND`].
    SecondEdition,
}

/// What the title of the other edition begins with.
pub const SECOND: &str = "SECOND EDITION: ";

/// What a file of the page turns into.
pub enum Served {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing: it is not there.
    Missing,
}

impl ServerFault {
    /// The page's HTML.
    pub fn page(self, html: &str) -> String {
        let (before, rest) = html.split_once(FIRST).expect("the page's head begins with its character set");
        let probe = r#"<script src="./__probe.js"></script>"#;
        let spoilt = match self {
            Self::WithoutClipboard => r#"<script src="./__insecure.js"></script>"#,
            Self::WithoutWebAssembly => r#"<script src="./__no-wasm.js"></script>"#,
            Self::OldWebAssembly => r#"<script src="./__old-wasm.js"></script>"#,
            Self::WithoutObserver => r#"<script src="./__no-observer.js"></script>"#,
            _ => "",
        };
        let html = format!("{before}{probe}{spoilt}{FIRST}{rest}");
        match self {
            Self::WithoutComments => without_comments(&html),
            Self::WithoutStyle => without_style(&html),
            // Of a module, browsers tell no current script.
            Self::ByLoader => {
                let (before, page) = html.split_once("<script src=\"./page-").expect("the page has its script");
                format!("{before}<script type=\"module\" src=\"./page-{page}")
            }
            Self::WithoutTrustedTypes => {
                assert!(html.contains(TRUSTED), "the page demands trusted types");
                html.replace(TRUSTED, "")
            }
            _ => html,
        }
    }

    /// The policy that the page comes with, beside its own.
    pub fn policy(self) -> Option<&'static str> {
        match self {
            Self::PolicyWithoutScripts => Some("script-src 'none'"),
            Self::PolicyWithoutWasm => Some("script-src 'self'"),
            _ => None,
        }
    }

    /// A file beside the page.
    pub fn file(self, name: &str, mut bytes: Vec<u8>) -> Served {
        let wasm = name.ends_with(".wasm");
        match self {
            Self::ModuleMissing if name.ends_with(".js") && name.starts_with("force-status-") => {
                return Served::Missing;
            }
            Self::GraphicMissing if name.starts_with("graphic-") => return Served::Missing,
            Self::WasmMissing if wasm => return Served::Missing,
            Self::WasmCutOff if wasm => bytes.truncate(bytes.len() / 2),
            Self::WasmCorrupt if wasm => {
                let middle = bytes.len() / 2;
                bytes[middle..middle + 64].fill(0xff);
            }
            Self::WasmTraps if wasm => bytes = TRAP.to_vec(),
            Self::SecondEdition if name.starts_with("graphic-") => bytes = second(&bytes),
            Self::SecondEdition if name == "force-status.js" => bytes = with_second(&bytes),
            _ => {}
        }
        Served::Bytes(bytes)
    }

    /// Whether a file waits until the test lets it go.
    pub fn holds_back(self, name: &str) -> bool {
        self == Self::WasmHeldBack && name.ends_with(".wasm")
    }
}

/// The element's HTML with another title.
fn second(html: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let (before, rest) = html.split_once("class=\"fs-title\"").expect("the graphic has a title");
    let (tag, title) = rest.split_once('>').expect("its tag ends");
    format!("{before}class=\"fs-title\"{tag}>{SECOND}{title}").into_bytes()
}

/// The element's module with the digests of that.
fn with_second(module: &[u8]) -> Vec<u8> {
    let folder = PathBuf::from(required("FORCE_STATUS_DIST"));
    let mut module = String::from_utf8_lossy(module).into_owned();
    for file in std::fs::read_dir(&folder).expect("the folder is there").flatten() {
        let name = file.file_name();
        let is_graphic = name
            .to_str()
            .is_some_and(|name| name.starts_with("graphic-") && !name.ends_with(".br") && !name.ends_with(".gz"));
        let Some(html) = is_graphic.then(|| std::fs::read(file.path()).ok()).flatten() else { continue };
        module = module.replace(&integrity(&html), &integrity(&second(&html)));
    }
    module.into_bytes()
}

fn without_style(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").expect("the page has a style");
    let (_, after) = rest.split_once("</style>").expect("the style ends");
    assert!(!after.contains("<style") && !html.contains("rel=stylesheet"), "the page has one style");
    format!("{before}{after}")
}

fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    assert!(kept.len() < html.len(), "the page has no comments that could be stripped");
    kept
}
