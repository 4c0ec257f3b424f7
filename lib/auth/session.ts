import type { Actor } from "@/lib/workflow/actor";

/** A signed-in person; `mustChange` as long as somebody else chose the password. */
export type SessionActor = Actor & { readonly account: string; readonly mustChange: boolean };

/** The person behind this request, read anew from the database; undefined where nobody is signed in. */
export declare function currentActor(): Promise<SessionActor | undefined>;
/** As `currentActor`, and to the sign-in page where nobody is signed in. Opens every page and action. */
export declare function requireActor(): Promise<SessionActor>;
