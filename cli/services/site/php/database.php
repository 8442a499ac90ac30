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
 * Does something with a database, without Moodle: {kind, host, port, user, password, name, action} on standard input.
 *
 * Actions: ping (connects to the server's own database), create (if missing), recreate (empty), tables (prints how many have the
 * prefix mdl_), droptables (those with the prefixes mdl_ and phpu_). Ends with 1 and one line on standard error where
 * the server refuses.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Runs without Moodle.

$job = json_decode(stream_get_contents(STDIN), false, 8, JSON_THROW_ON_ERROR);
$inside = in_array($job->action, ['tables', 'droptables']);

try {
    if ($job->kind === 'mariadb') {
        mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
        $db = new mysqli($job->host, $job->user, $job->password, $inside ? $job->name : '', $job->port);
        $query = fn(string $sql): array => ($found = $db->query($sql)) instanceof mysqli_result ? $found->fetch_all() : [];
        [$quote, $drop, $cascade, $schema] = [chr(96), '', '', 'DATABASE()'];
        $create = 'CREATE DATABASE IF NOT EXISTS %s DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
    } else {
        // What the library warns of comes back as an exception, with the reason.
        set_error_handler(fn(int $number, string $message) => throw new RuntimeException($message));
        $value = fn(string $text): string => "'" . addcslashes($text, "'\\") . "'";
        $db = pg_connect(
            "host={$value($job->host)} port={$job->port} user={$value($job->user)} password={$value($job->password)}"
                . " dbname={$value($inside ? $job->name : 'postgres')} connect_timeout=5",
        );
        $query = fn(string $sql): array => pg_fetch_all(pg_query($db, $sql), PGSQL_NUM);
        [$quote, $drop, $cascade, $schema] = ['"', ' WITH (FORCE)', ' CASCADE', 'CURRENT_SCHEMA()'];
        $exists = $job->action === 'create'
            && $query('SELECT 1 FROM pg_database WHERE datname = ' . pg_escape_literal($db, $job->name));
        $create = $exists ? 'SELECT 1' : "CREATE DATABASE %s ENCODING 'UTF8' TEMPLATE template0";
    }
    $quoted = fn(string $name): string => $quote . str_replace($quote, $quote . $quote, $name) . $quote;
    if ($job->action === 'recreate') {
        $query("DROP DATABASE IF EXISTS {$quoted($job->name)}{$drop}");
    }
    if ($job->action === 'recreate' || $job->action === 'create') {
        $query(sprintf($create, $quoted($job->name)));
    }
    if ($inside) {
        $tables = array_column($query("SELECT table_name FROM information_schema.tables WHERE table_schema = {$schema}"), 0);
        if ($job->action === 'tables') {
            echo count(preg_grep('/^mdl_/', $tables));
        } else {
            foreach (preg_grep('/^(mdl|phpu)_/', $tables) as $table) {
                $query("DROP TABLE {$quoted($table)}{$cascade}");
            }
        }
    }
} catch (mysqli_sql_exception | RuntimeException $e) {
    fwrite(STDERR, preg_replace('/\s+/', ' ', $e->getMessage()) . "\n");
    exit(1);
}
