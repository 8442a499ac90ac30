<?php
// __licence__

namespace __component__;

/**
 * Writes a JSON object for each record, one a line, so that any number of records fits into memory.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class writer extends \core\dataformat\base {
    /** @var string The type that browsers are told. */
    public $mimetype = 'application/jsonl';

    /** @var string What file names end with. */
    public $extension = '.jsonl';

    /** @var string[] The names of the columns. */
    private array $columns = [];

    #[\Override]
    public function start_sheet($columns) {
        $this->columns = array_values($columns);
    }

    #[\Override]
    public function write_record($record, $rownum) {
        $values = array_values($this->format_record($record));
        $names = array_pad($this->columns, count($values), '');
        echo json_encode(array_combine($names, $values), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . "\n";
    }

    #[\Override]
    public function supports_html(): bool {
        return false;
    }
}
