import {Command, CommanderError} from 'commander';
import {ExitCode} from './core/exit-code.js';
import {toolVersion} from './core/tool-version.js';

/*
 * The entry point. Commands are registered by name and loaded when they are called, so that `--help` and a build
 * that has nothing to do stay quick.
 */
const program = new Command('lectern')
    .description('Builds, checks and packs Moodle plugins and themes.')
    .version(toolVersion())
    .showHelpAfterError('Run the command with --help for its flags.')
    .exitOverride();

// Who reads no further, as `head` does, wants no more of it: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
        throw error;
    }
    process.exit();
});

const COMMANDS = {
    new: () => import('./commands/new.js'),
    build: () => import('./commands/build.js'),
    zip: () => import('./commands/zip.js'),
    check: () => import('./commands/check.js'),
    types: () => import('./commands/types.js'),
    site: () => import('./commands/site.js'),
    publish: () => import('./commands/publish.js'),
    watch: () => import('./commands/watch.js'),
    preview: () => import('./commands/preview.js'),
};

// Only the command that is called is loaded with its flags; help needs all of them.
const called = process.argv[2] ?? '';
for (const [name, load] of Object.entries(COMMANDS)) {
    if (called === name || !(called in COMMANDS)) {
        (await load()).register(program);
    }
}

try {
    await program.parseAsync();
} catch (error) {
    if (!(error instanceof CommanderError)) {
        throw error;
    }
    // Help and version end with 0; whatever else commander refuses is wrong use.
    process.exitCode = error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
}
