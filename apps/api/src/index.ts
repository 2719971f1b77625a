export { createApi } from './boot/create-api.js';
