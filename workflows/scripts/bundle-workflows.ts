import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** What the bundler lets us see of its configuration; the rest is Temporal's. */
type Configuration = Parameters<NonNullable<Parameters<typeof bundleWorkflowCode>[0]['webpackConfigHook']>>[0];
type Plugin = Extract<NonNullable<Configuration['plugins']>[number], { apply: unknown }>;

/**
 * Bundles a workflow from its sources, so that neither the order of builds nor a stale `dist` can change it.
 * Answers the code, and every file that went into it (absolute paths), for the wall that forbids strangers.
 */
export const bundleWorkflows = async (workflowsPath: string) => {
  const modules = new Set<string>();
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['@connex/source', '...'] },
      plugins: [...(config.plugins ?? []), listing(modules)],
    }),
  });
  return { code, modules: [...modules].sort() };
};

const listing = (modules: Set<string>): Plugin => ({
  apply: (compiler) =>
    compiler.hooks.compilation.tap('listing', ({ hooks }) =>
      hooks.succeedModule.tap(
        'listing',
        (module) => void modules.add(module.nameForCondition() ?? module.identifier()),
      ),
    ),
});
