/** What has not come yet cannot be asked about. Throws a sentence for whoever typed an instant after the house's now. */
export const notAhead = (typed: string | undefined, instant: string, houseNow: string): void => {
  if (instant > houseNow) throw new Error(`${typed ?? instant} lies ahead of the house's now, ${houseNow}.`);
};
