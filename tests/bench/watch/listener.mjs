import {get} from 'node:http';

/** A page as the watcher sees it: it listens as the script in a page does, without a browser's own delays. */
export class Listener {
  #response;
  #waiting = [];

  static async start(url) {
    const html = await (await fetch(`${url}/login/index.php`)).text();
    const script = /<!-- lectern watch --><script[^>]* src="([^"]+)"/.exec(html)?.[1];
    if (script === undefined) {
      throw new Error('The watcher\'s script is not in the page');
    }
    const self = new Listener();
    self.#response = await new Promise((resolve, reject) => {
      get(script.replace(/page\.js$/, `events?since=${Date.now()}`), {headers: {Origin: new URL(url).origin}}, resolve).on('error', reject);
    });
    self.#response.setEncoding('utf8').on('data', text => {
      const now = performance.now();
      for (const [, data] of text.matchAll(/^data: (.*)$/gm)) {
        const {type} = JSON.parse(data);
        self.#waiting.filter(one => one.type === type).forEach(one => {
          self.#waiting.splice(self.#waiting.indexOf(one), 1);
          one.resolve(now);
        });
      }
    });
    return self;
  }

  /** When the next message of this type comes, as performance.now() counts. */
  next(type) {
    return new Promise(resolve => this.#waiting.push({type, resolve}));
  }

  stop() {
    this.#response.destroy();
  }
}
