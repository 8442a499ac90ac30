import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {simpleParser, type ParsedMail} from 'mailparser';
import {SMTPServer} from 'smtp-server';
import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';

/** A mail server on this machine that takes every mail of a site and gives it to nobody but the journey. */
export class MailServer {
    private readonly mails: ParsedMail[] = [];

    private readonly server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        onData: (stream, _session, done) => {
            simpleParser(stream).then(mail => {
                this.mails.push(mail);
                done();
            }, done);
        },
    });

    /** Runs something while the site sends its mail here. */
    static async during<T>(site: SiteHandle, script: string, run: (mails: MailServer) => Promise<T>): Promise<T> {
        const mails = new MailServer();
        mails.server.listen(0, '127.0.0.1');
        await once(mails.server.server, 'listening');
        try {
            await site.runPhp(script, (mails.server.server.address() as AddressInfo).port);
            return await run(mails);
        } finally {
            await site.runPhp(script, 0);
            await new Promise<void>(resolve => mails.server.close(() => resolve()));
        }
    }

    /** Takes the mails that came to an address since it was last asked. */
    take(address: string): {subject: string; text: string; links: string[]}[] {
        const to = (mail: ParsedMail): string => [mail.to].flat().map(field => field?.text ?? '').join(' ');
        const wanted = this.mails.filter(mail => to(mail).includes(address));
        wanted.forEach(mail => this.mails.splice(this.mails.indexOf(mail), 1));
        return wanted.map(({subject = '', text = ''}) => ({subject, text, links: text.match(/https?:\/\/\S+/g) ?? []}));
    }
}
