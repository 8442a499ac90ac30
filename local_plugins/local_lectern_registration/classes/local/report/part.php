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

namespace local_lectern_registration\local\report;

use local_lectern_registration\local\person\missing_sql;

/**
 * Some of the people: of a cohort, a country, a month of registration, or who lack a certain field.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class part {
    /** @var string Members of a cohort; of none by {@see NONE}. */
    public const COHORT = 'cohort';

    /** @var string People of a country; of none by {@see NONE}. */
    public const COUNTRY = 'country';

    /** @var string Registered in a month, for example 202611; nobody knows when by {@see NONE}. */
    public const MONTH = 'month';

    /** @var string Who must still answer a field. */
    public const MISSING = 'missing';

    /** @var string Who lack a field that they cannot fill themselves. */
    public const LOCKED = 'locked';

    /** @var string Who are in no group. */
    public const NONE = 'none';

    /**
     * Constructor.
     *
     * @param string $by One of the constants.
     * @param string $of Id, code, month or name of a field.
     * @param string $name What people call it, safe to print.
     */
    private function __construct(
        /** @var string One of the constants. */
        public readonly string $by,
        /** @var string Id, code, month or name of a field. */
        public readonly string $of,
        /** @var string What people call it, safe to print. */
        private readonly string $name,
    ) {
    }

    /**
     * The part that somebody asks for.
     *
     * @param string $by One of the constants; any other is all people.
     * @param string $of
     * @return self|null Null for all people.
     * @throws \moodle_exception Where there is no such part, or the user may not see it.
     */
    public static function of(string $by, string $of): ?self {
        if (!in_array($by, [self::COHORT, self::COUNTRY, self::MONTH, self::MISSING, self::LOCKED], true)) {
            return null;
        }
        $name = match (true) {
            $of === self::NONE => self::none($by),
            $by === self::COHORT => cohorts::names([(int) $of])[(int) $of] ?? null,
            $by === self::COUNTRY => self::country($of),
            $by === self::MONTH => months::bounds((int) $of) ? s(months::label((int) $of)) : null,
            default => completeness::now()->labels()[$of] ?? null,
        };
        if ($name === null) {
            throw new \moodle_exception('report:nopart', 'local_lectern_registration');
        }
        return new self($by, $of, $name);
    }

    /**
     * What a country is called.
     *
     * @param string $code
     * @return string|null Safe to print; the code itself where Moodle has no name for it, null where it is no code.
     */
    public static function country(string $code): ?string {
        if (!preg_match('/^[A-Za-z]{1,2}$/D', $code)) {
            return null;
        }
        return s(get_string_manager()->get_list_of_countries(true)[$code] ?? $code);
    }

    /**
     * What people of no group are called.
     *
     * @param string $by One of the constants.
     * @return string|null
     */
    public static function none(string $by): ?string {
        return in_array($by, [self::COHORT, self::COUNTRY, self::MONTH], true)
            ? get_string("report:none_{$by}", 'local_lectern_registration') : null;
    }

    /**
     * The part in words.
     *
     * @return string Safe to print.
     */
    public function label(): string {
        return get_string("report:only_{$this->by}", 'local_lectern_registration', $this->name);
    }

    /**
     * The condition on people.
     *
     * @param missing_sql $sql Whose joins stand in the query.
     * @param string $user Alias of the user table.
     * @param string $prefix Of the parameters, unique in the query.
     * @return array{string, array} SQL and its parameters, without those of $sql.
     */
    public function sql(missing_sql $sql, string $user, string $prefix): array {
        $none = $this->of === self::NONE;
        switch ($this->by) {
            case self::MISSING:
                return [$sql->missing($this->of), []];
            case self::LOCKED:
                return [$sql->locked($this->of), []];
            case self::COUNTRY:
                return ["{$user}.country = :{$prefix}of", ["{$prefix}of" => $none ? '' : $this->of]];
            case self::MONTH:
                [$from, $to] = $none ? [0, 1] : months::bounds((int) $this->of);
                return ["{$user}.timecreated >= {$from} AND {$user}.timecreated < {$to}", []];
        }
        $member = "EXISTS (SELECT 1 FROM {cohort_members} {$prefix}m WHERE {$prefix}m.userid = {$user}.id";
        if ($none) {
            return ["NOT {$member})", []];
        }
        return ["{$member} AND {$prefix}m.cohortid = :{$prefix}of)", ["{$prefix}of" => (int) $this->of]];
    }
}
