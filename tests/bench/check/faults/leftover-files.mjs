/** What editors, merges and packers leave. */
export function* faults({component, paths}) {
  const some = paths.find(path => path.endsWith('.php') && path !== 'version.php') ?? 'lib.php';
  const name = component.slice(component.indexOf('_') + 1);
  const names = [`${some}~`, `${some}.bak`, `${name}.zip`, `${some}.orig`, 'error_log', `pix/${name}.tar.gz`, `${some}.swp`];
  const turn = component.length % names.length;
  for (const path of [...names.slice(turn), ...names.slice(0, turn)]) {
    yield {changes: {[path]: ''}, path, line: 1};
  }
}
