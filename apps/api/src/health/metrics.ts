import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

type Gauges = { readonly liveLines: () => number; readonly commandsInside: () => number };

/**
 * Figures for the operator. Every label is a word of ours from a closed list: no key, no person, no case, no country
 * (R-047, leak class 24).
 */
export const apiMetrics = ({ liveLines, commandsInside }: Gauges) => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'connex_api_' });

  const requests = new Histogram({
    name: 'connex_http_request_seconds',
    help: 'Time to answer a request, by route pattern, method and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const commands = new Counter({
    name: 'connex_commands_total',
    help: 'Commands by name and HTTP status.',
    labelNames: ['command', 'status'],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('connex_live_lines', 'Live lines that are open.', liveLines);
  gauge('connex_commands_inside', 'Commands that are being decided.', commandsInside);

  return {
    answered: (labels: { method: string; route: string; status: number }, seconds: number) =>
      requests.observe(labels, seconds),
    spoken: (command: string, status: number) => commands.inc({ command, status }),
    page: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

export type Metrics = ReturnType<typeof apiMetrics>;
