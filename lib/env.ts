/** The environment, parsed once. Scripts set it; nothing else reads `process.env`. */
import { z } from "zod";

const environment = z.object({
  /** Connection string of PostgreSQL. Empty only where no database is used (`typeset`, `compose`). */
  DATABASE_URL: z.string().default(""),
  /** Connections a process may hold. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Signs the sessions. */
  NEXTAUTH_SECRET: z.string().default(""),
  NEXTAUTH_URL: z.url().optional(),
  /** The address people use. */
  PUBLIC_URL: z.url().optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** "0" keeps the demo journal out. */
  FASCICLE_DEMO: z.string().optional(),
  DATA_DIR: z.string().default(".data"),
  /** Proxies in front of us that append to X-Forwarded-For; 0 believes no such header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** "on" lets editors have the server open a page by its address. */
  INTAKE_FETCH: z.enum(["on", "off"]).default("off"),
});

export type Environment = z.infer<typeof environment>;

let parsed: Environment | undefined;

/** An empty variable counts as not set. @throws Error naming the variable that makes no sense */
export function env(): Environment {
  if (parsed) return parsed;
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(set);
  if (result.success) {
    parsed = result.data;
    return parsed;
  }
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`environment: ${problems.join("; ")}`);
}

/** The address people use, without a slash at its end. */
export function publicUrl(): string {
  const { PUBLIC_URL, NEXTAUTH_URL, HOST, PORT } = env();
  return (PUBLIC_URL ?? NEXTAUTH_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, "");
}
