import type {FileCheck} from '../../checks/check.js';
import {jsonSyntax} from '../../checks/json-syntax/json-syntax.js';
import {mustacheSyntax} from '../../checks/mustache-syntax/mustache-syntax.js';
import {phpSyntax} from '../../checks/php-syntax/php-syntax.js';
import {xmlSyntax} from '../../checks/xml-syntax/xml-syntax.js';
import {yamlSyntax} from '../../checks/yaml-syntax/yaml-syntax.js';

/** What a build asks of the files that it copies: that they parse. Scripts and styles are parsed by their compilers. */
export const SYNTAX_CHECKS: readonly FileCheck[] = [phpSyntax, jsonSyntax, xmlSyntax, yamlSyntax, mustacheSyntax];
