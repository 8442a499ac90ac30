<?php
// __licence__

namespace __component__\privacy;

use core_customfield\data_controller;
use core_customfield\privacy\customfield_provider;
use core_privacy\local\request\writer;

/**
 * Privacy: values are kept by core_customfield, which exports and deletes them with this class's help.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements \core_privacy\local\metadata\null_provider, customfield_provider {
    #[\Override]
    public static function get_reason(): string {
        return 'privacy:metadata';
    }

    #[\Override]
    public static function export_customfield_data(data_controller $data, \stdClass $exportdata, array $subcontext) {
        $exportdata->{$data->datafield()} = $data->get_value();
        writer::with_context($data->get_context())->export_data($subcontext, $exportdata);
    }

    #[\Override]
    public static function before_delete_data(string $dataidstest, array $params, array $contextids) {
        // There is nothing beside the value itself.
    }

    #[\Override]
    public static function before_delete_fields(string $fieldidstest, array $params, array $contextids) {
        // There is nothing beside the field itself.
    }
}
