<?php
$string['pluginname'] = 'Example';
$string['privacy:metadata'] = 'Nothing of people is kept.';
