<?php
$version  = 2024100705.00;
$release  = '3.11.5 (Build: 20250609)';
$branch   = '311';
