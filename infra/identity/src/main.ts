import { readEnvironment } from './environment.js';
import { openIdentity } from './open-identity.js';

const settings = readEnvironment(process.env);
if ('wrong' in settings) {
  for (const sentence of settings.wrong) process.stderr.write(`identity: ${sentence}\n`);
  process.exit(1);
}
const identity = await openIdentity(settings);
process.stdout.write(
  `${JSON.stringify({ part: 'identity', msg: 'The identity provider listens.', port: settings.port })}\n`,
);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void identity.close().then(() => process.exit(0)));
