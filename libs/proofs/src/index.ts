export {
  bodyHash,
  chainVerifier,
  link,
  noLink,
  verifyChain,
  type Body,
  type Broken,
  type ChainedEvent,
} from './chain.js';
