import { join } from 'node:path';
import { Advice } from '../advice.js';
import { lastWords, runTool } from '../processes/run-tool.js';

const needed = 17;

const howTo = 'Install Java 17 or later (Debian: apt-get install openjdk-17-jre-headless), or set JAVA_HOME';

/** The `java` to run Kafka with: JAVA_HOME's, else the one on PATH. Says what to install when there is none that fits. */
export const findJava = async (env = process.env): Promise<string> => {
  const java = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
  const answer = await runTool(java, ['-version'], { limit: 20_000, env });
  if (answer.code !== 0)
    throw new Advice(`Kafka needs Java, but ${java} does not run (${lastWords(answer)}). ${howTo}`);
  const major = Number(/version "(\d+)/.exec(answer.output)?.[1] ?? 0);
  if (major < needed) throw new Advice(`Kafka needs Java ${needed}, but ${java} is version ${major}. ${howTo}`);
  return java;
};
