// __licence__

/**
 * Tells the editor of the plugin. The editor loads this module and waits for what it exports.
 *
 * @module     __component__/plugin
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {getTinyMCE} from 'editor_tiny/loader';
import {getPluginMetadata} from 'editor_tiny/utils';

import {component, pluginName} from './common';
import {getSetup} from './commands';
import * as Configuration from './configuration';

/**
 * Registers the plugin.
 *
 * @returns Its name and its configuration, as the editor expects them.
 */
const register = async(): Promise<[string, typeof Configuration]> => {
    const [tinyMCE, setup, metadata] = await Promise.all([
        getTinyMCE(),
        getSetup(),
        getPluginMetadata(component, pluginName),
    ]);
    tinyMCE.PluginManager.add(pluginName, editor => {
        setup(editor);
        return metadata;
    });
    return [pluginName, Configuration];
};

export default register();
