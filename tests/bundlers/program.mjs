// Programs of node_modules, run in the project that the package was installed into, without network and without telemetry.
import { spawn } from "node:child_process";
import path from "node:path";

export class Program {
  constructor(folder, apps) {
    this.folder = folder;
    this.apps = apps;
    this.running = new Set();
    this.env = {
      ...process.env,
      PATH: `${path.join(folder, "node_modules/.bin")}:${process.env.PATH}`,
      BUNDLERS_FOLDER: folder,
      CI: "1",
      NEXT_TELEMETRY_DISABLED: "1",
      PARCEL_WORKERS: "0",
      npm_config_update_notifier: "false",
      npm_config_offline: "true",
    };
  }

  // Starts a program; its output is kept for whoever has to find out why it failed.
  start(name, words, within = "") {
    const child = spawn(name, words, { cwd: path.join(this.apps, within), env: this.env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    child.said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (child.said += bytes));
    this.running.add(child);
    child.ended = new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        this.running.delete(child);
        resolve(code);
      });
    });
    return child;
  }

  // Runs a program to a good end, and returns what it said.
  async run(name, words, within) {
    const child = this.start(name, words, within);
    const code = await child.ended;
    if (code !== 0) throw new Error(`${name} ${words.join(" ")}: ended with ${code}\n${child.said}`);
    return child.said;
  }

  // Ends what was started, with all that it started.
  end() {
    for (const { pid } of this.running) {
      try {
        process.kill(-pid, "SIGKILL");
      } catch {}
    }
  }
}
