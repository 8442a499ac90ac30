// Two worlds: the tool runs in Node, a component's modules in a page (jsdom).
const typescript = environment => ({
  '^.+\\.ts$': ['ts-jest', {
    useESM: true,
    diagnostics: false, // `npm run types` checks types once for all; a test only runs.
    tsconfig: {
      target: 'ES2022', module: 'ESNext', esModuleInterop: true, moduleResolution: 'Bundler', isolatedModules: true,
      lib: environment === 'jsdom' ? ['ES2023', 'DOM', 'DOM.Iterable'] : ['ES2023'],
    },
  }],
});

const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import './x.js' as the compiled tool will; the test runs './x.ts'.
  moduleNameMapper: {'^(\\.{1,2}/.*)\\.js$': '$1'},
  modulePathIgnorePatterns: ['<rootDir>/build', '<rootDir>/dist'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'tool',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{cli,amd-compiler,tests}/**/*.test.ts'],
      transform: typescript('node'),
    },
    {
      ...shared,
      displayName: 'modules',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/{amd,theme,local_plugins}/**/*.test.ts'],
      transform: typescript('jsdom'),
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        // Moodle's own modules, as small working stand-ins where a page is not needed to prove a behaviour.
        '^(core|core_user)/(.*)$': '<rootDir>/amd/testing/$1/$2.ts',
        // A component's modules name each other as Moodle does: <component>/<module>.
        '^((?!theme_)[a-z]+_lectern_\\w+)/(.*)$': '<rootDir>/local_plugins/$1/amd/src/$2.ts',
      },
    },
  ],
};
