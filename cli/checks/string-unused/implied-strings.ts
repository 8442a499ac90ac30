/*
 * Strings that core asks a component for under names that it makes up itself: found by reading core's dynamic calls of
 * get_string() in 4.5 and 5.1.
 */

/** For every component. */
const ALWAYS = [
    /^pluginname/, /^modulename/, /^pluginadministration$/, /^privacy:/, /^cachedef_/, /^messageprovider:/, /^search:/,
    /^tagarea_/, /^tagcollection_/, /^subplugintype_/, /^event/, /^(indicator|target|timesplitting|analyzer|processor):/,
    /^(task|crontask)/, /^(contentbank|communication|report|ai|action|hook)[_:]/, /^(configplugin|settings?|crontask|filtername)$/,
    /^(customfield|reportbuilder|entity|datasource|filter)[_:]/, /^(mypreferences|configtitle)$/, /^userpreference/,
];

/** By the type of the plugin. */
const BY_TYPE: Readonly<Record<string, RegExp>> = {
    aiplacement: /^action_/,
    aiprovider: /^action_/,
    auth: /^auth_|^(title|description)$/,
    availability: /^(title|description|requires|missing|error)/,
    calendartype: /^(name|weekday\d|month\d+|wday\d|mday\d|am|pm|today|strf.*)$/,
    communication: /^(managed|room|pluginname)/,
    contenttype: /^(description|contenttype)/,
    dataformat: /^dataformat$/,
    editor: /./,
    enrol: /^(enrolname|status|assignrole|defaultrole|unenrol|canntenrol|expir|sendcoursewelcome)/,
    factor: /^(factor|info|login|setup|summarycondition|state|action|revoke|manage|settings):?/,
    format: /^((current|new|add|delete|edit)?section|hide|show|topic|page-|site|plugin_description$)/,
    gradereport: /^(plugin|user|preferences)/,
    gradingform: /^(definition|grading|needregrademessage|restoredfromdraft|regradeoption|backtoediting)/,
    h5plib: /^editor:/,
    media: /^(supports|name)/,
    message: /^(pluginname|config)/,
    mod: /^(page-mod-|reset|removeall|completiondetail:|completion|calendar|gradeitem:|grade_|nonewmessage|overview|activity)/,
    paygw: /^gateway(name|description)/,
    portfolio: /^(err_|invalid|config)/,
    profilefield: /^profile/,
    qbank: /^(column|filter)/,
    qbehaviour: /./,
    qformat: /_help$/,
    qtype: /^(pluginname|answer|feedback|variable)/,
    quiz: /^(\w+report|\w+download|reportname)/,
    repository: /^(configplugin|repositoryname|\w+_help)/,
    theme: /^(choosereadme|region-|configtitle|preset|[a-z]+color)/,
    tool: /^(factor|steps?_|target_)/,
    webservice: /^(pluginname|webservice)/,
    workshopform: /^dimension/,
};

/** Endings that core puts behind an identifier that it was given. */
const ENDINGS = /(_help|_link|_desc|_description|_summary|_title|_plural|_short|_adv|_info)$/;

/** Whether core may ask for a string under a name of its own making. */
export function isImplied(id: string, component: string): boolean {
    const type = component.slice(0, component.indexOf('_'));
    return ALWAYS.some(pattern => pattern.test(id)) || BY_TYPE[type]?.test(id) === true;
}

/** The identifier that another belongs to: `x` for `x_help`; null where it stands for itself. */
export function baseOf(id: string): string | null {
    const base = id.replace(ENDINGS, '');
    return base === id ? null : base;
}
