/**
 * Names that Moodle itself has, had, or keeps: standard plugins of 4.5 and 5.1, and those that an upgrade deletes (a plugin
 * of such a name would be removed with them). From lib/plugins.json of both, for the types that `lectern new` knows.
 */
const TAKEN: Readonly<Record<string, string>> = {
    antivirus: 'clamav',
    auth: 'cas db email fc imap ldap lti manual mnet nntp nologin none oauth2 pam pop3 radius shibboleth webservice',
    availability: 'completion date grade group grouping profile',
    block: 'accessreview activity_modules activity_results admin_bookmarks badges blog_menu blog_recent blog_tags '
        + 'calendar_month calendar_upcoming comments community completionstatus course_list course_overview '
        + 'course_summary feedback globalsearch glossary_random html login lp mentees messages mnet_hosts myoverview '
        + 'myprofile navigation news_items online_users participants private_files quiz_results recent_activity '
        + 'recentlyaccessedcourses recentlyaccesseditems rss_client search_forums section_links selfcompletion settings '
        + 'site_main_menu social_activities starredcourses tag_flickr tag_youtube tags timeline',
    customfield: 'checkbox date number select text textarea',
    dataformat: 'csv excel html json ods pdf',
    enrol: 'authorize category cohort database fee flatfile guest imsenterprise ldap lti manual meta mnet paypal self',
    fileconverter: 'googledrive unoconv',
    filter: 'activitynames algebra censor codehighlighter data displayh5p emailprotect emoticon glossary mathjaxloader '
        + 'mediaplugin multilang tex tidy urltolink',
    format: 'singleactivity social topics weeks',
    gradereport: 'grader history outcomes overview singleview summary user',
    media: 'html5audio html5video swf videojs vimeo youtube',
    mod: 'assign assignment bigbluebuttonbn book chat choice data feedback folder forum glossary h5pactivity imscp label '
        + 'lesson lti page qbank quiz resource scorm subsection survey url wiki workshop',
    profilefield: 'checkbox datetime menu social text textarea',
    qbank: 'bulkmove columnsortorder comment customfields deletequestion editquestion exportquestions exporttoxml history '
        + 'importquestions managecategories previewquestion statistics tagquestion usage viewcreator viewquestionname '
        + 'viewquestiontext viewquestiontype',
    qtype: 'calculated calculatedmulti calculatedsimple ddimageortext ddmarker ddwtos description essay gapselect match '
        + 'missingtype multianswer multichoice numerical ordering random randomsamatch shortanswer truefalse',
    report: 'backups competency completion configlog courseoverview eventlist infectedfiles insights log loglive outline '
        + 'participation performance progress questioninstances search security stats status themeusage usersessions',
    repository: 'alfresco areafiles boxnet contentbank coursefiles dropbox equella filesystem flickr flickr_public googledocs '
        + 'local merlot nextcloud onedrive picasa recent s3 skydrive upload url user webdav wikimedia youtube',
    theme: 'afterburner anomaly arialist base binarius boost bootstrapbase boxxie brick canvas classic clean formal_white '
        + 'formfactor fusion leatherbound magazine more mymobile nimble nonzero overlay serenity sky_high splash standard '
        + 'standardold',
    tiny: 'accessibilitychecker aiplacement autosave equation h5p html link media noautolink premium recordrtc',
    tool: 'admin_presets analytics assignmentupgrade availabilityconditions behat bloglevelupgrade brickfield capability '
        + 'cohortroles componentlibrary customlang dataprivacy dbtransfer filetypes generator health httpsreplace innodb '
        + 'installaddon langimport licensemanager log lp lpimportcsv lpmigrate messageinbound mfa mobile monitor '
        + 'moodlenet multilangupgrade oauth2 phpunit policy profiling qeupgradehelper recyclebin replace spamcleaner task '
        + 'templatelibrary timezoneimport unsuproles uploadcourse uploaduser usertours xmldb',
};

/** Subsystems of core, which no activity may be named after: lib/components.json of 4.5 and 5.1. */
const SUBSYSTEMS = 'access admin adminpresets ai analytics antivirus auth availability backup badges block blog bulkusers cache '
    + 'calendar cohort comment communication competency completion contentbank countries course courseformat '
    + 'currencies customfield dbtransfer debug editor edufields enrol error external favourites fileconverter '
    + 'filepicker files filters form grades grading group h5p help hub imscc install iso6392 langconfig license '
    + 'mathslib media message mimetypes mnet my notes pagetype payment pix plagiarism plugin portfolio privacy '
    + 'question rating report reportbuilder repository role rss search sms table tag timezones user userkey '
    + 'webservice xapi';

/** Whether Moodle has, or had, a plugin of this type and name of its own. */
export function isTaken(type: string, name: string): boolean {
    return (TAKEN[type] ?? '').split(' ').includes(name);
}

/** Whether this is the name of a part of core. */
export function isSubsystem(name: string): boolean {
    return SUBSYSTEMS.split(' ').includes(name);
}
