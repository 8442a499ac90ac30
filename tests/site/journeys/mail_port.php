<?php
// Has the site send its mail to a test's server, or to nobody again. Input: the port, 0 for nobody.

define('CLI_SCRIPT', true);

require($argv[1]);

$port = (int) json_decode(stream_get_contents(STDIN));
$file = $CFG->dataroot . '/lectern-mail-port';
if ($port) {
    file_put_contents($file, (string) $port);
} else {
    @unlink($file);
}
echo "\n" . json_encode(true) . "\n";
