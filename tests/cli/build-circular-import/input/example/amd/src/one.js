import two from './two';
export default () => two();
