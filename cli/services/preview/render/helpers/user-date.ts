import {PhpError} from '../php/php-values.js';

interface Moment {
    date: Date;
    /** In the time zone; month from 1, weekday 0 on Sundays, dayOfYear from 0. */
    year: number;
    month: number;
    day: number;
    hour: number;
    minute: number;
    second: number;
    weekday: number;
    dayOfYear: number;
    /** Minutes east of Greenwich. */
    offset: number;
}

export interface DateSettings {
    timeZone: string;
    /** As a language pack's `locale` has it, e.g. `en_AU.UTF-8`. */
    locale: string;
}

/**
 * Moodle's userdate(): a time by a format of strftime(), without the zeros before days and hours.
 *
 * @param time seconds since 1970, as text; what is no number counts as 0
 * @throws PhpError for a format that Moodle does not know, a number that is no time
 */
export function userDate(time: string, format: string, settings: DateSettings): string {
    const seconds = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(time) ? Math.floor(Number(time)) : 0;
    const date = new Date(seconds * 1000);
    if (Number.isNaN(date.getTime())) {
        throw new PhpError(`${time} is too large for a time`, 'Times are seconds since 1970.');
    }
    const fixed = format.replaceAll('%d', 'DDHH%eHHDD').replaceAll('%I', 'DDHH%lHHDD');
    return strftime(fixed, momentOf(date, settings.timeZone), settings).replace(/DDHH ?(\d{1,2})HHDD/g, '$1');
}

function strftime(format: string, moment: Moment, settings: DateSettings): string {
    const hasDay = /%[de]/.test(format);
    return format.replace(/(?<!%)%([_#-]?)([a-zA-Z])/g, (whole, prefix: string, sign: string) => {
        if (sign === 'n' || sign === 't') {
            return sign === 'n' ? '\n' : '\t';
        }
        const found = plain(sign, moment, settings) ?? localised(sign, moment, settings, hasDay);
        if (found === null) {
            throw new PhpError(`Moodle knows no ${whole} in a format of a date`, 'Take a format from langconfig.');
        }
        return prefix === '_' ? found.replace(/^0+(?=.)/, zeros => ' '.repeat(zeros.length))
            : prefix === '' ? found : found.replace(/^0+(?=.)/, '');
    }).replaceAll('%%', '%');
}

function plain(sign: string, moment: Moment, {timeZone}: DateSettings): string | null {
    const {year, month, day, hour, minute, second, weekday, dayOfYear, offset} = moment;
    const two = (value: number): string => String(value).padStart(2, '0');
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    switch (sign) {
        case 'd': return two(day);
        case 'e': return String(day).padStart(2, ' ');
        case 'j': return String(dayOfYear + 1).padStart(3, '0');
        case 'u': return String(weekday === 0 ? 7 : weekday);
        case 'w': return String(weekday);
        case 'U': return two(weekFrom(moment, 0));
        case 'W': return two(weekFrom(moment, 1));
        case 'V': return two(isoWeek(moment).week);
        case 'G': return String(isoWeek(moment).year);
        case 'g': return String(isoWeek(moment).year).slice(-2);
        case 'm': return two(month);
        case 'C': return String(Math.floor(year / 100));
        case 'y': return two(year % 100);
        case 'Y': return String(year).padStart(4, '0');
        case 'H': return two(hour);
        case 'k': return String(hour).padStart(2, ' ');
        case 'I': return two(twelve);
        case 'l': return String(twelve).padStart(2, ' ');
        case 'M': return two(minute);
        case 'p': return hour < 12 ? 'AM' : 'PM';
        case 'P': return hour < 12 ? 'am' : 'pm';
        case 'r': return `${two(twelve)}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`;
        case 'R': return `${two(hour)}:${two(minute)}`;
        case 'S': return two(second);
        case 'T': return `${two(hour)}:${two(minute)}:${two(second)}`;
        case 'z': {
            const east = Math.abs(offset);
            return `${offset < 0 ? '-' : '+'}${two(Math.floor(east / 60))}${two(east % 60)}`;
        }
        case 'Z': return partOf(moment.date, 'en-US', {timeZone, timeZoneName: 'short'}, 'timeZoneName');
        case 'D': return `${two(month)}/${two(day)}/${String(year).padStart(4, '0')}`;
        case 'F': return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        case 's': return String(Math.floor(moment.date.getTime() / 1000));
        default: return null;
    }
}

function localised(sign: string, {date}: Moment, {timeZone, locale}: DateSettings, hasDay: boolean): string | null {
    const language = locale.replace(/[^\w-][\s\S]*$/, '').replaceAll('_', '-');
    const written = (options: Intl.DateTimeFormatOptions): string => formatter(language, {timeZone, ...options}).format(date);
    const part = (options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes): string =>
        partOf(date, language, {timeZone, ...options}, type);
    switch (sign) {
        case 'a': return part({weekday: 'short'}, 'weekday');
        case 'A': return part({weekday: 'long'}, 'weekday');
        case 'B': return part({month: 'long', ...hasDay ? {day: 'numeric'} : {}}, 'month');
        case 'b':
        case 'h': return part({month: 'short', ...hasDay ? {day: 'numeric'} : {}}, 'month');
        case 'c': return written({dateStyle: 'long', timeStyle: 'short'});
        case 'x': return written({dateStyle: 'short'});
        case 'X': return written({timeStyle: 'medium'});
        default: return null;
    }
}

function momentOf(date: Date, timeZone: string): Moment {
    const parts = formatter('en-US', {
        timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric',
        hour: 'numeric', minute: 'numeric', second: 'numeric',
    }).formatToParts(date);
    const value = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find(part => part.type === type)?.value);
    const isBefore = parts.some(part => part.type === 'era' && part.value.startsWith('B'));
    const [year, month, day] = [isBefore ? 1 - value('year') : value('year'), value('month'), value('day')];
    const [hour, minute, second] = [value('hour'), value('minute'), value('second')];
    const local = utc(year, month, day, hour, minute, second);
    return {
        date, year, month, day, hour, minute, second,
        weekday: new Date(local).getUTCDay(),
        dayOfYear: Math.round((utc(year, month, day) - utc(year, 1, 1)) / DAY),
        offset: Math.round((local - date.getTime()) / 60_000),
    };
}

