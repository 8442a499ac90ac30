// Entry point of a pool's worker process, beside the bundled rules.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a CommonJS file
module.exports = require('./rules.cjs').lint;
