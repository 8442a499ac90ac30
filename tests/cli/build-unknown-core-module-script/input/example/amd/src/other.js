import Thing from 'core/no_such_module';
export const a = () => Thing.b();
