<?php
// __licence__

namespace __component__;

use core_question\local\bank\plugin_features_base;
use core_question\local\bank\view;

/**
 * What the plugin adds to the question bank.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plugin_feature extends plugin_features_base {
    #[\Override]
    public function get_question_columns(view $qbank): array {
        return [new words_column($qbank)];
    }
}
