/** Families of Bootstrap's classes, versions 4 and 5: the name itself and all that starts with it and a dash. */
const BOOTSTRAP = new Set([
    'accordion', 'alert', 'align', 'badge', 'bg', 'border', 'breadcrumb', 'btn', 'card', 'carousel', 'col', 'container',
    'custom-checkbox', 'custom-control', 'custom-file', 'custom-radio', 'custom-range', 'custom-select', 'custom-switch', 'd',
    'dropdown', 'embed-responsive', 'flex', 'float', 'font-weight', 'form-check', 'form-control', 'form-group', 'form-inline',
    'form-label', 'form-row', 'form-select', 'form-text', 'img-fluid', 'img-thumbnail', 'input-group', 'invalid-feedback',
    'jumbotron', 'justify-content', 'list-group', 'list-inline', 'list-unstyled', 'm', 'mb', 'me', 'media-body',
    'media-object', 'ml', 'modal', 'mr', 'ms', 'mt', 'mx', 'my', 'nav', 'navbar', 'no-gutters', 'offcanvas', 'p', 'page-item',
    'page-link', 'pagination', 'pb', 'pe', 'pl', 'popover', 'position', 'pr', 'progress', 'ps', 'pt', 'px', 'py', 'row',
    'rounded', 'shadow', 'spinner-border', 'spinner-grow', 'sr-only', 'stretched-link', 'tab-content', 'tab-pane', 'table',
    'text', 'thead', 'toast', 'tooltip', 'valid-feedback', 'visually-hidden', 'w',
]);

/** Names of Bootstrap's that stand alone. */
const BOOTSTRAP_WORDS = new Set([
    'active', 'close', 'collapse', 'collapsed', 'collapsing', 'disabled', 'fade', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
    'hidden', 'invisible', 'is-invalid', 'is-valid', 'label', 'lead', 'media', 'show', 'visible', 'well',
]);

/** Classes and ids of Moodle's own pages, forms, blocks and tables. */
const MOODLE = new Set([
    'action-menu', 'active', 'activity', 'activityicon', 'activityinstance', 'admin', 'adminlink', 'block', 'block-region',
    'box', 'buttons', 'c0', 'c1', 'c2', 'cell', 'clearfix', 'collapsed', 'commands', 'content', 'course', 'course-content',
    'coursebox', 'current', 'detail', 'dimmed', 'dimmed_text', 'dir-ltr', 'dir-rtl', 'disabled', 'editing', 'error',
    'errormessage', 'fa', 'fas', 'fcontainer', 'fdescription', 'felement', 'fgroup', 'fitem', 'flexible', 'fp-content',
    'fstatic', 'ftoggler', 'generalbox', 'generaltable', 'hasblocks', 'header', 'heading', 'hidden', 'icon', 'ie',
    'iconsmall', 'info', 'instancename', 'invisiblefieldset', 'item', 'lastrow', 'limitedwidth', 'logininfo', 'main', 'mform',
    'moodle-dialogue', 'moodle-dialogue-base', 'navbutton', 'no-overflow', 'notloggedin', 'odd', 'even', 'page',
    'page-content', 'page-context-header', 'page-footer', 'page-header', 'page-wrapper', 'paging', 'path-site', 'r0', 'r1',
    'region-content', 'region-main', 'region-main-box', 'required', 'section', 'sectionname', 'selected', 'singlebutton',
    'smallicon', 'summary', 'tabtree', 'title', 'topics', 'userpicture', 'weeks', 'yui3-js-enabled', 'jsenabled',
    'topofscroll', 'wrapper',
]);

/** Whether a class or an id is one of Moodle's or Bootstrap's own: a rule for it reaches every page of a site. */
export function isCoreName(name: string): boolean {
    const [first = '', second = ''] = name.split('-');
    return MOODLE.has(name) || BOOTSTRAP_WORDS.has(name) || BOOTSTRAP.has(first) || BOOTSTRAP.has(`${first}-${second}`);
}
