// Loaded into the tool by a case: removes the file named in LECTERN_TEST_REMOVE at the moment it is first read, so that
// the read itself fails as it does when somebody removes a file meanwhile.
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {resolve} from 'node:path';

const victim = process.env.LECTERN_TEST_REMOVE;

const removing = original => function(path, ...rest) {
  if (typeof path === 'string' && resolve(path) === victim) {
    fs.rmSync(victim, {force: true});
  }
  return original.call(this, path, ...rest);
};

fs.readFileSync = removing(fs.readFileSync);
fs.readFile = removing(fs.readFile);
fs.open = removing(fs.open);
fs.openSync = removing(fs.openSync);
fs.createReadStream = removing(fs.createReadStream);
fs.copyFile = removing(fs.copyFile);
fs.promises.readFile = removing(fs.promises.readFile);
fs.promises.open = removing(fs.promises.open);
fs.promises.copyFile = removing(fs.promises.copyFile);
syncBuiltinESMExports();
