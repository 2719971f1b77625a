/** An answer in time, or a fault: for what has a longer patience of its own. */
export const within = <T>(milliseconds: number, asked: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms.`)), milliseconds);
    asked.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
