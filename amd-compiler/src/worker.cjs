// Entry point of a pool's worker thread, beside the bundled compiler.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a CommonJS file
module.exports = require('./compiler.cjs').compileInWorker;
