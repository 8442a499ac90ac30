<?php
defined('MOODLE_INTERNAL') || die();
$plugin->version = 2026112300;
$plugin->release = '1.2.0';
$plugin->requires = 2024100700;
$plugin->supported = [405, 501];
$plugin->component = 'block_example';
$plugin->maturity = MATURITY_STABLE;
