import { plant, root, run } from './planted-tree.js';

const tidy = "export const stage = 'INTAKE';\n";
const untidy = 'export const stage = "INTAKE"\n';

describe('the format of the house', () => {
  it('is one: a file of another is named, with the way to mend it', async () => {
    const tree = await plant({ 'libs/domain/src/tidy.ts': tidy, 'libs/domain/src/untidy.ts': untidy });
    const how = ['--config', `${root}/.prettierrc.json`, '--check', 'libs'];
    const { content, says } = await run('prettier/bin/prettier.cjs', how, tree.at);
    await tree.remove();
    expect(content).toBe(false);
    expect(says).toContain('libs/domain/src/untidy.ts');
    expect(says).not.toContain('libs/domain/src/tidy.ts');
    expect(says).toContain('Run Prettier with --write to fix');
  }, 60_000);
});
