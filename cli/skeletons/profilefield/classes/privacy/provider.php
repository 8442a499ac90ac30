<?php
// __licence__

namespace __component__\privacy;

use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;

/**
 * Privacy: what users have typed, in core's table of profile fields.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider {
    /** @var string The fields of this type. */
    private const OURS = "fieldid IN (SELECT id FROM {user_info_field} WHERE datatype = '__name__')";

    #[\Override]
    public static function get_metadata(collection $collection): collection {
        return $collection->add_database_table('user_info_data', [
            'userid' => 'privacy:metadata:userid',
            'fieldid' => 'privacy:metadata:fieldid',
            'data' => 'privacy:metadata:data',
        ], 'privacy:metadata');
    }

    #[\Override]
    public static function get_contexts_for_userid(int $userid): contextlist {
        $contexts = new contextlist();
        $contexts->add_from_sql(
            'SELECT id FROM {context} WHERE contextlevel = :level AND instanceid IN (
                SELECT userid FROM {user_info_data} WHERE userid = :userid AND ' . self::OURS . ')',
            ['level' => CONTEXT_USER, 'userid' => $userid]
        );
        return $contexts;
    }

    #[\Override]
    public static function get_users_in_context(userlist $userlist) {
        if ($userlist->get_context() instanceof \core\context\user) {
            $userlist->add_from_sql(
                'userid',
                'SELECT userid FROM {user_info_data} WHERE userid = :userid AND ' . self::OURS,
                ['userid' => $userlist->get_context()->instanceid]
            );
        }
    }

    #[\Override]
    public static function export_user_data(approved_contextlist $contextlist) {
        global $DB;
        $user = $contextlist->get_user();
        foreach ($contextlist->get_contexts() as $context) {
            if (!$context instanceof \core\context\user || $context->instanceid != $user->id) {
                continue;
            }
            $fields = $DB->get_records_sql(
                "SELECT f.id, f.name, d.data
                   FROM {user_info_data} d
                   JOIN {user_info_field} f ON f.id = d.fieldid
                  WHERE d.userid = :userid AND f.datatype = '__name__'",
                ['userid' => $user->id]
            );
            foreach ($fields as $field) {
                writer::with_context($context)->export_data(
                    [get_string('pluginname', '__component__'), $field->name],
                    (object) ['name' => $field->name, 'data' => $field->data]
                );
            }
        }
    }

    #[\Override]
    public static function delete_data_for_all_users_in_context(\core\context $context) {
        if ($context instanceof \core\context\user) {
            self::delete($context->instanceid);
        }
    }

    #[\Override]
    public static function delete_data_for_users(approved_userlist $userlist) {
        $context = $userlist->get_context();
        if ($context instanceof \core\context\user && in_array($context->instanceid, $userlist->get_userids())) {
            self::delete($context->instanceid);
        }
    }

    #[\Override]
    public static function delete_data_for_user(approved_contextlist $contextlist) {
        $userid = $contextlist->get_user()->id;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof \core\context\user && $context->instanceid == $userid) {
                self::delete($userid);
            }
        }
    }

    /**
     * Deletes what a user has typed.
     *
     * @param int $userid The user.
     */
    private static function delete(int $userid): void {
        global $DB;
        $DB->delete_records_select('user_info_data', 'userid = :userid AND ' . self::OURS, ['userid' => $userid]);
    }
}
