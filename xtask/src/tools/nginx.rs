//! nginx with its module for static brotli, which the published files are served with in tests.
//!
//! Debian's packages are unpacked into a folder of the project's own: installed, they would start a server for all the
//! world on port 80.

use super::debian;
use crate::error::Error;
use crate::progress::Progress;
use crate::shell::Shell;
use std::path::PathBuf;

/// Debian's packages.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// The variables that tell tests where nginx and its module are, and where they lie in the packages.
/// `NGINX` alone is a name that nginx keeps for itself.
const FILES: [(&str, &str); 2] =
    [("NGINX_PROGRAM", "usr/sbin/nginx"), ("NGINX_BROTLI", "usr/lib/nginx/modules/ngx_http_brotli_static_module.so")];

/// Finds nginx, or brings it, and tells all programs where it is. Variables that are set beforehand are believed.
pub fn ensure(shell: &mut Shell, progress: &Progress) -> Result<(), Error> {
    if FILES.iter().all(|(variable, _)| std::env::var_os(variable).is_some()) {
        progress.note("named by the variables NGINX_PROGRAM and NGINX_BROTLI");
        return Ok(());
    }
    let folder = shell.project.work().join("nginx");
    let files = FILES.map(|(variable, file)| (variable, folder.join(file)));
    if runs(shell, &files) {
        progress.note("found");
    } else {
        let tried = debian::unpack(shell, "nginx", &PACKAGES, &folder, progress)?.err().unwrap_or_default();
        if !runs(shell, &files) {
            return Err(missing(tried));
        }
    }
    for (variable, file) in files {
        shell.set(variable, file);
    }
    Ok(())
}

/// Whether nginx starts and the module is there.
fn runs(shell: &Shell, files: &[(&str, PathBuf); 2]) -> bool {
    let [(_, nginx), (_, module)] = files;
    module.is_file() && shell.answer(nginx, &["-v"]).is_some()
}

fn missing(tried: Vec<String>) -> Error {
    Error::Missing {
        what: "nginx with its module for static brotli".into(),
        tried,
        advice:
            "install nginx and the module, and name the program in NGINX_PROGRAM and the module's file in NGINX_BROTLI"
                .into(),
    }
}
