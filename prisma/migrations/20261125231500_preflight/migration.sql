-- CreateTable
CREATE TABLE "Preflight" (
    "id" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "manifestHash" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "pageCount" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Preflight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PreflightWaiver" (
    "id" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "finding" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PreflightWaiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueSheet" (
    "id" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "fileSha" TEXT NOT NULL,
    "manifestHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssueSheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Preflight_issueId_manifestHash_key" ON "Preflight"("issueId", "manifestHash");

-- CreateIndex
CREATE INDEX "Preflight_issueId_createdAt_idx" ON "Preflight"("issueId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PreflightWaiver_issueId_key_key" ON "PreflightWaiver"("issueId", "key");

-- CreateIndex
CREATE INDEX "IssueSheet_issueId_createdAt_idx" ON "IssueSheet"("issueId", "createdAt");

-- AddForeignKey
ALTER TABLE "Preflight" ADD CONSTRAINT "Preflight_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreflightWaiver" ADD CONSTRAINT "PreflightWaiver_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreflightWaiver" ADD CONSTRAINT "PreflightWaiver_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueSheet" ADD CONSTRAINT "IssueSheet_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueSheet" ADD CONSTRAINT "IssueSheet_fileSha_fkey" FOREIGN KEY ("fileSha") REFERENCES "File"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A sheet is kept as it was handed out.
CREATE TRIGGER issue_sheet_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "IssueSheet"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_history();
