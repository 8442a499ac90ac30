<?php
// __licence__

namespace __component__;

use core_files\conversion;
use core_files\converter_interface;

/**
 * Makes HTML of Markdown. A converter that asks a service would leave the conversion in progress and be polled.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class converter implements converter_interface {
    /** @var string[] What it reads: file name extensions. */
    private const FROM = ['md', 'markdown'];

    /** @var string What it makes. */
    private const TO = 'html';

    /** @var int Largest file in bytes: the text is held in memory. */
    private const LARGEST = 5 * 1024 * 1024;

    #[\Override]
    public static function are_requirements_met() {
        return true;
    }

    #[\Override]
    public static function supports($from, $to) {
        return in_array(\core_text::strtolower($from), self::FROM, true) && $to === self::TO;
    }

    #[\Override]
    public function get_supported_conversions() {
        return implode(', ', self::FROM) . ' → ' . self::TO;
    }

    #[\Override]
    public function start_document_conversion(conversion $conversion) {
        $file = $conversion->get_sourcefile();
        $from = pathinfo($file->get_filename(), PATHINFO_EXTENSION);
        if ($file->get_filesize() > self::LARGEST || !self::supports($from, $conversion->get('targetformat'))) {
            $conversion->set('status', conversion::STATUS_FAILED);
            return $this;
        }
        $html = clean_text(markdown_to_html($file->get_content()), FORMAT_HTML);
        $conversion->store_destfile_from_string("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n{$html}");
        $conversion->set('status', conversion::STATUS_COMPLETE);
        $conversion->update();
        return $this;
    }

    #[\Override]
    public function poll_conversion_status(conversion $conversion) {
        // It is done at once: there is nothing to wait for.
        return $this;
    }
}
