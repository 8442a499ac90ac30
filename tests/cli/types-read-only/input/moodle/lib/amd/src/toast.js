/** @param {String} text */
export const add = text => text;
