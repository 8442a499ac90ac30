<?php
$version  = 2024100705.00;
$release  = '4.5.5 (Build: 20250609)';
$branch   = '405';
