export const RegisterPage = () => <h1>Decision register</h1>;