const DAY = 86_400_000;

function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date.setUTCHours(hour, minute, second);
}

/** Weeks from the year's first Sunday (0) or Monday (1) on. */
function weekFrom({year, dayOfYear}: Moment, weekday: number): number {
    const first = new Date(utc(year, 1, 1)).getUTCDay();
    return Math.trunc(1 + (dayOfYear - (weekday - first + 7) % 7) / 7);
}

function isoWeek({year, month, day, weekday}: Moment): {year: number; week: number} {
    const thursday = new Date(utc(year, month, day) + (4 - (weekday === 0 ? 7 : weekday)) * DAY);
    const start = utc(thursday.getUTCFullYear(), 1, 1);
    return {year: thursday.getUTCFullYear(), week: 1 + Math.floor((thursday.getTime() - start) / (7 * DAY))};
}

function partOf(date: Date, locale: string, options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes): string {
    return formatter(locale, options).formatToParts(date).find(part => part.type === type)?.value ?? '';
}

/** Making one takes as long as rendering a template. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify([locale, options]);
    let known = formatters.get(key);
    if (known === undefined) {
        known = make(locale, options);
        formatters.set(key, known);
    }
    return known;
}

function make(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const calendar = {calendar: 'gregory', numberingSystem: 'latn', ...options};
    try {
        return new Intl.DateTimeFormat(locale === '' ? 'en' : locale, calendar);
    } catch {
        return new Intl.DateTimeFormat('en', calendar); // A locale that is none.
    }
}
