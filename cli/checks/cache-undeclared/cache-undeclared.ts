import {callArguments} from '../../core/php/outline/call-arguments.js';
import type {PhpCall} from '../../core/php/outline/outline.js';
import type {PluginCheck} from '../check.js';
import {dbFile, keyed} from '../db-files.js';

/** cache::make() throws for a cache that no db/caches.php defines. */
export const cacheUndeclared: PluginCheck = {
    meta: {
        name: 'cache-undeclared', severity: 'error',
        summary: 'Each cache of the plugin that code asks for is defined in db/caches.php.',
    },
    checkPlugin(plugin, report) {
        const definitions = dbFile(plugin, 'caches')?.array('definitions')
            ?? (plugin.file('db/caches.php') === null ? {elements: [], complete: true} : null);
        if (definitions === null || !definitions.complete || plugin.component === null) {
            return;
        }
        const names = new Set(keyed(definitions).map(({key}) => key.value));
        for (const path of plugin.paths) {
            if (!path.endsWith('.php') || /(^|\/)(tests|vendor)\//.test(path) || plugin.isThirdParty(path)) {
                continue;
            }
            const file = plugin.file(path);
            for (const call of file?.outline().calls.filter(isMaking) ?? []) {
                const [component, area] = callArguments(file?.text ?? '', call);
                const name = area?.string;
                if (component?.string === plugin.component && area && typeof name === 'string' && !names.has(name)) {
                    report(path, {
                        message: `The cache '${name}' is not defined in db/caches.php`,
                        help: 'Define it there, with its string, or correct its name.',
                        start: area.start, end: area.end,
                    });
                }
            }
        }
    },
};

const CACHES = new Set(['cache', 'core_cache\\cache', 'cache_helper', 'core_cache\\helper']);
const METHODS = new Set(['make', 'invalidate_by_definition']);

function isMaking(call: PhpCall): boolean {
    return call.kind === 'static' && METHODS.has(call.name.toLowerCase()) && CACHES.has(call.class?.toLowerCase() ?? '');
}
