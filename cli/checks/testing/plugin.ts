/** A plugin that Moodle's installer accepts, for tests to break. */
export const GOOD_PLUGIN: Readonly<Record<string, string>> = {
    'version.php': [
        '<?php',
        'defined(\'MOODLE_INTERNAL\') || die();',
        '$plugin->version = 2026112300;',
        '$plugin->requires = 2024100700;',
        '$plugin->component = \'block_ex\';',
        '$plugin->maturity = MATURITY_STABLE;',
        '',
    ].join('\n'),
    'lang/en/block_ex.php': '<?php\n$string[\'pluginname\'] = \'Example\';\n',
};

/** The good plugin with files replaced, added, or left out (null). */
export function pluginWith(changes: Record<string, string | null>): Record<string, string> {
    const files: Record<string, string> = {...GOOD_PLUGIN};
    for (const [path, text] of Object.entries(changes)) {
        if (text === null) {
            delete files[path];
        } else {
            files[path] = text;
        }
    }
    return files;
}

/** The good plugin with a change in its version.php. */
export function pluginWithVersion(from: string | RegExp, to: string): Record<string, string> {
    return pluginWith({'version.php': (GOOD_PLUGIN['version.php'] ?? '').replace(from, to)});
}
