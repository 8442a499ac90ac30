import {describe, expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {phpSyntax} from './php-syntax.js';

const problemsOf = (text: string): Promise<string[]> => checkFiles(phpSyntax, {'lib.php': text});

describe('php-syntax', () => {
    test.each([
        ['a missing semicolon at the end of its line', '<?php\n$a = 1\n$b = 2;\n', '2:7 Missing `;`.'],
        ['a missing semicolon below names that the parser tries in several ways',
            '<?php\nclass A extends \\core\\a {\n    function f() {\n        $b = array()\n        $b[0] = 1;\n    }\n}\n',
            '4:21 Missing `;`.'],
        ['a missing bracket', '<?php\nfunction f() {\n  return foo(1;\n}\n', '3:15 Missing `)`.'],
        ['a brace too many', '<?php\nif ($a) {\n  foo();\n}}\n', '4:2-4:3 Unexpected `}`.'],
        ['a word that does not belong', '<?php\nclass A {\n  public fuction x() {}\n}\n', '3:18-3:19 Unexpected `x`.'],
        ['a missing operand', '<?php\necho 1 +;\n', '2:9-2:10 Unexpected `;`.'],
        ['an apostrophe in a string', '<?php\n$string[\'a\'] = \'it\'s\';\n', '2:20-2:21 Unexpected `s`.'],
        ['a string that runs to the end', '<?php\n$a = "abc;\nfoo();\n', '2:6-2:7 This string is never closed: `"abc;`.'],
        ['a heredoc that runs to the end', '<?php\n$a = <<<EOT\nabc\n', '2:6-2:7 This string is never closed: `<<<EOT`.'],
        ['a brace that nobody closes', '<?php\nif ($a) {\n  foo();\n', '2:9-2:10 `{` is never closed.'],
        ['the brace whose partner the indentation shows to be missing',
            '<?php\nclass A {\n function a() {\n  if (1) {\n   $x = 1;\n }\n function b() {}\n}\n',
                '4:10-4:11 `{` is never closed.'],
        ['characters beyond the basic plane before the error', '<?php\n$a = \'😀\'; echo 1 +;\n', '2:20-2:21 Unexpected `;`.'],
    ])('names %s', async (_, text, expected) => {
        expect(await problemsOf(text)).toEqual([`lib.php:${expected}`]);
    });

    test.each([
        ['a property named like a keyword in a string', '<?php\n$a = "DEFAULT \'$column->default\'";\n'],
        ['a comma after the last name of a group', '<?php\nuse auth_ldap\\task\\{\n    sync_task,\n    other_task,\n};\n'],
        ['HTML around code', '<p><?php if ($a): ?><b><?= $a ?></b><?php endif ?></p>\n'],
        ['PHP 8 syntax',
            '<?php\n#[A]\nenum B: string { case C = \'c\'; }\n'
            + 'readonly class D { function __construct(private ?int $a = null) {} }\n'
            + '$f = fn(A&B $x): static => match (true) { default => $x?->y(...) };\n'],
    ])('accepts %s', async (_, text) => {
        expect(await problemsOf(text)).toEqual([]);
    });

    test('sees only PHP files', async () => {
        expect(await checkFiles(phpSyntax, {'a.txt': '<?php }', 'b.php': '<?php }'})).toEqual(['b.php:1:7-1:8 Unexpected `}`.']);
    });
});
