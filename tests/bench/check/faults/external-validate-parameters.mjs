import {withoutCall} from './external-validate-context.mjs';

/** Functions that take their parameters as they come. */
export function* faults(plugin) {
  for (const fault of withoutCall(plugin, /()()(self|static)::validate_parameters\(/g)) {
    const [path] = Object.keys(fault.changes);
    yield {...fault, changes: {[path]: plugin.read(path).replace(/(self|static)::validate_parameters\(/, 'array_filter(')}};
  }
}
