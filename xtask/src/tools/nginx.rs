//! nginx with its module for static brotli, which the published files are served with in tests.
//!
//! Debian's packages are unpacked into a folder of the project's own: installed, they would start a server for all
//! the world on port 80.

use super::{Note, debian};
use crate::error::missing;
use crate::shell::Shell;
use anyhow::Result;
use xshell::cmd;

/// The variables that name nginx and its module for tests, and their files in Debian's packages. `NGINX` alone is a
/// name that nginx keeps for itself.
const FILES: [(&str, &str); 2] =
    [("NGINX_PROGRAM", "usr/sbin/nginx"), ("NGINX_BROTLI", "usr/lib/nginx/modules/ngx_http_brotli_static_module.so")];

/// Finds nginx, or downloads it, and sets the variables that name it. Variables that are set beforehand are kept.
pub fn ensure(shell: &Shell, note: Note<'_>) -> Result<()> {
    if FILES.iter().all(|(variable, _)| shell.var_os(variable).is_some()) {
        note("named by the variables NGINX_PROGRAM and NGINX_BROTLI");
        return Ok(());
    }
    let folder = shell.work().join("nginx");
    let [nginx, module] = FILES.map(|(_, file)| folder.join(file));
    let runs = || module.is_file() && shell.answer(cmd!(shell, "{nginx} -v")).is_some();
    if runs() {
        note("found");
    } else {
        let tried = debian::unpack(shell, "nginx", &["nginx", "libnginx-mod-http-brotli-static"], &folder, note);
        if !runs() {
            let advice = "install both, and name the program in NGINX_PROGRAM and the module's file in NGINX_BROTLI";
            return Err(missing("nginx with its module for static brotli", &tried.err().unwrap_or_default(), advice));
        }
    }
    FILES.iter().zip([nginx, module]).for_each(|((variable, _), file)| shell.set_var(variable, file));
    Ok(())
}
