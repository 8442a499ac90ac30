import type {DatabaseConnection} from './database/connection.js';

/** What a site's config.php says. */
export interface ConfigFacts {
    url: string;
    dataroot: string;
    phpunitdata: string;
    database: DatabaseConnection;
    /** Name of the database for PHPUnit's tables; the same where only one was given. */
    phpunitDatabase: string;
    /** Whether the web server hands unknown paths to r.php, so that addresses need no `/r.php`. */
    routed: boolean;
}

/** In the data folder while a test's mail server listens: its port. */
const MAIL_PORT_FILE = 'lectern-mail-port';

/** Scheduled tasks that would ask servers outside for something. */
const OUTSIDE_TASKS = ['core\\task\\check_for_updates_task', 'core\\task\\registration_cron_task',
    'core\\task\\h5p_get_content_types_task', 'core\\task\\update_geoip2file_task', 'tool_langimport\\task\\update_langpacks_task'];

/**
 * The text of a site's config.php. The site asks no server outside and sends no mail, but to a test's own mail server on this
 * machine while that listens; errors go to the log.
 */
export function configPhp(facts: ConfigFacts): string {
    const {database} = facts;
    const values: [name: string, value: PhpValue][] = [
        ['dbtype', database.kind],
        ['dblibrary', 'native'],
        ['dbhost', database.host],
        ['dbname', database.name],
        ['dbuser', database.user],
        ['dbpass', database.password],
        ['prefix', 'mdl_'],
        ['dboptions', {
            dbpersist: false, dbport: database.port, dbsocket: false,
            ...(database.kind === 'mariadb' ? {dbcollation: 'utf8mb4_unicode_ci'} : {}),
        }],
        ['wwwroot', facts.url],
        ['dataroot', facts.dataroot],
        ['admin', 'admin'],
        ['directorypermissions', 0o770],
        ['routerconfigured', facts.routed],
        ['phpunit_prefix', 'phpu_'],
        ['phpunit_dataroot', facts.phpunitdata],
        ['phpunit_dbname', facts.phpunitDatabase],
        // An address by number, as the site's own is, is none that a mail may come from.
        ['noreplyaddress', 'noreply@example.com'],
        ['disableupdatenotifications', true],
        ['debug', 32767],
        ['debugdisplay', 0],
        ['passwordpolicy', 0],
        ['scheduled_tasks', Object.fromEntries(OUTSIDE_TASKS.map(name => [`\\${name}`, {disabled: 1}]))],
    ];
    return [
        '<?php  // Written by lectern site up, and again at each start: changes made here are lost.',
        '',
        'unset($CFG);',
        'global $CFG;',
        '$CFG = new stdClass();',
        '',
        ...values.map(([name, value]) => `$CFG->${name} = ${phpLiteral(value)};`),
        '',
        `$CFG->noemailever = !is_readable($CFG->dataroot . '/${MAIL_PORT_FILE}');`,
        'if (!$CFG->noemailever) {',
        `    $CFG->smtphosts = '127.0.0.1:' . (int) file_get_contents($CFG->dataroot . '/${MAIL_PORT_FILE}');`,
        '}',
        '',
        'require_once(__DIR__ . \'/lib/setup.php\');',
        '',
    ].join('\n');
}

type PhpValue = string | number | boolean | {[key: string]: PhpValue};

/** A value as PHP source. Text is single-quoted, where only the quote and the backslash mean anything. */
export function phpLiteral(value: PhpValue): string {
    if (typeof value === 'string') {
        return `'${value.replace(/[\\']/g, '\\$&')}'`;
    }
    if (typeof value === 'object') {
        return `[${Object.entries(value).map(([key, item]) => `${phpLiteral(key)} => ${phpLiteral(item)}`).join(', ')}]`;
    }
    return String(value);
}
