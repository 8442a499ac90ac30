// Moodle's core/notification (lib/amd/src/notification.js, 4.5 to 5.1).
declare module 'core/notification' {
    /** A dialogue that says something, until it is closed. cancelText is the button's; OK where it is left out. */
    export function alert(title: string, message: string, cancelText?: string): Promise<unknown>;

    /** Shows an error in a dialogue, as core does. */
    export function exception(error: unknown): Promise<void>;
}
