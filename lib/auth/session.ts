/** Who is behind this request. */
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { cache } from "react";
import type { SessionActor } from "../db/sign-in";
import { env, publicUrl } from "../env";
import { isAtDesk } from "../workflow/actor";
import { authOptions, SESSION_SECONDS } from "./options";

export type { SessionActor } from "../db/sign-in";

/** The person behind this request, read anew from the database; undefined where nobody is signed in. */
export const currentActor = cache(async (): Promise<SessionActor | undefined> => {
  const session = await getServerSession(authOptions);
  return session?.actor;
});

/** As `currentActor`, and to the sign-in page where nobody is signed in. Opens every page and action. */
export async function requireActor(): Promise<SessionActor> {
  return (await currentActor()) ?? redirect("/signin");
}

/** As `requireActor`, for pages of those who make the journal; to others, administrators among them, no such page. */
export async function requireDesk(): Promise<SessionActor> {
  const actor = await requireActor();
  return isAtDesk(actor) ? actor : notFound();
}

/** After a change of one's own password ended all sessions: this one goes on, under the new version. */
export async function renewSession(actor: SessionActor, sessionVersion: number): Promise<void> {
  const isSecure = publicUrl().startsWith("https:");
  const token = await encode({
    token: { sub: actor.userId, name: actor.name, sessionVersion },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  // Name and flags as next-auth gives them.
  const name = `${isSecure ? "__Secure-" : ""}next-auth.session-token`;
  const store = await cookies();
  store.set(name, token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
    maxAge: SESSION_SECONDS,
  });
}
