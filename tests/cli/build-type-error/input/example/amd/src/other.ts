export const a: number = 'one';
