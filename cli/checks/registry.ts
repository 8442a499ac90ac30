import type {Check} from './check.js';
import {externalValidateContext} from './external-validate-context/external-validate-context.js';
import {externalValidateParameters} from './external-validate-parameters/external-validate-parameters.js';
import {installXml} from './install-xml/install-xml.js';
import {installXmlAdvice} from './install-xml-advice/install-xml-advice.js';
import {installXmlNames} from './install-xml-names/install-xml-names.js';
import {installXmlReferences} from './install-xml-references/install-xml-references.js';
import {installXmlReservedWords} from './install-xml-reserved-words/install-xml-reserved-words.js';
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
import {pageRequireLogin} from './page-require-login/page-require-login.js';
import {pageRequireSesskey} from './page-require-sesskey/page-require-sesskey.js';
import {requestSuperglobals} from './request-superglobals/request-superglobals.js';
import {phpSyntax} from './php-syntax/php-syntax.js';
import {scriptSyntax} from './script-syntax/script-syntax.js';
import {upgradeFunctions} from './upgrade-functions/upgrade-functions.js';
import {upgradeSavepoints} from './upgrade-savepoints/upgrade-savepoints.js';
import {upgradeVersion} from './upgrade-version/upgrade-version.js';
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
    installXml,
    installXmlAdvice,
    installXmlNames,
    installXmlReferences,
    installXmlReservedWords,
    upgradeFunctions,
    upgradeSavepoints,
    upgradeVersion,
    externalValidateContext,
    externalValidateParameters,
    pageRequireLogin,
    pageRequireSesskey,
    requestSuperglobals,
];
