export { openIdentity, type OpenIdentity } from './open-identity.js';
export type { IdentitySettings } from './environment.js';
