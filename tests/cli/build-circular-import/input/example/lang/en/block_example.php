<?php
$string['pluginname'] = 'Example';
