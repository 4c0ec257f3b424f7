-- CreateEnum
CREATE TYPE "HouseWordKind" AS ENUM ('preferred', 'sensitive', 'office');

-- CreateTable
CREATE TABLE "HouseWord" (
    "id" TEXT NOT NULL,
    "journalId" TEXT NOT NULL,
    "kind" "HouseWordKind" NOT NULL,
    "term" TEXT NOT NULL,
    "preferred" TEXT,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HouseWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingDismissal" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "contextHash" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FindingDismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HouseWord_journalId_kind_term_key" ON "HouseWord"("journalId", "kind", "term");

-- CreateIndex
CREATE UNIQUE INDEX "FindingDismissal_articleId_rule_contextHash_key" ON "FindingDismissal"("articleId", "rule", "contextHash");

-- AddForeignKey
ALTER TABLE "HouseWord" ADD CONSTRAINT "HouseWord_journalId_fkey" FOREIGN KEY ("journalId") REFERENCES "Journal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingDismissal" ADD CONSTRAINT "FindingDismissal_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingDismissal" ADD CONSTRAINT "FindingDismissal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
