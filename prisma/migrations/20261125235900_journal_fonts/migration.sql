-- CreateTable
CREATE TABLE "JournalFont" (
    "journalId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "style" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "characters" INTEGER NOT NULL,
    "han" INTEGER NOT NULL,
    "sample" JSONB NOT NULL,
    "uploadedName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JournalFont_pkey" PRIMARY KEY ("journalId","sha256")
);

-- AddForeignKey
ALTER TABLE "JournalFont" ADD CONSTRAINT "JournalFont_journalId_sha256_fkey" FOREIGN KEY ("journalId", "sha256") REFERENCES "JournalFile"("journalId", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
