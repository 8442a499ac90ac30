// __licence__

// TinyMCE and Moodle's editor_tiny, as far as the plugin uses them.

declare module 'editor_tiny/loader' {
    /** A button or a menu item. */
    export interface EditorItem {
        icon: string;
        tooltip?: string;
        text?: string;
        onAction: () => void;
    }

    /** An editor on the page. */
    export interface Editor {
        insertContent(html: string): void;
        dom: {encode(text: string): string};
        ui: {registry: {
            addButton(name: string, item: EditorItem): void;
            addMenuItem(name: string, item: EditorItem): void;
        }};
    }

    /** TinyMCE itself. */
    export function getTinyMCE(): Promise<{PluginManager: {add(name: string, setup: (editor: Editor) => object): void}}>;
}

declare module 'editor_tiny/utils' {
    /** What a toolbar or a menu shows; only editor_tiny looks into it. */
    export type EditorParts = Record<string, unknown>;

    /** An editor's configuration. */
    export interface EditorConfiguration {
        toolbar: EditorParts[];
        menu: EditorParts;
    }

    /** What TinyMCE shows of a plugin in its help. */
    export function getPluginMetadata(component: string, pluginName: string): Promise<object>;

    /** The toolbar with a button more in one of its sections. */
    export function addToolbarButton(toolbar: EditorParts[], section: string, button: string): EditorParts[];

    /** The menus with an item more in one of them. */
    export function addMenubarItem(menus: EditorParts, menu: string, item: string): EditorParts;
}
