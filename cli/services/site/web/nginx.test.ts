import {expect, test} from '@jest/globals';
import {nginxConf} from './nginx.js';

const conf = nginxConf({
    documentRoot: '/srv/my "site"/public', port: 8123, socket: '/run/php.sock', run: '/tmp/run', logs: '/tmp/logs',
});

test('listens on loopback alone', () => {
    expect(conf.match(/listen .*/g)).toEqual(['listen 127.0.0.1:8123;']);
});

test('paths cannot end their quotes', () => {
    expect(conf).toContain('root "/srv/my \\"site\\"/public";');
});

test('scripts get what follows them as path, routes go to r.php, hidden files to nobody', () => {
    const script = new RegExp(conf.match(/location ~ (\^\S+)/)?.[1] ?? '');
    const styles = '/theme/styles.php/boost/123_1/all'.match(script)?.groups;
    expect(styles).toEqual({script: '/theme/styles.php', info: '/boost/123_1/all'});
    expect('/my/index.php'.match(script)?.groups).toEqual({script: '/my/index.php', info: undefined});
    expect(script.test('/lib/javascript-static.js')).toBe(false);
    expect(conf).toContain('try_files $uri $uri/ /r.php');
    expect(conf).toContain('location ~ /\\. { return 404; }');
});
