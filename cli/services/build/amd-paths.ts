/** `amd/src/x.js` → `amd/build/x.min.js`, below any folder. */
export function buildPath(sourcePath: string): string {
    return sourcePath.replace(/(^|\/)amd\/src\//, '$1amd/build/').replace(/\.js$/, '.min.js');
}
