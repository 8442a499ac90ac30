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
import {phpcs} from './phpcs/phpcs.js';
import {phpSyntax} from './php-syntax/php-syntax.js';
import {scriptSyntax} from './script-syntax/script-syntax.js';
import {stringUndefined} from './string-undefined/string-undefined.js';
import {exceptionString} from './exception-string/exception-string.js';
import {stringForm} from './string-form/string-form.js';
import {stringDuplicate} from './string-duplicate/string-duplicate.js';
import {stringPlaceholder} from './string-placeholder/string-placeholder.js';
import {stringUnused} from './string-unused/string-unused.js';
import {capabilityDeclaration} from './capability-declaration/capability-declaration.js';
import {capabilityString} from './capability-string/capability-string.js';
import {capabilityUndeclared} from './capability-undeclared/capability-undeclared.js';
import {observerCallback} from './observer-callback/observer-callback.js';
import {observerEvent} from './observer-event/observer-event.js';
import {hookCallback} from './hook-callback/hook-callback.js';
import {hookClass} from './hook-class/hook-class.js';
import {serviceFunction} from './service-function/service-function.js';
import {serviceList} from './service-list/service-list.js';
import {scheduledTask} from './scheduled-task/scheduled-task.js';
import {messageProvider} from './message-provider/message-provider.js';
import {cacheDefinition} from './cache-definition/cache-definition.js';
import {cacheUndeclared} from './cache-undeclared/cache-undeclared.js';
import {mobileAddon} from './mobile-addon/mobile-addon.js';
import {tagArea} from './tag-area/tag-area.js';
import {renamedClass} from './renamed-class/renamed-class.js';
import {subpluginType} from './subplugin-type/subplugin-type.js';
import {zipFolders} from './zip-folders/zip-folders.js';
import {zipHiddenFiles} from './zip-hidden-files/zip-hidden-files.js';
import {leftoverFiles} from './leftover-files/leftover-files.js';
import {thirdpartyLocation} from './thirdparty-location/thirdparty-location.js';
import {thirdpartyUndeclared} from './thirdparty-undeclared/thirdparty-undeclared.js';
import {dependencyAbsent} from './dependency-absent/dependency-absent.js';
import {dependencyVersion} from './dependency-version/dependency-version.js';
import {dependencyUndeclared} from './dependency-undeclared/dependency-undeclared.js';
import {moodleRequired} from './moodle-required/moodle-required.js';
import {moodleSupported} from './moodle-supported/moodle-supported.js';
import {gplHeader} from './gpl-header/gpl-header.js';
import {gplHeaderSources} from './gpl-header-sources/gpl-header-sources.js';
import {privacyProviderCheck} from './privacy-provider/privacy-provider.js';
import {privacyNull} from './privacy-null/privacy-null.js';
import {versionPhpAdvice} from './version-php-advice/version-php-advice.js';
import {versionPhp} from './version-php/version-php.js';
import {cssNamespace} from './css-namespace/css-namespace.js';
import {eslint} from './eslint/eslint.js';
import {scssCompiles} from './scss-compiles/scss-compiles.js';
import {scssDartSass} from './scss-dart-sass/scss-dart-sass.js';
import {scssScssphp} from './scss-scssphp/scss-scssphp.js';
import {stylelint} from './stylelint/stylelint.js';
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
    cssNamespace,
    scssScssphp,
    scssCompiles,
    scssDartSass,
    eslint,
    stylelint,
    phpcs,
];
