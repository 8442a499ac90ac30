<?php
// Sends many sign-ups from several processes at once, then makes accounts of them. Input: signups, processes.

use local_lectern_registration\local\signup\intake;
use local_lectern_registration\local\signup\processor;

define('CLI_SCRIPT', true);

require($argv[1]);

if (isset($argv[2])) {
    [$from, $to] = [(int) $argv[2], (int) $argv[3]];
    for ($number = $from; $number < $to; $number++) {
        // Who is impatient presses twice.
        for ($time = 0; $time < ($number % 10 ? 1 : 2); $time++) {
            intake::take("burst{$number}", [
                'firstname' => 'Burst', 'lastname' => "Number {$number}", 'email' => "burst{$number}@example.com", 'city' => 'Perth',
            ], "Secret-{$number}", ['origin' => 'web']);
        }
    }
    exit(0);
}

['signups' => $signups, 'processes' => $count] = json_decode(stream_get_contents(STDIN), true);
set_config('registerauth', 'email');
$emails = $DB->sql_like('email', ':email');
$began = microtime(true);
$running = [];
foreach (range(0, $count - 1) as $part) {
    $from = intdiv($signups * $part, $count);
    $to = intdiv($signups * ($part + 1), $count);
    $pipes = [];
    $running[] = proc_open([PHP_BINARY, '-d', 'max_input_vars=5000', __FILE__, $argv[1], $from, $to], [], $pipes);
}
array_map(proc_close(...), $running);
$answer = ['seconds' => microtime(true) - $began, 'written' => $DB->count_records(intake::TABLE)];
$answer['tasks'] = $DB->count_records('task_adhoc', ['component' => 'local_lectern_registration']);
$began = microtime(true);
while (processor::run(3600)) {
    continue;
}
$answer['processed'] = microtime(true) - $began;
$answer['accounts'] = $DB->count_records_select('user', $emails, ['email' => 'burst%@example.com']);
$answer['twice'] = count($DB->get_records_sql(
    "SELECT email FROM {user} WHERE {$emails} GROUP BY email HAVING COUNT(*) > 1",
    ['email' => 'burst%@example.com'],
));
echo "\n" . json_encode($answer) . "\n";
