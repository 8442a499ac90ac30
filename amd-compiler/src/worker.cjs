// Entry point of a pool's worker thread, beside the bundled compiler.
module.exports = require('./compiler.cjs').compileInWorker;
