import { orNotFound } from "@/app/or-not-found";
import { requireDesk } from "@/lib/auth/session";
import { getIssue } from "@/lib/db/issues";
import { PreviewPage } from "./preview-page";

interface Props {
  readonly params: Promise<{ issueId: string }>;
  readonly searchParams: Promise<{ page?: string | string[] }>;
}

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireDesk();
  const { issueId } = await params;
  const { page } = await searchParams;
  const { label } = await orNotFound(getIssue(actor, issueId));
  // Pages count from 1 in the address.
  const initialPage = Math.max(0, Math.floor(Number(page) || 1) - 1);
  return <PreviewPage issueId={issueId} label={label} initialPage={initialPage} />;
}
