/** Does every piece of work, at most `places` at a time, in their order; answers what came of each, in that order too. */
export const inTurn = async (work, places, does) => {
  const answers = [];
  const waiting = work.entries();
  const place = async () => {
    for (const [index, piece] of waiting) answers[index] = await does(piece);
  };
  await Promise.all(Array.from({ length: places }, place));
  return answers;
};
