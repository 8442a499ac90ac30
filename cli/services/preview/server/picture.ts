/** Stands for a picture that is not there: an example often names one of a site. */
export const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" width="160" height="90" '
    + 'preserveAspectRatio="xMidYMid slice"><path fill="#c9cfcc" d="M0 0h160v90H0z"/>'
    + '<path fill="#aab4af" d="M0 90 52 38l30 30 22-22 56 44z"/><circle cx="120" cy="26" r="10" fill="#aab4af"/></svg>';
