import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {ProblemsError} from '../../core/errors.js';
import {positionAt} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import {componentOf, readVersionPhp} from '../../core/version-php.js';
import type {PluginFiles} from '../check/plugin-files.js';
import {openZip} from '../check/plugin-zip.js';
import {publicUrl, type GitFacts} from './git-facts.js';
import {changesFile, sectionOf} from './release-notes.js';

/** The fields of the API beside the file; those without a value are left out. */
export interface SubmissionFields {
    releaseNotes?: string;
    vcsRepositoryUrl?: string;
    vcsBranch?: string;
    vcsTag?: string;
}

/** A new version as it is sent. The Marketplace reads everything else from the zip's version.php. */
export interface Submission {
    component: string;
    /** `$plugin->version`, which the Marketplace takes once. */
    version: string;
    /** `$plugin->release`; empty where it declares none. */
    release: string;
    maturity: string;
    file: {name: string; bytes: Uint8Array; sha256: string};
    fields: SubmissionFields;
    /** Where version.php's build number is, as people are shown it. */
    versionPlace: {file: string; line: number; column: number};
}

/** What a user says in place of what is found; null leaves a field out, undefined lets it be found. */
export type FieldChoices = {[name in keyof SubmissionFields]: string | null | undefined};

/**
 * Makes a submission from a zip.
 *
 * @param zip absolute
 * @param versionFile the version.php that people edit; null where there is only the zip
 * @returns with warnings for what a reviewer would stumble over, one sentence each
 * @throws ProblemsError where it is no plugin's zip
 */
export async function makeSubmission(
    zip: string,
    {git, choices, versionFile}: {git: GitFacts | null; choices: FieldChoices; versionFile: string | null},
): Promise<{submission: Submission; warnings: string[]}> {
    const files = await openZip(zip, shownPath(zip));
    const text = files.read('version.php');
    const shown = versionFile === null ? files.shown('version.php') : shownPath(versionFile);
    const answer = componentOf(shown, text);
    if ('problem' in answer) {
        throw new ProblemsError([answer.problem]);
    }
    const {fields: declared} = readVersionPhp(text);
    const version = declared.get('version');
    const release = declared.get('release')?.value ?? '';
    const warnings: string[] = [];
    const fields = findFields(files, {git, choices, names: releaseNames(release, version?.value ?? '')}, warnings);
    if (git !== null) {
        const tag = choices.vcsTag === null ? undefined : fields.vcsTag ?? null;
        warnings.push(...gitWarnings(git, {release, version: version?.value ?? '', tag}));
    }
    const bytes = await readFile(zip);
    return {
        submission: {
            component: answer.component,
            version: version?.value ?? '',
            release,
            maturity: (declared.get('maturity')?.value ?? '').replace(/^MATURITY_/, ''),
            file: {name: basename(zip), bytes, sha256: createHash('sha256').update(bytes).digest('hex')},
            fields,
            versionPlace: {file: shown, ...(version ?? positionAt(text, 0))},
        },
        warnings,
    };
}

function findFields(
    files: PluginFiles,
    {git, choices, names}: {git: GitFacts | null; choices: FieldChoices; names: readonly string[]},
    warnings: string[],
): SubmissionFields {
    const changes = changesFile(files.paths);
    const notes = changes === null ? null : sectionOf(files.read(changes), names);
    if (choices.releaseNotes === undefined && notes === null) {
        warnings.push(changes === null
            ? 'No release notes are sent: there is no CHANGES.md; write one, or name a file with --notes.'
            : `No release notes are sent: no heading of ${changes} names ${names.join(' or ')}; `
                + 'add one, or name a file with --notes.');
    }
    const url = git?.remote ? publicUrl(git.remote) : null;
    if (choices.vcsRepositoryUrl === undefined && url === null) {
        warnings.push(git === null
            ? 'No repository is sent: the plugin is in no git repository with a commit; name one with --vcs-repository.'
            : 'No repository is sent: git has no remote that others can reach; name one with --vcs-repository.');
    }
    const found: {[name in keyof SubmissionFields]: string | null} = {
        releaseNotes: notes,
        vcsRepositoryUrl: url,
        vcsBranch: git?.branch ?? null,
        vcsTag: bestTag(git?.tags ?? [], names),
    };
    const fields: SubmissionFields = {};
    for (const name of ['releaseNotes', 'vcsRepositoryUrl', 'vcsBranch', 'vcsTag'] as const) {
        const value = choices[name] === undefined ? found[name] : choices[name];
        if (value) {
            fields[name] = value;
        }
    }
    return fields;
}

/** What a heading or a tag may call a release: `1.4.0` of `v1.4.0 (Build: 2025082100)`, and the build number. */
function releaseNames(release: string, version: string): string[] {
    const whole = release.replace(/^v(?=\d)/i, '').trim();
    const first = whole.split(/\s/)[0] ?? '';
    return [...new Set([whole, first, version])].filter(name => name !== '');
}

function tagNames(tag: string, names: readonly string[]): boolean {
    return names.includes(tag.replace(/^v(?=\d)/i, ''));
}

function bestTag(tags: readonly string[], names: readonly string[]): string | null {
    return tags.find(tag => tagNames(tag, names)) ?? tags[0] ?? null;
}

function gitWarnings(
    git: GitFacts,
    {release, version, tag}: {release: string; version: string; tag: string | null | undefined},
): string[] {
    const warnings: string[] = [];
    if (git.dirty) {
        warnings.push('The folder differs from its last commit, so the zip is not what the repository has: commit first.');
    }
    if (tag === null) {
        warnings.push('No tag is sent: the last commit has none; tag it, or name one with --vcs-tag.');
    } else if (tag !== undefined && !tagNames(tag, releaseNames(release, version)) && !tag.includes(version)) {
        warnings.push(`The tag ${tag} and the release ${release === '' ? version : release} of version.php do not agree.`);
    }
    // A CI job has what was pushed, often without the branches that would show it.
    if (!git.pushed && !process.env['CI']) {
        warnings.push('The last commit is on no remote branch that this clone knows: push it, so that reviewers find it.');
    }
    return warnings;
}
