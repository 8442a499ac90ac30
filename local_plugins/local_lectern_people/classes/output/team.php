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

namespace local_lectern_people\output;

use core\context\system as context_system;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core_user;
use core_user\fields;
use local_lectern_people\local\team\access;
use local_lectern_people\local\team\export;
use local_lectern_people\local\team\member;
use local_lectern_people\local\team\members;
use local_lectern_people\local\team\own;
use local_lectern_people\local\team\path;
use local_lectern_people\local\team\query;
use local_lectern_people\local\team\view;
use moodle_url;
use stdClass;

/**
 * A team on a page.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class team implements renderable, templatable {
    /** @var stdClass|null Whose team it is, null where it is the viewer's own. */
    private readonly ?stdClass $manager;
    /** @var bool Whether people's names are shown with all that they have. */
    private readonly bool $allnames;

    /**
     * Constructor.
     *
     * @param view $view
     * @param int $now
     */
    public function __construct(
        /** @var view What is looked at. */
        private readonly view $view,
        /** @var int Now. */
        private readonly int $now,
    ) {
        global $USER;
        $names = 'id, ' . implode(', ', fields::get_name_fields());
        $own = $view->managerid === (int) $USER->id;
        $this->manager = $own ? null : core_user::get_user($view->managerid, $names, MUST_EXIST);
        $this->allnames = has_capability('moodle/site:viewfullnames', context_system::instance());
    }

    /**
     * Title of the page.
     *
     * @return string
     */
    public function title(): string {
        return $this->manager === null
            ? get_string('team:mine', 'local_lectern_people')
            : get_string('team:of', 'local_lectern_people', $this->name($this->manager));
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        [$direct, $everyone] = query::totals($this->view->managerid);
        $crumbs = $this->crumbs();
        $head = ['hascrumbs' => $crumbs !== [], 'crumbs' => $crumbs, 'hasteam' => $everyone > 0];
        if ($everyone === 0) {
            return $head + ['nobody' => $this->nobody()];
        }
        $query = new query($this->view, $this->now);
        $found = $query->count();
        // Who follows an old link to a page that is no more gets the last one.
        $view = $this->view->at(min($this->view->page, max(0, (int) ceil($found / $this->view->size) - 1)));
        $people = (new members($view->managerid, $this->now))->load((new query($view, $this->now))->page());
        return $head + [
            'hasscopes' => $everyone > $direct,
            'scopes' => $this->scopes($direct, $everyone),
            'filters' => (new team_filters($view))->export_for_template($output),
            'found' => $this->counted($found, $view->is_narrowed() ? 'team:found' : 'team:people'),
            'haspeople' => $people !== [],
            'clearurl' => $view->url(['search' => null, 'unseen' => null, 'page' => null])->out(false),
            'isnarrowed' => $view->is_narrowed(),
            'title' => $this->title(),
            'showsdepartment' => in_array('department', query::identity_fields(), true),
            'showsseen' => access::shows('lastaccess'),
            'byname' => $this->heading($view, 'name', 'namedown'),
            'byseen' => $this->heading($view, 'seendown', 'seen'),
            'people' => array_map(
                fn(member $member): array => (new team_member($member, $view, $this->now))->export_for_template($output),
                $people,
            ),
            'paging' => $output->paging_bar($found, $view->page, $view->size, $view->url(['page' => null])),
            'export' => $people === [] ? null : $this->export($view),
        ];
    }

    /**
     * The way from the viewer's own team to this one.
     *
     * @return array[] Each with name and url, of which the last has none. None on one's own team.
     */
    private function crumbs(): array {
        global $USER;
        if ($this->manager === null) {
            return [];
        }
        $crumbs = own::is_there() ? [[
            'name' => get_string('team:mine', 'local_lectern_people'),
            'url' => new moodle_url('/local/lectern_people/team.php'),
        ]] : [];
        foreach (path::between((int) $USER->id, $this->view->managerid) as $person) {
            $crumbs[] = [
                'name' => $this->name($person),
                'url' => new moodle_url('/local/lectern_people/team.php', ['manager' => $person->id]),
            ];
        }
        $crumbs = array_map(fn(array $crumb): array => ['url' => $crumb['url']->out(false)] + $crumb, $crumbs);
        return [...$crumbs, ['name' => $this->name($this->manager), 'url' => null]];
    }

    /**
     * What is said where there is no team.
     *
     * @return array With title and text.
     */
    private function nobody(): array {
        return $this->manager === null ? [
            'title' => get_string('team:nobody', 'local_lectern_people'),
            'text' => get_string('team:nobodytext', 'local_lectern_people'),
        ] : [
            'title' => get_string('team:nobodyof', 'local_lectern_people', $this->name($this->manager)),
            'text' => get_string('team:nobodyoftext', 'local_lectern_people'),
        ];
    }

    /**
     * The two parts of a team that can be looked at.
     *
     * @param int $direct How many people the smaller one has.
     * @param int $everyone How many all have.
     * @return array[] Each with label, count, url and active.
     */
    private function scopes(int $direct, int $everyone): array {
        $scopes = [];
        foreach (['direct' => $direct, 'all' => $everyone] as $scope => $count) {
            $scopes[] = [
                'label' => get_string("team:{$scope}", 'local_lectern_people'),
                'count' => $count,
                'url' => $this->view->url(['scope' => $scope === 'direct' ? null : $scope, 'page' => null])->out(false),
                'active' => $this->view->direct === ($scope === 'direct'),
            ];
        }
        return $scopes;
    }

    /**
     * The heading of a column by which people can be ordered.
     *
     * @param view $view
     * @param string $first The order that a first press brings.
     * @param string $second The one that a second press brings.
     * @return array With url, sort (for assistive technology), isdown, isup.
     */
    private function heading(view $view, string $first, string $second): array {
        $next = $view->order === $first ? $second : $first;
        $isup = in_array($view->order, [$first, $second], true) && in_array($view->order, ['name', 'seen'], true);
        $isdown = in_array($view->order, [$first, $second], true) && !$isup;
        return [
            'url' => $view->url(['order' => $next, 'page' => null])->out(false),
            'sort' => $isup ? 'ascending' : ($isdown ? 'descending' : 'none'),
            'isup' => $isup,
            'isdown' => $isdown,
        ];
    }

    /**
     * The form that takes the list away.
     *
     * @param view $view
     * @return array|null Null where the site has no format for it.
     */
    private function export(view $view): ?array {
        $formats = export::formats();
        if ($formats === []) {
            return null;
        }
        return [
            'action' => (new moodle_url('/local/lectern_people/export.php'))->out(false),
            'sesskey' => sesskey(),
            'selectclass' => branch_classes::select(),
            'params' => team_filters::pairs(array_diff_key($view->params(), ['page' => true, 'size' => true])),
            'formats' => team_filters::pairs($formats),
        ];
    }

    /**
     * A number of people in words.
     *
     * @param int $count
     * @param string $string Of several; that of one has a 1 behind it.
     * @return string
     */
    private function counted(int $count, string $string): string {
        return get_string($count === 1 ? "{$string}1" : $string, 'local_lectern_people', $count);
    }

    /**
     * Somebody's name.
     *
     * @param stdClass $user
     * @return string
     */
    private function name(stdClass $user): string {
        return fullname($user, $this->allnames);
    }
}
