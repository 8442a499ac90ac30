import tseslint from 'typescript-eslint';

export default tseslint.config(
  {ignores: ['build/**', 'dist/**', '**/node_modules/**', 'tests/cli/*/input/**', 'tests/cli/*/expected/**', 'cli/skeletons/**',
    '**/amd/build/**', '**/amd/src/**/*.js']},
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      'max-lines': ['error', {max: 400}],
      'curly': 'error',
      'eqeqeq': 'error',
      'no-console': 'error',
      'max-len': ['error', {code: 132, ignoreUrls: true}],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
);
