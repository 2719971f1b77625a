/** A case of the demo: its nickname, whose it is, and a diary that counts working days back from now. */
export type DemoCase = {
  readonly nickname: string;
  readonly country: string;
  ago(days: number, time: string): string;
};
