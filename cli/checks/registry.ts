import type {Check} from './check.js';
import {amdExport} from './amd-export/amd-export.js';
import {amdModule} from './amd-module/amd-module.js';
import {amdWithoutCode} from './amd-without-code/amd-without-code.js';
import {bootstrapBoth} from './bootstrap-both/bootstrap-both.js';
import {bootstrapFour} from './bootstrap-four/bootstrap-four.js';
import {cacheDefinition} from './cache-definition/cache-definition.js';
import {cacheUndeclared} from './cache-undeclared/cache-undeclared.js';
import {capabilityDeclaration} from './capability-declaration/capability-declaration.js';
import {capabilityString} from './capability-string/capability-string.js';
import {capabilityUndeclared} from './capability-undeclared/capability-undeclared.js';
import {cssNamespace} from './css-namespace/css-namespace.js';
import {dependencyAbsent} from './dependency-absent/dependency-absent.js';
import {dependencyUndeclared} from './dependency-undeclared/dependency-undeclared.js';
import {dependencyVersion} from './dependency-version/dependency-version.js';
import {deprecatedModule} from './deprecated-module/deprecated-module.js';
import {eslint} from './eslint/eslint.js';
import {exceptionString} from './exception-string/exception-string.js';
import {externalValidateContext} from './external-validate-context/external-validate-context.js';
import {externalValidateParameters} from './external-validate-parameters/external-validate-parameters.js';
import {gplHeaderSources} from './gpl-header-sources/gpl-header-sources.js';
import {gplHeader} from './gpl-header/gpl-header.js';
import {hookCallback} from './hook-callback/hook-callback.js';
import {hookClass} from './hook-class/hook-class.js';
import {installXmlAdvice} from './install-xml-advice/install-xml-advice.js';
import {installXmlNames} from './install-xml-names/install-xml-names.js';
import {installXmlReferences} from './install-xml-references/install-xml-references.js';
import {installXmlReservedWords} from './install-xml-reserved-words/install-xml-reserved-words.js';
import {installXml} from './install-xml/install-xml.js';
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
import {leftoverFiles} from './leftover-files/leftover-files.js';
import {messageProvider} from './message-provider/message-provider.js';
import {mobileAddon} from './mobile-addon/mobile-addon.js';
import {moodleRequired} from './moodle-required/moodle-required.js';
import {moodleSupported} from './moodle-supported/moodle-supported.js';
import {mustacheAccessibility} from './mustache-accessibility/mustache-accessibility.js';
import {mustacheAttributeQuotes} from './mustache-attribute-quotes/mustache-attribute-quotes.js';
import {mustacheDuplicateId} from './mustache-duplicate-id/mustache-duplicate-id.js';
import {mustacheExampleVariables} from './mustache-example-variables/mustache-example-variables.js';
import {mustacheExample} from './mustache-example/mustache-example.js';
import {mustacheHtml} from './mustache-html/mustache-html.js';
import {mustacheName} from './mustache-name/mustache-name.js';
import {mustacheSyntax} from './mustache-syntax/mustache-syntax.js';
import {mustacheUnescapedUrl} from './mustache-unescaped-url/mustache-unescaped-url.js';
import {mustacheUnescaped} from './mustache-unescaped/mustache-unescaped.js';
import {observerCallback} from './observer-callback/observer-callback.js';
import {observerEvent} from './observer-event/observer-event.js';
import {pageRequireLogin} from './page-require-login/page-require-login.js';
import {pageRequireSesskey} from './page-require-sesskey/page-require-sesskey.js';
import {phpSyntax} from './php-syntax/php-syntax.js';
import {phpcs} from './phpcs/phpcs.js';
import {privacyNull} from './privacy-null/privacy-null.js';
import {privacyProviderCheck} from './privacy-provider/privacy-provider.js';
import {renamedClass} from './renamed-class/renamed-class.js';
import {requestSuperglobals} from './request-superglobals/request-superglobals.js';
import {scheduledTask} from './scheduled-task/scheduled-task.js';
import {scriptSyntax} from './script-syntax/script-syntax.js';
import {scssCompiles} from './scss-compiles/scss-compiles.js';
import {scssDartSass} from './scss-dart-sass/scss-dart-sass.js';
import {scssScssphp} from './scss-scssphp/scss-scssphp.js';
import {serviceFunction} from './service-function/service-function.js';
import {serviceList} from './service-list/service-list.js';
import {stringDuplicate} from './string-duplicate/string-duplicate.js';
import {stringForm} from './string-form/string-form.js';
import {stringPlaceholder} from './string-placeholder/string-placeholder.js';
import {stringUndefined} from './string-undefined/string-undefined.js';
import {stringUnused} from './string-unused/string-unused.js';
import {stylelint} from './stylelint/stylelint.js';
import {subpluginType} from './subplugin-type/subplugin-type.js';
import {tagArea} from './tag-area/tag-area.js';
import {templateExists} from './template-exists/template-exists.js';
import {templateOverride} from './template-override/template-override.js';
import {thirdpartyLocation} from './thirdparty-location/thirdparty-location.js';
import {thirdpartyUndeclared} from './thirdparty-undeclared/thirdparty-undeclared.js';
import {tokenContrast} from './token-contrast/token-contrast.js';
import {upgradeFunctions} from './upgrade-functions/upgrade-functions.js';
import {upgradeSavepoints} from './upgrade-savepoints/upgrade-savepoints.js';
import {upgradeVersion} from './upgrade-version/upgrade-version.js';
import {versionPhpAdvice} from './version-php-advice/version-php-advice.js';
import {versionPhp} from './version-php/version-php.js';
import {xmlSyntax} from './xml-syntax/xml-syntax.js';
import {yamlSyntax} from './yaml-syntax/yaml-syntax.js';
import {zipFolders} from './zip-folders/zip-folders.js';
import {zipHiddenFiles} from './zip-hidden-files/zip-hidden-files.js';

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
    yamlSyntax,
    mustacheSyntax,
    scriptSyntax,
    stringUndefined,
    exceptionString,
    stringForm,
    stringDuplicate,
    stringPlaceholder,
    stringUnused,
    capabilityDeclaration,
    capabilityString,
    capabilityUndeclared,
    observerCallback,
    observerEvent,
    hookCallback,
    hookClass,
    serviceFunction,
    serviceList,
    scheduledTask,
    messageProvider,
    cacheDefinition,
    cacheUndeclared,
    mobileAddon,
    tagArea,
    renamedClass,
    subpluginType,
    zipFolders,
    zipHiddenFiles,
    leftoverFiles,
    thirdpartyLocation,
    thirdpartyUndeclared,
    dependencyAbsent,
    dependencyVersion,
    dependencyUndeclared,
    moodleRequired,
    moodleSupported,
    gplHeader,
    gplHeaderSources,
    privacyProviderCheck,
    privacyNull,
    amdModule,
    amdExport,
    amdWithoutCode,
    deprecatedModule,
    mustacheExample,
    mustacheExampleVariables,
    mustacheName,
    templateExists,
    templateOverride,
    mustacheUnescaped,
    mustacheUnescapedUrl,
    mustacheAttributeQuotes,
    mustacheHtml,
    mustacheDuplicateId,
    mustacheAccessibility,
    bootstrapFour,
    bootstrapBoth,
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
    cssNamespace,
    tokenContrast,
    scssScssphp,
    scssCompiles,
    scssDartSass,
    eslint,
    stylelint,
    phpcs,
    requestSuperglobals,
];
