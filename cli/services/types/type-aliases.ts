/*
 * Names that JSDoc uses for types, in the spelling of its authors, and what TypeScript calls them.
 */

/** An object whose shape is not stated: any property may be read from it, and no primitive is one. */
export const SOME_OBJECT = 'Record<string, any>';

/** A function whose parameters are not stated. */
export const SOME_FUNCTION = '(...args: any[]) => any';

/** Never a class of anyone's, in any spelling. Keys are in lower case. */
export const PRIMITIVES: Readonly<Record<string, string>> = {
    string: 'string', domstring: 'string', str: 'string', htmlstring: 'string', char: 'string',
    number: 'number', int: 'number', integer: 'number', float: 'number', double: 'number', numeric: 'number', uint8: 'number',
    nan: 'number', bool: 'boolean', boolean: 'boolean',
    object: SOME_OBJECT, function: SOME_FUNCTION, func: SOME_FUNCTION, callable: SOME_FUNCTION, callablefunction: SOME_FUNCTION,
    null: 'null', undefined: 'undefined', void: 'void', never: 'never', symbol: 'symbol', bigint: 'bigint', unknown: 'unknown',
    any: 'any', mixed: 'any', all: 'any',
};

/** As above, but only where nobody declares a type of that name. Keys are in lower case. */
export const LOOSE_NAMES: Readonly<Record<string, string>> = {
    callback: SOME_FUNCTION, anonymous: SOME_FUNCTION, closure: SOME_FUNCTION, selector: 'string', json: SOME_OBJECT,
    domelement: 'Element', nodeelement: 'Element', elementnode: 'Element', htmlnode: 'Element', domnode: 'Node',
    htmltrackelement: 'HTMLTrackElement', svgnode: 'SVGElement', webworker: 'Worker', iterable: 'Iterable<any>',
    typedarray: 'ArrayBufferView', uint8array: 'Uint8Array', uint32array: 'Uint32Array',
};

/** jQuery's own. Keys are in lower case. */
export const JQUERY_NAMES: Readonly<Record<string, string>> = {
    jquery: 'JQuery', $: 'JQuery', jqueryelement: 'JQuery', jqueryobject: 'JQuery', jquerynode: 'JQuery',
    jquerystatic: 'JQueryStatic',
    deferred: 'JQuery.Deferred<any>', jquerydeferred: 'JQuery.Deferred<any>', jquerypromise: 'JQuery.Promise<any>',
    jqueryevent: 'JQuery.TriggeredEvent', jqxhr: 'JQuery.jqXHR<any>', jqueryxhr: 'JQuery.jqXHR<any>',
    'jquery.deferred': 'JQuery.Deferred<any>', 'jquery.promise': 'JQuery.Promise<any>', 'jquery.event': 'JQuery.TriggeredEvent',
    'jquery.jqxhr': 'JQuery.jqXHR<any>', 'jquery.deferred.promise': 'JQuery.Promise<any>', 'jquery.element': 'JQuery',
    '$.deferred': 'JQuery.Deferred<any>', '$.promise': 'JQuery.Promise<any>', '$.event': 'JQuery.TriggeredEvent',
};
