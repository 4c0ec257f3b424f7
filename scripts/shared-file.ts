import path from "node:path";

/**
 * A file of the shared folder, which holds a real past issue and real papers and is no part of the project
 * (FASCICLE_SHARED, default ../shared). Tests and benchmarks that want it do without where it is absent.
 */
export const sharedFile = (name: string): string =>
  path.resolve(process.env.FASCICLE_SHARED ?? "../shared", name);
