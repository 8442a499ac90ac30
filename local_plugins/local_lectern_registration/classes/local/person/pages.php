<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

namespace local_lectern_registration\local\person;

use local_lectern_registration\local\settings;

/**
 * Pages that everybody reaches, whatever they lack.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pages {
    /** @var string[] Beginnings of paths: leaving, passwords, policies, second factors, files, what pages are made of. */
    private const FREE = [
        '/local/lectern_registration/complete.php',
        '/local/lectern_registration/consents.php',
        '/login/',
        '/admin/tool/policy/',
        '/admin/tool/mfa/',
        '/admin/tool/mobile/',
        '/admin/tool/dataprivacy/',
        '/auth/',
        '/user/policy.php',
        '/pluginfile.php',
        '/webservice/',
        '/tokenpluginfile.php',
        '/draftfile.php',
        '/file.php',
        '/userpix/',
        '/user/pix.php',
        '/theme/',
        '/lib/ajax/',
        '/lib/editor/',
        '/repository/draftfiles_ajax.php',
        '/help.php',
        '/message/output/',
        '/question/preview/',
        '/mod/lti/auth.php',
        '/mod/lti/token.php',
        // Core's scripts that pages call in the background without saying so, for browsers that do not say it either.
        '/mod/scorm/datamodel.php',
        '/mod/scorm/datamodels/',
        '/mod/scorm/prereqs.php',
        '/mod/scorm/loadSCO.php',
        '/mod/scorm/aicc.php',
        '/mod/wiki/lock.php',
        '/mod/data/css.php',
        '/mod/data/js.php',
        '/mod/chat/gui_header_js/',
        '/mod/chat/gui_sockets/',
        '/h5p/embed.php',
        '/repository/repository_callback.php',
    ];

    /**
     * Whether the page that is asked for is one of them.
     *
     * @return bool
     */
    public static function are_free(): bool {
        global $SCRIPT;
        return defined('NO_MOODLE_COOKIES') && NO_MOODLE_COOKIES || self::is_background() || self::is_free((string) $SCRIPT);
    }

    /**
     * Whether a page asks by itself, or a frame in one, and nobody goes anywhere: what it sends would be lost, and a frame
     * is no place to ask. Browsers say it of all requests (W3C Fetch Metadata); older ones' scripts say it by themselves.
     *
     * Who sends such a header by hand is not asked. This is no matter of security: they see only what is theirs to see.
     *
     * @return bool
     */
    public static function is_background(): bool {
        $says = static fn(string $header): string => strtolower((string) ($_SERVER['HTTP_' . $header] ?? ''));
        return !in_array($says('SEC_FETCH_MODE'), ['', 'navigate'], true)
            || !in_array($says('SEC_FETCH_DEST'), ['', 'document'], true)
            || $says('X_REQUESTED_WITH') === 'xmlhttprequest';
    }

    /**
     * Whether a path is one of them, or one of those that an administrator lists.
     *
     * @param string $path From the site's root, with a leading slash.
     * @return bool
     */
    public static function is_free(string $path): bool {
        foreach ([...self::FREE, ...self::listed()] as $free) {
            if (str_starts_with($path, $free)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The pages that an administrator lists: one a line, as an address or a path; the rest of a line after it is free too.
     *
     * @return string[] Paths.
     */
    private static function listed(): array {
        global $CFG;
        $paths = [];
        foreach (preg_split('/\R/', settings::get('exemptpages')) as $line) {
            $path = trim(str_replace($CFG->wwwroot, '', trim($line)));
            // A lone slash would free the whole site: the emergency switch is for that.
            if ($path !== '' && trim($path, '/') !== '') {
                $paths[] = '/' . ltrim($path, '/');
            }
        }
        return $paths;
    }
}
