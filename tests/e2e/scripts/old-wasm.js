// What a page sees in a browser whose WebAssembly knows no references: a module with any is refused.
WebAssembly.validate = () => false;
