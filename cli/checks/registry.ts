import {amdExport} from './amd-export/amd-export.js';
import {amdModule} from './amd-module/amd-module.js';
import {bootstrapBoth} from './bootstrap-both/bootstrap-both.js';
import {bootstrapFour} from './bootstrap-four/bootstrap-four.js';
import type {Check} from './check.js';
import {deprecatedModule} from './deprecated-module/deprecated-module.js';
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
import {mustacheAccessibility} from './mustache-accessibility/mustache-accessibility.js';
import {mustacheAttributeQuotes} from './mustache-attribute-quotes/mustache-attribute-quotes.js';
import {mustacheDuplicateId} from './mustache-duplicate-id/mustache-duplicate-id.js';
import {mustacheExampleVariables} from './mustache-example-variables/mustache-example-variables.js';
import {mustacheExample} from './mustache-example/mustache-example.js';
import {mustacheHtml} from './mustache-html/mustache-html.js';
import {mustacheName} from './mustache-name/mustache-name.js';
import {mustacheSyntax} from './mustache-syntax/mustache-syntax.js';
import {mustacheUnescaped} from './mustache-unescaped/mustache-unescaped.js';
import {phpSyntax} from './php-syntax/php-syntax.js';
import {scriptSyntax} from './script-syntax/script-syntax.js';
import {templateExists} from './template-exists/template-exists.js';
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
    amdModule,
    amdExport,
    deprecatedModule,
    mustacheExample,
    mustacheExampleVariables,
    mustacheName,
    templateExists,
    mustacheUnescaped,
    mustacheAttributeQuotes,
    mustacheHtml,
    mustacheDuplicateId,
    mustacheAccessibility,
    bootstrapFour,
    bootstrapBoth,
];
