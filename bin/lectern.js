#!/usr/bin/env node
// The published entry point: the compiled tool is in build/cli, made by `npm run build:cli`.
import '../build/cli/lectern.js';
