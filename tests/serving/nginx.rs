//! nginx itself, on a socket and in a folder of its own, with the project's configuration as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::http::{Response, ask};

/// How long nginx may take to be there.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where the same pages are served once more, deep inside another site.
pub const DEEP: &str = "/news/2017/force-status/";

/// Where the tests' own files are served.
pub const OWN: &str = "/own/";

/// Files that no build makes, to see what becomes of them.
const FILES: [(&str, &str); 6] = [
    (".secret", "hidden"),
    (".git/config", "hidden"),
    (".well-known/acme", "a certificate's business"),
    ("empty/list.txt", "a file in a folder without a page"),
    ("film.mp4", "a kind that nobody has decided on"),
    ("plain.html", "<!doctype html><title>Not packed</title><p>Not packed"),
];

/// A server that runs until it is dropped.
pub struct Nginx {
    child: Child,
    folder: PathBuf,
}

impl Nginx {
    /// Serves the published folder with the whole configuration.
    pub fn new() -> Self {
        Self::serving(true)
    }

    /// Serves it as where the module for static brotli is not there.
    pub fn without_brotli() -> Self {
        Self::serving(false)
    }

    fn serving(brotli: bool) -> Self {
        let mut include = format!("include {};", deployed("force-status.conf").display());
        if brotli {
            include += &format!(" include {};", deployed("force-status-brotli.conf").display());
        }
        let dist = required("FORCE_STATUS_DIST");
        let dist = dist.display();
        Self::start(brotli, |folder| {
            let own = folder.join("own");
            for (name, text) in FILES {
                let file = own.join(name);
                fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
                fs::write(file, text).expect("a file can be written");
            }
            // A header of the site's own, which must not reach the graphic.
            format!(
                "add_header X-Frame-Options DENY;
                 location / {{ root {dist}; {include} }}
                 location {DEEP} {{ alias {dist}/; {include} }}
                 location {OWN} {{ alias {}/; {include} }}",
                own.display()
            )
        })
    }

    /// Starts nginx with one server, whose text is made for the folder that it is going to run in.
    pub fn start(brotli: bool, server: impl FnOnce(&Path) -> String) -> Self {
        let folder = fresh_folder();
        let module =
            if brotli { format!("load_module {};", required("NGINX_BROTLI").display()) } else { String::new() };
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {kind};\n"))
            .concat();
        let configuration = format!(
            "{module}
             daemon off; master_process off; pid nginx.pid; error_log error.log;
             events {{}}
             http {{
                 {temporary}
                 include {};
                 access_log access.log force_status;
                 server {{ listen unix:{}; {} }}
             }}",
            deployed("force-status-http.conf").display(),
            folder.join("socket").display(),
            server(&folder)
        );
        fs::write(folder.join("nginx.conf"), configuration).expect("the configuration can be written");
        let complaints = fs::File::create(folder.join("complaints")).expect("a file can be made");
        let child = Command::new(required("NGINX_PROGRAM"))
            .arg("-p")
            .arg(&folder)
            .args(["-c", "nginx.conf", "-e", "error.log"])
            .stdin(Stdio::null())
            .stderr(complaints)
            .spawn()
            .expect("nginx starts");
        let mut nginx = Self { child, folder };
        nginx.wait();
        nginx
    }

    fn wait(&mut self) {
        let begun = Instant::now();
        while std::os::unix::net::UnixStream::connect(self.folder.join("socket")).is_err() {
            let ended = self.child.try_wait().expect("nginx can be asked");
            let complaints = self.read("complaints") + &self.read("error.log");
            assert!(ended.is_none(), "nginx has ended: {complaints}");
            assert!(begun.elapsed() < PATIENCE, "nginx does not listen: {complaints}");
            std::thread::yield_now();
        }
    }

    /// Asks for a path.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
        ask(&self.folder.join("socket"), method, path, headers)
    }

    /// Gets a path as a program does that unpacks nothing.
    pub fn get(&self, path: &str) -> Response {
        self.ask("GET", path, &[])
    }

    /// A file that nginx has written.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap_or_default()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have ended by itself, which the tests have reported by then.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A folder that nobody else uses. Its path is short, as that of a socket must be.
fn fresh_folder() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("force-status-{}-{number}", std::process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder can be made");
    folder
}

/// A file of the configuration that is shipped.
pub fn deployed(name: &str) -> PathBuf {
    testkit::project().join("deploy/nginx").join(name)
}

/// A path that the commands name in a variable.
pub fn required(variable: &str) -> PathBuf {
    let value = std::env::var_os(variable).map(PathBuf::from);
    value.unwrap_or_else(|| panic!("{variable} is not set: run cargo xtask test serving, which brings nginx"))
}

/// The published files that are served, as paths from the folder.
pub fn files() -> Vec<String> {
    let files = site::files(&required("FORCE_STATUS_DIST")).expect("the folder can be listed");
    files.into_iter().filter(|file| site::serving::is_served(file)).collect()
}

/// The bytes of a published file.
pub fn bytes(file: &str) -> Vec<u8> {
    fs::read(required("FORCE_STATUS_DIST").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}
