/** Working days of five years: nobody means more than that, and no calendar of ours reaches further. */
export const mostDays = 1_300;

export const mostMonths = 60;
