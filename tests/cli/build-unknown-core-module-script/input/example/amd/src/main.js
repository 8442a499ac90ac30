export const init = () => {
    window.console.log('ready');
};
