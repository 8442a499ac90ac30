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

namespace theme_lectern\local;

use context_system;
use moodle_url;
use stdClass;
use theme_config;
use theme_lectern\local\draft\draft;
use theme_lectern\local\fields\fields;
use theme_lectern\local\fields\links;
use theme_lectern\local\fields\navigation;
use theme_lectern\local\fields\sections;

/**
 * The theme's settings, typed and with their defaults: the one place that reads them, so that a draft can stand in.
 *
 * Reading costs no database reads: values come from Moodle's cache of settings, files from a cache of the theme.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings {
    /**
     * Constructor.
     *
     * @param string[] $published What everybody sees, by name.
     * @param string[] $draft What stands in for it, by name.
     * @param int $draftof Id of the user whose draft it is; 0 for none.
     */
    private function __construct(
        /** @var string[] What everybody sees, by name. */
        private readonly array $published,
        /** @var string[] What stands in for it, by name. */
        private readonly array $draft = [],
        /** @var int Id of the user whose draft it is; 0 for none. */
        private readonly int $draftof = 0,
    ) {
    }

    /**
     * The settings for whoever looks at the page: an administrator who has a draft sees the draft.
     *
     * @return self
     */
    public static function current(): self {
        $draft = draft::of_current_user();
        return $draft === null ? self::published() : self::with_draft($draft->values(), $draft->userid);
    }

    /**
     * The settings that everybody sees.
     *
     * @return self
     */
    public static function published(): self {
        return new self((array) get_config('theme_lectern'));
    }

    /**
     * The published settings with others standing in.
     *
     * @param string[] $values What stands in, by name.
     * @param int $draftof Id of the user whose draft it is; 0 where the values belong to nobody's draft.
     * @return self
     */
    public static function with_draft(array $values, int $draftof): self {
        return new self((array) get_config('theme_lectern'), $values, $draftof);
    }

    /**
     * The settings that a theme's styles are compiled with: those it carries, or the published ones.
     *
     * @param theme_config $theme
     * @return self
     */
    public static function of(theme_config $theme): self {
        return $theme->settings->lecterndraft ?? self::published();
    }

    /**
     * Has a theme carry these settings, to compile its styles with them.
     *
     * @param theme_config $theme
     */
    public function lend_to(theme_config $theme): void {
        $theme->settings->lecterndraft = $this;
    }

    /**
     * Id of the user whose draft this is; 0 for none.
     *
     * @return int
     */
    public function draft_of(): int {
        return $this->draftof;
    }

    /**
     * A setting as it is stored, or its default.
     *
     * @param string $name
     * @return string
     */
    public function value(string $name): string {
        $default = fields::get($name)->default;
        return (string) ($this->draft[$name] ?? $this->published[$name] ?? $default);
    }

    /**
     * All settings as they are stored, with their defaults.
     *
     * @return string[] By name.
     */
    public function values(): array {
        $names = array_keys(fields::all());
        return array_combine($names, array_map($this->value(...), $names));
    }

    /**
     * Whether a setting is on.
     *
     * @param string $name Of a setting that is on or off, e.g. courseheader.
     * @return bool
     */
    public function on(string $name): bool {
        return $this->value($name) === '1';
    }

    /**
     * A picture, with its size.
     *
     * @param string $name logo, logodark, logocompact, logocompactdark, favicon, loginpicture or leadpicture.
     * @return picture|null Null where there is none, or its file is gone.
     */
    public function picture(string $name): ?picture {
        return files::picture($name, $this->value($name), $this->file_owner($name));
    }

    /**
     * Where a file is served.
     *
     * @param string $name Of a setting that is a file.
     * @return moodle_url|null Null where there is none, or it is gone.
     */
    public function file_url(string $name): ?moodle_url {
        return files::url($name, $this->value($name), $this->file_owner($name));
    }

    /**
     * The logo for a scheme and a place. Where the wanted one is missing, the nearest stands in.
     *
     * @param bool $dark For dark papers.
     * @param bool $compact For a narrow place.
     * @return picture|null Null where the theme has none at all.
     */
    public function logo(bool $dark = false, bool $compact = false): ?picture {
        $names = $compact ? ['logocompact', 'logo'] : ['logo', 'logocompact'];
        if ($dark) {
            $names = [$names[0] . 'dark', $names[0], $names[1] . 'dark', $names[1]];
        }
        foreach ($names as $name) {
            if ($picture = $this->picture($name)) {
                return $picture;
            }
        }
        return null;
    }

    /**
     * The brand colour as #rrggbb; empty for the theme's own.
     *
     * @param bool $dark For dark papers.
     * @return string
     */
    public function brand_colour(bool $dark = false): string {
        return $this->value($dark ? 'brandcolourdark' : 'brandcolour');
    }

    /**
     * The scheme for who has not chosen one: auto, light or dark.
     *
     * @return string
     */
    public function default_scheme(): string {
        return $this->value('defaultscheme');
    }

    /**
     * Whether users may choose a scheme of their own.
     *
     * @return bool
     */
    public function scheme_switch(): bool {
        return $this->on('schemeswitch');
    }

    /**
     * Whether the login page has its picture beside the form: picture or plain.
     *
     * @return string
     */
    public function login_layout(): string {
        return $this->value('loginlayout');
    }

    /**
     * The text on the login page, as HTML; empty for none.
     *
     * @return string
     */
    public function login_text(): string {
        return $this->formatted('logintext');
    }

    /**
     * The text in the footer, as HTML; empty for none.
     *
     * @return string
     */
    public function footer_text(): string {
        return $this->formatted('footertext');
    }

    /**
     * The footer's links in the language of the page.
     *
     * @return stdClass[] Each with text (formatted) and url.
     */
    public function footer_links(): array {
        return $this->links('footerlinks', null);
    }

    /**
     * Whether the footer names Moodle.
     *
     * @return bool
     */
    public function footer_shows_powered(): bool {
        return $this->on('footershowpowered');
    }

    /**
     * The sections that the front page shows, in order: of lead, continue, catalogue and news.
     *
     * @return string[]
     */
    public function front_page_sections(): array {
        return array_keys(array_filter(sections::read($this->value('frontpagesections'))));
    }

    /**
     * What the front page leads with.
     *
     * @return stdClass title and button (formatted), text (HTML), url (moodle_url or null), picture (picture or null).
     */
    public function lead(): stdClass {
        $url = $this->value('leadurl');
        return (object) [
            'title' => $this->line($this->value('leadtitle')),
            'text' => $this->formatted('leadtext'),
            'button' => $this->line($this->value('leadbutton')),
            'url' => $url === '' ? null : new moodle_url($url),
            'picture' => $this->picture('leadpicture'),
        ];
    }

    /**
     * How many courses the front page's catalogue shows.
     *
     * @return int
     */
    public function catalogue_limit(): int {
        return max(1, (int) $this->value('cataloguelimit'));
    }

    /**
     * Ids of the categories whose courses the catalogue shows; empty for all.
     *
     * @return int[]
     */
    public function catalogue_categories(): array {
        return array_map('intval', array_filter(explode(',', $this->value('cataloguecategories'))));
    }

    /**
     * How many pieces of news the front page shows.
     *
     * @return int
     */
    public function news_limit(): int {
        return max(1, (int) $this->value('newslimit'));
    }

    /**
     * Whether an audience sees an entry of the primary navigation.
     *
     * @param string $entry Its key: home, myhome, mycourses, courses or siteadminnode. Any other is always shown.
     * @param string $audience See {@see \theme_lectern\local\audience::current()}.
     * @return bool
     */
    public function navigation_shows(string $entry, string $audience): bool {
        $table = navigation::read($this->value('navigation'));
        return !isset($table[$entry]) || in_array($audience, $table[$entry], true);
    }

    /**
     * The administrator's own links in the primary navigation, in the language of the page.
     *
     * @param string $audience See {@see \theme_lectern\local\audience::current()}.
     * @return stdClass[] Each with text (formatted) and url.
     */
    public function navigation_links(string $audience): array {
        return $this->links('navigationlinks', $audience);
    }

    /**
     * Whether course pages have the course header; and whether activity pages have it.
     *
     * @param bool $activity
     * @return bool
     */
    public function course_header(bool $activity = false): bool {
        return $this->on($activity ? 'courseheaderactivity' : 'courseheader');
    }

    /**
     * Whether the course header has a part.
     *
     * @param string $part picture, progress or teachers.
     * @return bool
     */
    public function course_header_has(string $part): bool {
        return $this->on("courseheader{$part}");
    }

    /**
     * Whether activity pages end with previous, next and complete.
     *
     * @return bool
     */
    public function activity_navigation(): bool {
        return $this->on('activitynavigation');
    }

    /**
     * Whose draft area a file is in; 0 for the published one.
     *
     * @param string $name
     * @return int
     */
    private function file_owner(string $name): int {
        return array_key_exists($name, $this->draft) ? $this->draftof : 0;
    }

    /**
     * Links of a setting that are for the language of the page and an audience.
     *
     * @param string $name
     * @param string|null $audience Null where the setting knows no audiences.
     * @return stdClass[]
     */
    private function links(string $name, ?string $audience): array {
        $language = current_language();
        $wanted = fn(array $of, ?string $one): bool => $one === null || $of === [] || in_array($one, $of, true);
        $links = array_filter(
            links::read($this->value($name)),
            fn(array $link): bool => $wanted($link['languages'], $language) && $wanted($link['audiences'], $audience),
        );
        return array_values(array_map(fn(array $link): stdClass => (object) [
            'text' => $this->line($link['text']), 'url' => new moodle_url($link['url']),
        ], $links));
    }

    /**
     * Formatted text as HTML. It is trusted: only administrators write it.
     *
     * @param string $name
     * @return string
     */
    private function formatted(string $name): string {
        $text = $this->value($name);
        return $text === '' ? '' : format_text($text, FORMAT_HTML, ['context' => context_system::instance(), 'noclean' => true]);
    }

    /**
     * A line of text, through the filters.
     *
     * @param string $text
     * @return string
     */
    private function line(string $text): string {
        return $text === '' ? '' : format_string($text, true, ['context' => context_system::instance()]);
    }
}
