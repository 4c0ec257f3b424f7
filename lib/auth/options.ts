/** next-auth: credentials against lib/db, a session that is nothing but "this person, signed in at version n". */
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { loadActor, type SessionActor, signIn } from "../db/sign-in";
import { env } from "../env";
import { FascicleError } from "../errors";
import { clientAddress } from "./address";

declare module "next-auth" {
  interface User {
    sessionVersion: number;
  }
  interface Session {
    /** Absent where the session has ended: disabled, changed, signed out elsewhere. */
    actor?: SessionActor;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionVersion?: number;
    actor?: SessionActor;
  }
}

/** A working week's morning to evening: then the password again. */
export const SESSION_SECONDS = 12 * 60 * 60;

const credentials = z.object({ account: z.string().max(200), password: z.string().max(2000) });

export const authOptions: NextAuthOptions = {
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/signin", error: "/signin" },
  providers: [
    Credentials({
      credentials: { account: {}, password: {} },
      async authorize(input, request) {
        const parsed = credentials.safeParse(input);
        if (!parsed.success) return null;
        const headers = new Headers(request.headers);
        const person = await enter(parsed.data.account, parsed.data.password, clientAddress(headers));
        return person
          ? { id: person.userId, name: person.name, sessionVersion: person.sessionVersion }
          : null;
      },
    }),
  ],
  logger: {
    // A forged or outdated cookie is nobody's fault here and fills no log.
    error: (code) => code !== "JWT_SESSION_ERROR" && console.error(`sign-in: ${code}`),
    warn: (code) => console.warn(`sign-in: ${code}`),
    debug: () => {},
  },
  callbacks: {
    /** Re-reads the person at each request; what a client sends to `update` is not looked at. */
    async jwt({ token, user }) {
      if (user) return { sub: user.id, name: user.name, sessionVersion: user.sessionVersion };
      const { sub, name, sessionVersion } = token;
      const actor =
        sub === undefined || sessionVersion === undefined ? undefined : await loadActor(sub, sessionVersion);
      return actor ? { sub, name, sessionVersion, actor } : {};
    },
    session({ session: { expires }, token }) {
      return token.actor ? { expires, actor: token.actor } : { expires };
    },
  },
};

/** next-auth hands the message of an error on to the sign-in page: id and minutes, parted by a colon. */
async function enter(account: string, password: string, address: string) {
  try {
    return await signIn(account, password, address);
  } catch (error) {
    if (error instanceof FascicleError && error.id === "too-many-attempts")
      throw new Error(`${error.id}:${error.values.minutes}`, { cause: error });
    throw error;
  }
}
