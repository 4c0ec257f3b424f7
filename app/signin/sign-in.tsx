"use client";

import { signIn } from "next-auth/react";
import { SignInForm, type SignInRefusal } from "@/components/account/sign-in-form";

export function SignIn({ next }: { next: string }) {
  return <SignInForm onSignIn={(account, password) => enter(account, password, next)} />;
}

/** Signs in and opens the page anew, so that nothing drawn for a stranger stays. */
export async function enter(
  account: string,
  password: string,
  next: string,
): Promise<SignInRefusal | undefined> {
  try {
    const answer = await signIn("credentials", { account, password, redirect: false });
    if (answer?.ok && !answer.error) {
      window.location.assign(next);
      return undefined;
    }
    return readRefusal(answer?.error ?? "");
  } catch {
    return { reason: "unreachable" };
  }
}

/** `too-many-attempts:15` names the minutes to wait; everything else is a wrong name or password. */
function readRefusal(error: string): SignInRefusal {
  const minutes = /^too-many-attempts:(\d+)$/.exec(error)?.[1];
  return minutes ? { reason: "limited", minutes: Number(minutes) } : { reason: "wrong" };
}
