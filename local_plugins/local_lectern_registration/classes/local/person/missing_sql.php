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

use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\source;

/**
 * What people lack, as parts of one query over any number of people: the same as {@see requirements::of()} says of one.
 *
 *     $sql = missing_sql::of($form, 'u', time());
 *     "SELECT u.id, {$sql->count()} AS missing FROM {user} u {$sql->joins()} WHERE {$sql->people()}"
 *
 * One difference: who may not edit their own profile (moodle/user:editownprofile) counts here as missing what that says they
 * cannot fill. Whom a capability is given is not for one query to say.
 *
 * Each expression may stand in the query as often as wished, but its parameters are named once: take each expression
 * once, or give each use its own object with another prefix.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class missing_sql {
    /** @var array<string, string> Joins, by name of the field. */
    private array $joins = [];

    /** @var array<string, string> Conditions 'empty', by name of the field. */
    private array $blank = [];

    /** @var array<string, string> Conditions 'this person is not asked this field', by name of fields that some are not asked. */
    private array $spared = [];

    /** @var array<string, string> Conditions 'locked by how this person logs in', by name of the field. */
    private array $locked = [];

    /** @var array The parameters of all of them. */
    private array $params = [];

    /** @var string Condition. */
    private string $people;

    /**
     * Constructor.
     *
     * @param form $form
     * @param string $user Alias of the user table.
     * @param string $prefix Of aliases and parameters, unique in the query.
     * @param int $now Unix time.
     */
    private function __construct(
        form $form,
        /** @var string Alias of the user table. */
        private readonly string $user,
        /** @var string Of aliases and parameters. */
        private readonly string $prefix,
        int $now,
    ) {
        global $CFG, $DB;
        $place = 0;
        foreach (requirements::asked($form, $now) as $name => [$field, $source]) {
            $place++;
            $this->blank[$name] = $this->blank($source, $place);
            if (!$field->exempt()->is_empty()) {
                [$this->spared[$name], $params] = $field->exempt()->sql($user, "{$prefix}f{$place}");
                $this->params += $params;
            }
            $methods = locks::methods($name);
            [$in, $params] = $DB->get_in_or_equal($methods, SQL_PARAMS_NAMED, "{$prefix}l{$place}", true, '');
            $this->locked[$name] = "{$user}.auth {$in}";
            $this->params += $params;
        }
        [$exempt, $params] = $form->exempt->sql($user, "{$prefix}all");
        $this->params += $params;
        $admins = array_filter(array_map(intval(...), explode(',', $CFG->siteadmins)));
        [$notin, $params] = $DB->get_in_or_equal([...$admins, (int) $CFG->siteguest], SQL_PARAMS_NAMED, "{$prefix}n", false);
        $this->params += $params;
        $this->people = "{$user}.deleted = 0 AND {$user}.suspended = 0 AND {$user}.confirmed = 1
            AND {$user}.id {$notin} AND NOT {$exempt}";
    }

    /**
     * The parts for a form.
     *
     * @param form $form
     * @param string $user Alias of the user table.
     * @param string $prefix Of aliases and parameters, unique in the query; letters only.
     * @param int|null $now Unix time.
     * @return self
     */
    public static function of(form $form, string $user = 'u', string $prefix = 'reg', ?int $now = null): self {
        return new self($form, $user, $prefix, $now ?? time());
    }

    /**
     * The fields that are asked.
     *
     * @return string[] Names, in the form's order.
     */
    public function names(): array {
        return array_keys($this->blank);
    }

    /**
     * Joins of what custom fields hold.
     *
     * @return string
     */
    public function joins(): string {
        return implode("\n", $this->joins);
    }

    /**
     * Who counts: accounts in use, of whom the form is asked.
     *
     * @return string Condition.
     */
    public function people(): string {
        return $this->people;
    }

    /**
     * Whether somebody must still answer a field.
     *
     * @param string $name
     * @return string Condition.
     */
    public function missing(string $name): string {
        return "({$this->empty($name)} AND NOT {$this->locked[$name]})";
    }

    /**
     * Whether somebody lacks a field that they cannot fill themselves: it is the administrator's to fill.
     *
     * @param string $name
     * @return string Condition.
     */
    public function locked(string $name): string {
        return "({$this->empty($name)} AND {$this->locked[$name]})";
    }

    /**
     * How somebody stands with a field: all of it in one expression, for reports that count everything in one pass.
     *
     * @param string $name
     * @return string Expression: 0 answered, 1 missing, 2 missing and locked, 3 not asked of this person.
     */
    public function state(string $name): string {
        $spared = isset($this->spared[$name]) ? "WHEN {$this->spared[$name]} THEN 3 " : '';
        return "CASE {$spared}WHEN NOT {$this->blank[$name]} THEN 0 WHEN {$this->locked[$name]} THEN 2 ELSE 1 END";
    }

    /**
     * How many fields somebody must still answer.
     *
     * @return string Expression, a whole number.
     */
    public function count(): string {
        $cases = array_map(fn(string $name): string => "CASE WHEN {$this->missing($name)} THEN 1 ELSE 0 END", $this->names());
        return '(' . (implode(' + ', $cases) ?: '0') . ')';
    }

    /**
     * The parameters of all parts.
     *
     * @return array
     */
    public function params(): array {
        return $this->params;
    }

    /**
     * Asked of this person and empty.
     *
     * @param string $name
     * @return string Condition.
     */
    private function empty(string $name): string {
        return $this->blank[$name] . (isset($this->spared[$name]) ? " AND NOT {$this->spared[$name]}" : '');
    }

    /**
     * The condition that nothing is answered.
     *
     * @param source $source
     * @param int $place Unique among the fields.
     * @return string
     */
    private function blank(source $source, int $place): string {
        global $DB;
        $column = "{$this->user}.{$source->name}";
        if ($source->custom) {
            $alias = "{$this->prefix}d{$place}";
            $this->joins[$source->name] = "LEFT JOIN {user_info_data} {$alias}
                ON {$alias}.userid = {$this->user}.id AND {$alias}.fieldid = {$source->record->id}";
            $column = $DB->sql_compare_text("{$alias}.data", 3);
        }
        $any = ["{$column} IS NULL"];
        foreach ($source->blanks() as $number => $value) {
            // To the letter: MariaDB's collations take letters without width for nothing.
            $param = "{$this->prefix}b{$place}x{$number}";
            $any[] = $DB->sql_equal("TRIM({$column})", ":{$param}");
            $this->params[$param] = $value;
        }
        return '(' . implode(' OR ', $any) . ')';
    }
}
