import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin, type ProxyOptions, type Rolldown } from 'vite';

/** What the board may weigh before it stands: page, scripts and style, each gzipped. Source: issue B, budgets. */
const firstLoadBudget = 180_000;

const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** The chunk of a page and all that it needs before it can run. */
const neededBy = (file: string, bundle: Rolldown.OutputBundle, seen = new Set<string>()): ReadonlySet<string> => {
  const chunk = bundle[file];
  if (seen.has(file) || chunk?.type !== 'chunk') return seen;
  seen.add(file);
  for (const other of chunk.imports) neededBy(other, bundle, seen);
  chunk.viteMetadata?.importedCss.forEach((css) => seen.add(css));
  return seen;
};

const weightOf = (file: string, bundle: Rolldown.OutputBundle): number => {
  const output = bundle[file];
  if (!output) return 0;
  return gzipped(output.type === 'chunk' ? output.code : output.source);
};

/** Says what the first load weighs, and fails the build that is too heavy. */
const weighs = (mode: string): Plugin => ({
  name: 'connex-first-load',
  writeBundle(_, bundle) {
    if (mode === 'development') return;
    const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry);
    if (!entry) return;
    const files = ['index.html', ...neededBy(entry.fileName, bundle)];
    const total = files.reduce((sum, file) => sum + weightOf(file, bundle), 0);
    const said = `first load of the board: ${(total / 1_000).toFixed(1)} kB gzip, of ${firstLoadBudget / 1_000} kB`;
    if (total > firstLoadBudget) this.error(said);
    process.stdout.write(`${said}\n`);
  },
});

const worthPacking = /\.(js|css|html|svg|json)$/;
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Beside each file its packed twins, so that nothing is packed while somebody waits. */
const packed = (): Plugin => ({
  name: 'connex-packed',
  closeBundle: {
    order: 'post',
    handler() {
      const folder = this.environment.config.build.outDir;
      const root = resolve(this.environment.config.root, folder);
      for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!worthPacking.test(name)) continue;
        const content = readFileSync(join(root, name));
        writeFileSync(join(root, `${name}.br`), brotliCompressSync(content, best));
        writeFileSync(join(root, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  },
});

/** A house to develop against, as whoever the token names: `CONNEX_URL` and `CONNEX_TOKEN`. Never part of a build. */
const houseOf = ({ CONNEX_URL, CONNEX_TOKEN }: NodeJS.ProcessEnv): Record<string, ProxyOptions> => {
  if (!CONNEX_URL) return {};
  const headers = CONNEX_TOKEN ? { authorization: `Bearer ${CONNEX_TOKEN}` } : {};
  return { '/api': { target: CONNEX_URL, headers }, '/sign-in': { target: CONNEX_URL } };
};

const configuration = defineConfig(({ mode }) => ({
  base: '/app/',
  resolve: { conditions: ['@connex/source', ...defaultClientConditions] },
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }), enforce: 'pre' as const },
    react(),
    weighs(mode),
    packed(),
  ],
  build: {
    outDir: mode === 'development' ? 'dist-development' : 'dist',
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: houseOf(process.env) },
  preview: { proxy: houseOf(process.env) },
}));

export { configuration as default };
