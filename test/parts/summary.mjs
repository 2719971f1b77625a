/** Prints a line for each ring and, as the very last line, the sum. Answers whether everything passed. */
export const sumUp = (results, print = console.log) => {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  print('');
  for (const { name, passed, failed, skipped, seconds, why } of results) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${String(skipped).padStart(3)} skipped`;
    print(`${name.padEnd(12)}${counts} ${String(seconds).padStart(5)} s${why ? `  ${why}` : ''}`);
  }
  print(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0 && sum('passed') > 0;
};
