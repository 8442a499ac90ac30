<?php
$string['pluginname'] = 'It's';
