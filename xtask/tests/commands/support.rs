//! What several of these tests need.

use std::fs;
use std::path::PathBuf;
use xtask::package::contents::{Contents, Files};
use xtask::shell::Shell;

/// A shell in the project.
pub fn shell() -> Shell {
    Shell::new().expect("the tests are started by cargo, inside the project")
}

/// An empty folder of this name, without what an earlier run has left.
pub fn empty_folder(name: &str) -> PathBuf {
    let folder = shell().work().join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// A small made-up project with everything that packages need.
pub fn contents() -> Contents {
    let files = |files: &[(&str, &str)]| {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect::<Files>()
    };
    Contents {
        version: "1.2.3".into(),
        description: "A graphic".into(),
        dist: files(&[
            ("_headers", "/*"),
            ("demo/index.html", "<!doctype html>"),
            ("embed.js", "// frames index.html"),
            ("edition-forces.csv", "\u{feff}force,status\r\n"),
            ("force-status-0f1e2d3c4b5a6978.js", "document.currentScript.glue=WebAssembly=>{};\n"),
            ("force-status-0f1e2d3c4b5a6978_bg.wasm", "\0asm"),
            ("force-status.d.ts", "export declare const load: () => Promise<string>;"),
            (
                "force-status.js",
                "const base=import.meta.url,files={\"program\":{\"glue\":\"./force-status-0f1e2d3c4b5a6978.js\",\
                 \"glueDigest\":\"sha256-a\",\"wasm\":\"./force-status-0f1e2d3c4b5a6978_bg.wasm\",\"wasmDigest\":\"sha256-b\"},\
                 \"graphic\":\"./graphic-0f1e2d3c4b5a6978.txt\",\"digest\":\"sha256-c\"};\n\
                 export { First as ForceStatus };\n",
            ),
            ("force-status.js.br", "packed"),
            (
                "graphic-0f1e2d3c4b5a6978.txt",
                "<a href=\"edition-forces.csv\" download=\"edition-forces.csv\"></a>\
                 <a href=\"fragment.html\" download=\"fragment.html\"></a>",
            ),
            ("index.html", "<!doctype html><main id=force-status>"),
            ("third-party-notices.txt", "yew"),
        ]),
        bundle: "const First = class {};\nconst load = async () => (await files.graphic()).default;\n\
                 export { First as ForceStatus, load };\n"
            .into(),
        beside: files(&[
            ("deploy/nginx/force-status.conf", "etag on;"),
            ("LICENSE-APACHE", "Apache"),
            ("LICENSE-MIT", "MIT"),
            ("serving.md", "# Serving"),
        ]),
    }
}
