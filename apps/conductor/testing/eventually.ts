/** Asks until the answer is yes; a fault after so many seconds that names what was waited for. */
export const eventually = async (what: string, isSo: () => boolean | Promise<boolean>, seconds = 60) => {
  for (const began = performance.now(); !(await isSo());) {
    if (performance.now() - began > seconds * 1_000) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
