import type {Check} from './check.js';
import {installerComponent} from './installer-component/installer-component.js';
import {installerFiles} from './installer-files/installer-files.js';
import {installerLanguage} from './installer-language/installer-language.js';
import {installerMaturity} from './installer-maturity/installer-maturity.js';
import {installerOneLanguageFile} from './installer-one-language-file/installer-one-language-file.js';
import {installerRequires} from './installer-requires/installer-requires.js';
import {installerRoot} from './installer-root/installer-root.js';
import {installerType} from './installer-type/installer-type.js';
import {installerVersionPhp} from './installer-version-php/installer-version-php.js';
import {jsonSyntax} from './json-syntax/json-syntax.js';
import {mustacheSyntax} from './mustache-syntax/mustache-syntax.js';
import {phpSyntax} from './php-syntax/php-syntax.js';
import {scriptSyntax} from './script-syntax/script-syntax.js';
import {stringUndefined} from './string-undefined/string-undefined.js';
import {exceptionString} from './exception-string/exception-string.js';
import {stringForm} from './string-form/string-form.js';
import {stringDuplicate} from './string-duplicate/string-duplicate.js';
import {stringPlaceholder} from './string-placeholder/string-placeholder.js';
import {stringUnused} from './string-unused/string-unused.js';
import {versionPhpAdvice} from './version-php-advice/version-php-advice.js';
import {versionPhp} from './version-php/version-php.js';
import {xmlSyntax} from './xml-syntax/xml-syntax.js';

/** Every check that `lectern check` runs. A new one is added here, and gets its page in docs/checks/. */
export const CHECKS: readonly Check[] = [
    installerFiles,
    installerRoot,
    installerVersionPhp,
    installerRequires,
    installerComponent,
    installerLanguage,
    installerOneLanguageFile,
    installerMaturity,
    installerType,
    versionPhp,
    versionPhpAdvice,
    phpSyntax,
    jsonSyntax,
    xmlSyntax,
    mustacheSyntax,
    scriptSyntax,
    stringUndefined,
    exceptionString,
    stringForm,
    stringDuplicate,
    stringPlaceholder,
    stringUnused,
];
