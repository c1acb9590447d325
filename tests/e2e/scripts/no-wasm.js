// What a page sees in a browser that knows no WebAssembly, or whose reader has turned it off.
delete window.WebAssembly;
