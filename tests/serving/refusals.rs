//! What nobody gets: what is not there, what is hidden, packed files as such, lists of folders, other methods.

use crate::nginx::{DEEP, Nginx, OWN, deployed, required};

#[test]
fn what_is_not_there_is_not_found_instead_of_the_page() {
    let nginx = Nginx::new();
    for path in ["/nothing", "/nothing/", "/nothing.js", "/index.htm", "/news/2017/force-status/nothing.css"] {
        let response = nginx.get(path);
        assert_eq!(response.status, 404, "{path}");
        assert!(!String::from_utf8_lossy(&response.body).contains("force-status"), "{path}");
    }
}

#[test]
fn hidden_files_are_not_found() {
    let nginx = Nginx::new();
    assert!(required("FORCE_STATUS_DIST").join(".trunk-lock").is_file(), "trunk leaves one behind");
    for path in ["/.trunk-lock", "/news/2017/force-status/.trunk-lock", "/own/.secret", "/own/.git/config"] {
        assert_eq!(nginx.get(path).status, 404, "{path}");
    }
    assert_eq!(nginx.get("/own/.well-known/acme").status, 200, "certificates are renewed through such files");
}

#[test]
fn packed_files_and_the_rules_for_other_hosts_are_no_pages() {
    let nginx = Nginx::new();
    for file in ["index.html.br", "index.html.gz", "_headers"] {
        assert!(required("FORCE_STATUS_DIST").join(file).is_file(), "{file}");
        for place in ["/", DEEP] {
            assert_eq!(nginx.get(&format!("{place}{file}")).status, 404, "{place}{file}");
        }
    }
}

#[test]
fn a_folder_without_a_page_is_not_listed() {
    let response = Nginx::new().get(&format!("{OWN}empty/"));
    assert_eq!(response.status, 403);
    assert!(!String::from_utf8_lossy(&response.body).contains("list.txt"));
}

#[test]
fn nothing_can_be_sent_or_removed() {
    let nginx = Nginx::new();
    for method in ["POST", "PUT", "DELETE", "PATCH", "PROPFIND"] {
        let response = nginx.ask(method, "/index.html", &[("Content-Length", "0")]);
        assert_eq!((response.status, response.says("allow")), (405, "GET, HEAD, OPTIONS"), "{method}");
    }
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let nginx = Nginx::new();
    for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/news/2017/force-status/../../../../Cargo.toml"] {
        let status = nginx.get(path).status;
        assert!(status == 400 || status == 404, "{path}: {status}");
    }
    assert_eq!(nginx.get("/news/2017/force-status../Cargo.toml").status, 404);
}

/// Serves a folder `site` at `/graphic`, beside which a file lies that is nobody's business.
fn beside_a_private_file(location: &str, alias: &str) -> Nginx {
    Nginx::start(false, |folder| {
        std::fs::create_dir_all(folder.join("site")).expect("a folder can be made");
        std::fs::write(folder.join("private.txt"), "private").expect("a file can be written");
        let file = deployed("force-status.conf");
        format!("location {location} {{ alias {}/{alias}; include {}; }}", folder.display(), file.display())
    })
}

#[test]
fn the_configuration_warns_of_the_one_spelling_that_leads_out_of_the_folder() {
    let outside = "/graphic../private.txt";
    assert_eq!(beside_a_private_file("/graphic/", "site/").get(outside).status, 404);
    assert_eq!(beside_a_private_file("/graphic", "site/").get(outside).body, b"private", "nginx has fixed this itself");
    let text = std::fs::read_to_string(deployed("force-status.conf")).expect("the file is shipped");
    assert!(text.contains("end both paths with a slash: `location /force-status/ { alias /srv/force-status/; ... }`"));
}

#[test]
fn what_nobody_has_decided_on_is_no_page_and_no_script() {
    let response = Nginx::new().get(&format!("{OWN}film.mp4"));
    assert_eq!(response.says("content-type"), "application/octet-stream");
    assert_eq!(response.says("x-content-type-options"), "nosniff");
}

#[test]
fn a_folder_without_its_slash_leads_to_the_folder_whatever_the_scheme() {
    let response = Nginx::new().get(&format!("{OWN}empty"));
    assert_eq!((response.status, response.says("location")), (301, "/own/empty/"));
}
