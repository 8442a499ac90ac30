<?php
function f() {
    return g(1;
}
