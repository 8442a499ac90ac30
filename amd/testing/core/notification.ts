// Stand-in for Moodle's core/notification: keeps what was said, for a test to look at.

/** What dialogues said. */
export const said: string[] = [];

export async function alert(_title: string, message: string): Promise<void> {
    said.push(message);
}

export async function exception(error: {message?: string}): Promise<void> {
    said.push(error.message ?? '');
}
