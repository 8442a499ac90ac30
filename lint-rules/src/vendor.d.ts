declare module '@eslint/eslintrc' {
    export interface ConfigElement {
        parser?: {id: string; error?: Error; definition?: unknown; filePath?: string};
    }
    export type ConfigArray = ConfigElement[];
    export class ConfigArrayFactory {
        constructor(options: {
            cwd: string;
            additionalPluginPool: ReadonlyMap<string, unknown>;
            getEslintRecommendedConfig(): unknown;
            resolver: {resolve(name: string): string};
        });
        create(config: unknown, where: {basePath: string; filePath: string; name: string}): ConfigArray;
    }
    export const Legacy: {ConfigArrayFactory: typeof ConfigArrayFactory};
}

declare module 'eslint-linter' {
    export interface LintMessage {
        ruleId: string | null;
        severity: 1 | 2;
        message: string;
        line?: number;
        column?: number;
        endLine?: number;
        endColumn?: number;
        fix?: unknown;
    }
    export class Linter {
        constructor(options: {cwd: string});
        verify(text: string, config: unknown, options: {filename: string}): LintMessage[];
        verifyAndFix(text: string, config: unknown, options: {filename: string}): {
            fixed: boolean; output: string; messages: LintMessage[];
        };
    }
}

declare module '@eslint/js';
declare module '@babel/eslint-parser';
declare module '@babel/eslint-plugin';
declare module 'eslint-plugin-jsdoc';
declare module 'eslint-plugin-promise';
declare module 'stylelint-csstree-validator';
declare module 'strip-json-comments' {
    export default function stripJsonComments(text: string): string;
}
declare module 'js-yaml' {
    export function load(text: string): unknown;
}
