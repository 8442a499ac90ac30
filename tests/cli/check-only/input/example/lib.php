<?php
function example() {
    return foo(1;
}
