<?php
// __licence__

namespace __component__;

/**
 * Looks at uploaded files. A scanner that asks a program or a service does so in scan_file().
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scanner extends \core\antivirus\scanner {
    /** @var string The harmless file with which scanners are tested, in two parts so that none finds it here. */
    private const SIGNATURE = 'X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR' . '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

    /** @var int Bytes read at a time. */
    private const CHUNK = 1024 * 1024;

    #[\Override]
    public function is_configured() {
        return true;
    }

    #[\Override]
    public function scan_file($file, $filename) {
        if (in_array(pathinfo(\core_text::strtolower($filename), PATHINFO_EXTENSION), $this->forbidden_extensions(), true)) {
            $this->set_scanning_notice(get_string('forbidden', '__component__', $filename));
            return self::SCAN_RESULT_FOUND;
        }
        $handle = is_readable($file) ? fopen($file, 'rb') : false;
        if (!$handle) {
            $this->set_scanning_notice(get_string('unreadable', '__component__', $filename));
            return self::SCAN_RESULT_ERROR;
        }
        $kept = '';
        $result = self::SCAN_RESULT_OK;
        while ($result === self::SCAN_RESULT_OK && !feof($handle)) {
            $chunk = $kept . fread($handle, self::CHUNK);
            $result = $this->scan_data($chunk);
            // The signature may lie across two chunks.
            $kept = substr($chunk, -strlen(self::SIGNATURE));
        }
        fclose($handle);
        return $result;
    }

    #[\Override]
    public function scan_data($data) {
        return str_contains($data, self::SIGNATURE) ? self::SCAN_RESULT_FOUND : self::SCAN_RESULT_OK;
    }

    /**
     * What names must not end with.
     *
     * @return string[] In small letters, without a dot.
     */
    private function forbidden_extensions(): array {
        $text = \core_text::strtolower($this->get_config('extensions') ?: '');
        return preg_split('/[\s,.]+/', $text, -1, PREG_SPLIT_NO_EMPTY);
    }
}
