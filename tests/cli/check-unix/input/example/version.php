<?php
defined('MOODLE_INTERNAL') || die();

$plugin->version = 2026112300;
$plugin->requires = 2024100700;
$plugin->component = 'block_example';
$plugin->maturity = MATURITY_STABLE;
