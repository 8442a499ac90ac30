<?php
// This file is part of Lectern.
//
// Lectern is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Lectern is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Lectern.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Purges what a change needs, and nothing else: a whole purge would cost every page after it seconds.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Loaded by worker.php.

/**
 * Purges caches by name.
 *
 * @param array $needs Flags: templates, strings, classes, callbacks, hooks, events, images. And js, a list of modules that
 *     changed, each with its build `before` and `after`.
 * @return array
 */
function lectern_watch_purge(array $needs): array {
    if (isset($needs['js'])) {
        lectern_watch_renew_scripts($needs['js']);
    }
    if (!empty($needs['templates'])) {
        template_reset_all_caches();
    }
    if (!empty($needs['strings'])) {
        get_string_manager()->reset_caches();
    }
    if (!empty($needs['classes'])) {
        lectern_watch_forget_classes();
    }
    if (!empty($needs['callbacks'])) {
        cache::make('core', 'plugin_functions')->purge();
    }
    if (!empty($needs['hooks'])) {
        cache::make('core', 'hookcallbacks')->purge();
    }
    if (!empty($needs['events'])) {
        cache::make('core', 'observers')->purge();
    }
    if (!empty($needs['images'])) {
        return lectern_watch_renew_images();
    }
    return [];
}

/**
 * Gives scripts a new revision. Moodle would put all modules together anew, out of hundreds of files: where the last such
 * bundle is there, only what changed is changed in it.
 *
 * @param array[] $modules Each with `before` and `after`, a build or null.
 */
function lectern_watch_renew_scripts(array $modules): void {
    global $CFG;
    require_once($CFG->libdir . '/jslib.php');
    $bundle = fn(): string => "{$CFG->localcachedir}/requirejs/" . sha1($CFG->jsrev ?? -1);
    $old = $bundle();
    $content = $modules && is_readable($old) ? file_get_contents($old) : null;
    js_reset_all_caches();
    // As requirejs.php puts a module into its bundle.
    $bundled = fn(?string $build): string => rtrim(preg_replace('~//# sourceMappingURL.*$~s', '', $build ?? '')) . "\n";
    foreach ($content === null ? [] : $modules as $module) {
        $before = $bundled($module['before']);
        if ($module['before'] === null || $module['after'] === null || substr_count($content, $before) !== 1) {
            return; // A new module, or a lazy one, or the bundle is of another time: Moodle makes it anew.
        }
        $content = str_replace($before, $bundled($module['after']), $content);
    }
    if ($content !== null) {
        js_write_cache_file_content($bundle(), $content);
        @unlink($old);
    }
}

/**
 * The list of classes, plugins and their files is made again by the next request.
 */
function lectern_watch_forget_classes(): void {
    global $CFG;
    $file = empty($CFG->alternative_component_cache) ? "{$CFG->cachedir}/core_component.php" : $CFG->alternative_component_cache;
    @unlink($file);
    core_component::invalidate_opcode_php_cache($file);
}

/**
 * Gives images a new revision. The compiled CSS stays: only the revision in its addresses changes.
 *
 * @return array `rev`, as in the stylesheet's address.
 */
function lectern_watch_renew_images(): array {
    global $CFG;
    $old = theme_get_revision();
    if ($old < 0) {
        return []; // Theme designer mode: nothing is cached.
    }
    $theme = theme_config::load($CFG->theme);
    $css = $theme->get_css_cached_content();
    $next = theme_get_next_revision();
    if ($css !== false) {
        // Both spellings of the address: with slash arguments, and with parameters.
        $css = preg_replace(
            [
                '~(/theme/(?:image|font)\.php/[^"\')\s]*?/)' . $old . '(?=/)~',
                '~(/theme/(?:image|font)\.php\?[^"\')\s]*?rev=)' . $old . '\b~',
            ],
            '${1}' . $next,
            $css
        );
    }
    theme_reset_all_caches();
    if ($css === false) {
        return [];
    }
    return lectern_watch_keep_styles(theme_config::load($theme->name), $css, false);
}
