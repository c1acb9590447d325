// Nobody changes a file of the test. A watcher would take whatever a folder above calls `fsevents`.
export default { server: { watch: null } };
