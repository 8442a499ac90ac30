/** Words that PHP keeps for itself: a plugin's name becomes part of namespaces, classes and functions. */
const PHP_WORDS = 'abstract and array as bool break callable case catch class clone const continue declare default die do echo '
    + 'else elseif empty enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends false final finally float '
    + 'fn for foreach function global goto if implements include include_once instanceof insteadof int interface isset iterable '
    + 'list match mixed namespace never new null object or parent print private protected public readonly require '
    + 'require_once return self static string switch throw trait true try unset use var void while xor yield';

/**
 * Words that a database keeps for itself, of those that could be a plugin's name: an activity's table has its name.
 * From getReservedWords() of core's generators for MySQL and PostgreSQL, 4.5 and 5.1.
 */
const SQL_WORDS = 'accept accessible add admin all alter analyse analyze and any array as asc asensitive asymmetric authorization '
    + 'auto before bernoulli between bigint binary blob both by call cascade case cast change char character check '
    + 'collate column condition connection constraint continue convert create cross cursor database databases dec '
    + 'decimal declare default deferrable delayed delete desc describe deterministic distinct distinctrow div do double '
    + 'drop dual each else elseif empty enclosed end escaped except exists exit explain false fetch float float4 float8 '
    + 'for force foreign freeze from full fulltext grant group grouping groups gtids having if ignore ilike in index '
    + 'infile initially inner inout insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into is '
    + 'isnull iterate join key keys kill lag lead leading leave left like limit linear lines load localtime '
    + 'localtimestamp lock log long longblob longtext loop manual match mediumblob mediumint mediumtext middleint mod '
    + 'modifies natural new not notnull ntile null numeric of off offset old on only optimize option optionally or '
    + 'order out outer outfile over overlaps overwrite parallel persist placing precision primary procedure purge '
    + 'qualify raid0 range rank read reads real recursive references regexp release rename repeat replace require '
    + 'restrict return returning revoke right rlike s3 schema schemas select sensitive separator set show similar '
    + 'smallint some soname spatial specific sql sqlexception sqlstate sqlwarning ssl starting symmetric system table '
    + 'tablesample terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned '
    + 'update upgrade usage use user using values varbinary varchar varcharacter varying verbose when where while '
    + 'window with write x509 xor zerofill';

/** What keeps this word to itself, `PHP` or `SQL`, or null. */
export function reservedBy(name: string): 'PHP' | 'SQL' | null {
    if (PHP_WORDS.split(' ').includes(name)) {
        return 'PHP';
    }
    return SQL_WORDS.split(' ').includes(name) ? 'SQL' : null;
}
