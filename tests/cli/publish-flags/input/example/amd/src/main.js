export const init = () => {
    document.title = 'Example';
};
