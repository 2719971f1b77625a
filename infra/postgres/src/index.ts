export { isMigrated, migrate } from './migrate.js';
export { databaseUrlFor, roleName, roleUrl, roles, type DatabaseRole } from './roles.js';
