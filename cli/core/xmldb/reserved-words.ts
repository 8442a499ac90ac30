/** The databases that Moodle runs on, by what people call them. */
export type Database = 'MariaDB and MySQL' | 'PostgreSQL' | 'SQL Server' | 'Oracle';

/*
 * getReservedWords() of the generators in lib/ddl of 4.5 and 5.1. Oracle's end with 4.5. Moodle quotes these words where it
 * makes tables, not where a plugin writes SQL of its own.
 */
const WORDS: Readonly<Record<Database, string>> = {
    'MariaDB and MySQL': `
        _filename accept accessible add admin all alter analyze and as asc asensitive auto aws_bedrock_invoke_model
        aws_sagemaker_invoke_endpoint before bernoulli between bigint binary blob both by call cascade case change char
        character check collate column condition connection constraint content_type continue convert create cross cume_dist
        current_date current_time current_timestamp current_user cursor database databases day_hour day_microsecond day_minute
        day_second dec decimal declare default delayed delete dense_rank desc describe deterministic distinct distinctrow div
        double drop dual each else elseif empty enclosed escaped except exists exit explain false fetch first_value float
        float4 float8 for force foreign from fulltext grant group grouping groups gtids having high_priority hour_microsecond
        hour_minute hour_second if ignore in index infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer
        interval into is iterate join json_table key keys kill lag last_value lead leading leave left like limit linear lines
        load localtime localtimestamp lock log long longblob longtext loop low_priority manual master_heartbeat_period
        master_ssl_verify_server_cert match mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod
        modifies natural no_write_to_binlog not nth_value ntile null numeric of on optimize option optionally or order out
        outer outfile over overwrite parallel parse_tree percent_rank persist persist_only precision primary procedure purge
        qualify raid0 range rank read read_only read_write reads real recursive references regexp release rename repeat
        replace require restrict return revoke right rlike row_number s3 schema schemas second_microsecond select sensitive
        separator set show smallint soname spatial specific sql sql_big_result sql_calc_found_rows sql_small_result
        sqlexception sqlstate sqlwarning ssl starting straight_join system table tablesample terminated then timeout_ms
        tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update upgrade usage use using
        utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying when where while window with write x509
        xor year_month zerofill`,
    PostgreSQL: `
        all analyse analyze and any array as asc asymmetric authorization between binary both case cast check collate column
        constraint create cross current_date current_role current_time current_timestamp current_user default deferrable desc
        distinct do else end except false for foreign freeze from full grant group having ilike in initially inner intersect
        into is isnull join leading left like limit localtime localtimestamp natural new not notnull null off offset old on
        only or order outer overlaps placing primary references returning right select session_user similar some symmetric
        table then to trailing true union unique user using verbose when where with`,
    'SQL Server': `
        add all alter and any as asc authorization avg backup begin between break browse bulk by cascade case check checkpoint
        close clustered coalesce collate column commit committed compute confirm constraint contains containstable continue
        controlrow convert count create cross current current_date current_time current_timestamp current_user cursor database
        dbcc deallocate declare default delete deny desc disk distinct distributed double drop dummy dump else end errlvl
        errorexit escape except exec execute exists exit external fetch file fillfactor floppy for foreign freetext
        freetexttable from full function goto grant group having holdlock identity identity_insert identitycol if in index
        inner insert intersect into is isolation join key kill left level like lineno load max merge min mirrorexit national
        nocheck nonclustered not null nullif of off offsets on once only open opendatasource openquery openrowset openxml
        option or order outer over percent perm permanent pipe pivot plan precision prepare primary print privileges proc
        procedure processexit public raiserror read readtext reconfigure references repeatable replication restore restrict
        return revert revoke right rollback rowcount rowguidcol rule save schema securityaudit select semantickeyphrasetable
        semanticsimilaritydetailstable semanticsimilaritytable serializable session_user set setuser shutdown some statistics
        sum system_user table tablesample tape temp temporary textsize then to top tran transaction trigger truncate
        try_convert tsequal uncommitted union unique unpivot update updatetext use user values varying view waitfor when where
        while with work writetext`,
    Oracle: `
        access add all alter and any as asc audit between by char check cluster column comment compress connect create current
        date decimal default delete desc distinct drop else exclusive exists file float for from grant group having identified
        immediate in increment index initial insert integer intersect into is level like lock long maxextents minus mlslabel
        mode modify nchar nclob noaudit nocompress not nowait null number nvarchar2 of offline on online option or order
        pctfree prior privileges public raw rename resource revoke row rowid rownum rows select session set share size
        smallint start successful synonym sysdate table then to trigger uid union unique update user validate values varchar
        varchar2 view whenever where with`,
};

const DATABASES: ReadonlyMap<string, readonly Database[]> = byWord();

/** The databases in which a name is a word of SQL; none for most. */
export function reservedIn(name: string): readonly Database[] {
    return DATABASES.get(name.toLowerCase()) ?? [];
}

function byWord(): Map<string, Database[]> {
    const found = new Map<string, Database[]>();
    for (const [database, words] of Object.entries(WORDS) as [Database, string][]) {
        for (const word of words.trim().split(/\s+/)) {
            found.set(word, [...found.get(word) ?? [], database]);
        }
    }
    return found;
}
