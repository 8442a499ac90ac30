export const init = () => {
    go(1;
};
