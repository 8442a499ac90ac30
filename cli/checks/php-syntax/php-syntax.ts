import type {FileCheck} from '../check.js';

/** Every PHP file can be parsed. Reports the first error of a file: those after it are mostly its echoes. */
export const phpSyntax: FileCheck = {
    meta: {name: 'php-syntax', severity: 'error', summary: 'PHP files have no syntax error.', thirdParty: true},
    wants: path => path.endsWith('.php'),
    checkFile(file, report) {
        const {error} = file.php();
        if (error !== null) {
            report({...error, help: error.help ?? 'Mend the PHP at this place; PHP stops reading the file here.'});
        }
    },
};
