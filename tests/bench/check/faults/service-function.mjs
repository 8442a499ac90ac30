import {lineFaults} from './replace-in-lines.mjs';

/** Classes, methods and files with a slip of the pen. */
export function* faults(plugin) {
  const wants = path => path === 'db/services.php';
  const forms = [
    [/(['"]classname['"]\s*=>\s*['"]\\?\w+\\[\w\\]*)(['"])/, '$1xq$2'],
    [/(['"]methodname['"]\s*=>\s*['"]\w+)(['"])/, '$1xq$2'],
    [/(['"]classpath['"]\s*=>\s*['"])((?:mod|enrol|message|blocks|admin|auth)\/[^'"]+)\.php/, '$1$2xq.php'],
  ];
  const turn = plugin.component.length % forms.length;
  for (const form of [...forms.slice(turn), ...forms.slice(0, turn)]) {
    yield* lineFaults(plugin, wants, [form]);
  }
}
