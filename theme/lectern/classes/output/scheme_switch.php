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

namespace theme_lectern\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use theme_lectern\local\cookie;
use theme_lectern\local\scheme;

/**
 * The switch between light, dark and the system's scheme.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scheme_switch implements renderable, templatable {
    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $chosen = scheme::chosen();
        return [
            'cookie' => !isloggedin() || isguestuser() ? cookie::attributes() : '',
            'choices' => array_map(fn(string $choice): array => [
                'value' => $choice,
                'label' => get_string("scheme_{$choice}", 'theme_lectern'),
                'chosen' => $choice === $chosen,
            ], scheme::CHOICES),
        ];
    }
}
