export { createPortal } from './boot/create-portal.js';
