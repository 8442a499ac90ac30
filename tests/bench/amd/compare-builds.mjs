import {existsSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';

/** Every `amd/build` folder below a checkout. */
export function buildFolders(root) {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isDirectory() && entry.name === 'build' && entry.parentPath.endsWith('/amd')
      && !relative(root, entry.parentPath).split('/').includes('node_modules'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

export function deleteBuilds(root, folders) {
  for (const folder of folders) {
    rmSync(join(root, folder), {recursive: true, force: true});
  }
}

/** What is in the build folders: path of each `.min.js` to its bytes and its map's. */
export function readBuilds(root, folders) {
  const builds = new Map();
  for (const folder of folders.filter(path => existsSync(join(root, path)))) {
    for (const file of readdirSync(join(root, folder), {recursive: true}).filter(name => name.endsWith('.min.js'))) {
      const path = join(folder, file);
      builds.set(path, {code: readOr(join(root, path)), map: readOr(join(root, `${path}.map`))});
    }
  }
  return builds;
}

/** Modules of `expected` that are not the same bytes in `made`, each with the cause as far as the files tell it. */
export function differences(root, expected, made) {
  const found = [];
  for (const [path, {code, map}] of expected) {
    const own = made.get(path);
    if (own === undefined) {
      found.push(`${path}: not built`);
    } else if (!own.code.equals(code) || !own.map.equals(map)) {
      found.push(`${path}: ${cause(root, path, own, {code, map})}`);
    }
  }
  return found;
}

function cause(root, path, own, expected) {
  const source = readOr(join(root, path.replace('amd/build/', 'amd/src/').replace(/\.min\.js$/, '.js'))).toString();
  const builtFrom = sourceIn(expected.map);
  if (builtFrom !== null && builtFrom !== source) {
    return builtFrom.replaceAll('\r\n', '\n') === source
      ? 'the shipped map holds the source with CRLF line ends, the checkout has it with LF'
      : 'the shipped build was made from another source than the checkout has';
  }
  return own.code.equals(expected.code) ? 'the map differs' : 'the code differs';
}

function sourceIn(map) {
  try {
    return JSON.parse(map.toString()).sourcesContent[0];
  } catch {
    return null;
  }
}

function readOr(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
