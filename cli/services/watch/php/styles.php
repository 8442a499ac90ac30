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
 * A theme's SCSS for the compiler, and its compiled CSS for the site.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Loaded by worker.php.

/**
 * What theme_config hands to its compiler: the text in that order, and where its imports are looked for.
 *
 * @param string $name The theme.
 * @return array `scss` and `paths`; `scss` is null for a theme without SCSS.
 */
function lectern_watch_scss(string $name): array {
    $theme = theme_config::load($name);
    $property = $theme->get_scss_property();
    if (!$property) {
        return ['scss' => null, 'paths' => []];
    }
    [$paths, $scss] = $property;
    $text = $theme->get_pre_scss_code();
    if (is_string($scss)) {
        $paths = [dirname($scss)];
        $text .= file_get_contents($scss) . "\n" . $theme->get_extra_scss_code();
    } else {
        $text .= $scss($theme) . ';' . $theme->get_extra_scss_code();
    }
    return ['scss' => $text, 'paths' => $paths];
}

/**
 * Makes the theme's stylesheet as theme_config::get_css_content() does, but for the compiler and the minifier, and
 * has Moodle serve it.
 *
 * @param string $name The theme.
 * @param string $compiled CSS from the theme's SCSS.
 * @return array `theme` and `rev`, as in the stylesheet's address.
 */
function lectern_watch_store_styles(string $name, string $compiled): array {
    $theme = theme_config::load($name);
    if (theme_get_revision() < 0) {
        return lectern_watch_keep_designer_styles($theme, $compiled);
    }
    $files = (fn(): array => $this->get_css_files(false))->call($theme);
    $css = '';
    foreach ($files as $type => $value) {
        foreach ($value as $identifier => $file) {
            if ($type === 'theme' && $identifier === theme_config::SCSS_KEY) {
                $css .= $compiled . "\n";
                continue;
            }
            foreach ((array) $file as $one) {
                $css .= file_get_contents($one) . "\n";
            }
        }
    }
    return lectern_watch_keep_styles($theme, $theme->post_process($css));
}

/**
 * Puts a finished stylesheet where styles.php looks for it, under a new sub-revision.
 *
 * @param theme_config $theme The theme.
 * @param string $css The whole stylesheet.
 * @param bool $next Whether a new sub-revision is needed.
 * @return array `theme` and `rev`.
 */
function lectern_watch_keep_styles(theme_config $theme, string $css, bool $next = true): array {
    global $CFG;
    $rev = theme_get_revision();
    $sub = $next ? theme_get_next_sub_revision_for_theme($theme->name) : theme_get_sub_revision_for_theme($theme->name);
    make_localcache_directory('theme', false);
    // First the file, then the revision that leads to it: no page asks for what is not there.
    $folder = "{$CFG->localcachedir}/theme/{$rev}/{$theme->name}/css";
    css_store_css($theme, "{$folder}/all_{$sub}.css", $css);
    $cache = cache::make('core', 'postprocessedcss');
    foreach (["{$theme->name}_rtl", "nosvg_{$theme->name}_ltr", "nosvg_{$theme->name}_rtl"] as $other) {
        $cache->delete($other);
    }
    $theme->set_css_content_cache($css);
    // What Moodle shows while it compiles would be an old one.
    foreach (glob("{$CFG->tempdir}/theme/{$theme->name}/*.css") as $fallback) {
        @unlink($fallback);
    }
    if ($next) {
        theme_set_sub_revision_for_theme($theme->name, $sub);
    }
    return ['theme' => $theme->name, 'rev' => "{$rev}_{$sub}"];
}

/**
 * In theme designer mode Moodle compiles when its entry is ten seconds old; this one is from the future.
 *
 * @param theme_config $theme The theme.
 * @param string $compiled CSS from the theme's SCSS.
 * @return array `theme` and `rev`.
 */
function lectern_watch_keep_designer_styles(theme_config $theme, string $compiled): array {
    $cache = cache::make_from_params(cache_store::MODE_APPLICATION, 'core', 'themedesigner', ['theme' => $theme->name]);
    $cache->purge();
    $css = $theme->post_process($compiled);
    foreach (['scss   1 ', 'scss   1 0'] as $key) {
        $cache->set($key, ['data' => $css, 'created' => time() + DAYSECS]);
    }
    return ['theme' => $theme->name, 'rev' => (string) microtime(true)];
}

/**
 * Lets Moodle compile a theme itself again.
 *
 * @param string $name The theme.
 * @return array `theme` and `rev`.
 */
function lectern_watch_forget_styles(string $name): array {
    global $CFG;
    $theme = theme_config::load($name);
    if (theme_get_revision() < 0) {
        cache::make_from_params(cache_store::MODE_APPLICATION, 'core', 'themedesigner', ['theme' => $theme->name])->purge();
        return ['theme' => $theme->name, 'rev' => (string) microtime(true)];
    }
    $cache = cache::make('core', 'postprocessedcss');
    foreach (['ltr', 'rtl'] as $direction) {
        $cache->delete("{$theme->name}_{$direction}");
        $cache->delete("nosvg_{$theme->name}_{$direction}");
    }
    foreach (glob("{$CFG->tempdir}/theme/{$theme->name}/*.css") as $fallback) {
        @unlink($fallback);
    }
    $sub = theme_get_next_sub_revision_for_theme($theme->name);
    theme_set_sub_revision_for_theme($theme->name, $sub);
    return ['theme' => $theme->name, 'rev' => theme_get_revision() . "_{$sub}"];
}
