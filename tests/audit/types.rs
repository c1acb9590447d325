//! The declarations for TypeScript, as its compiler judges them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::tools::{page, project};

/// Compiles a text that imports the published declarations; returns what the compiler says.
fn compiled(name: &str, text: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let declarations = page().with_file_name("force-status.d.ts");
    fs::create_dir_all(&folder).expect("a folder can be made");
    fs::write(folder.join("page.ts"), text).expect("a file can be written");
    let options = serde_json::json!({
        "compilerOptions": {
            "strict": true, "noEmit": true, "target": "es2022", "module": "es2022", "moduleResolution": "bundler",
            "lib": ["es2022", "dom", "dom.iterable"], "types": [], "skipLibCheck": false,
            "paths": { "force-status": [declarations] },
        },
        "files": ["page.ts"],
    });
    fs::write(folder.join("tsconfig.json"), options.to_string()).expect("a file can be written");
    let compiler = testkit::project().join("node_modules/typescript/bin/tsc");
    let output = Command::new("node").arg(compiler).arg("--project").arg(&folder).output();
    let output = output.unwrap_or_else(|error| panic!("node: {error}. Run cargo xtask test audit, which brings it."));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn what_a_developer_writes_compiles() {
    assert_eq!(compiled("right", &project("tests/audit/types.ts")), "");
}

#[test]
fn the_default_edition_is_an_edition() {
    let text = |edition: &str| {
        format!("import type {{ Edition }} from \"force-status\";\nexport const it: Edition = {edition};\n")
    };
    let edition = project("static/edition.json");
    assert_eq!(compiled("edition", &text(&edition)), "");
    // Any field that the declarations do not know, or know otherwise, would be reported.
    let other = edition.replacen("\"kicker\"", "\"colour\"", 1);
    let said = compiled("other", &text(&other));
    assert!(said.contains("colour\"' does not exist"), "{said}");
}

#[test]
fn what_is_wrong_does_not_compile() {
    let begin = "import { mount } from \"force-status\";\n";
    for (wrong, expected) in [
        ("await mount(document.body, { colour: 'red' });", "'colour' does not exist"),
        ("await mount(document.body, { view: 'map' });", "\"map\"' is not assignable"),
        ("await mount(document.body, { headingLevel: 5 });", "'5' is not assignable"),
        ("await mount('#place');", "not assignable to parameter of type 'ShadowRoot | Element'"),
        ("(await mount(document.body)).element = null;", "read-only"),
    ] {
        let said = compiled("wrong", &format!("{begin}{wrong}\nexport {{}};\n"));
        assert!(said.contains(expected), "{wrong}: {said}");
    }
}
