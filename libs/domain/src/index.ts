export * from './grammar/confidentiality.js';
export * from './grammar/decider.js';
export * from './grammar/language.js';
export * from './grammar/mind.js';
export * from './grammar/recorded.js';
export * from './grammar/role.js';
