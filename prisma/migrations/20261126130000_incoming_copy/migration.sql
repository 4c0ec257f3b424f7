-- CreateTable
CREATE TABLE "IncomingCopy" (
    "journalId" TEXT NOT NULL,
    "takenById" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "doubts" INTEGER NOT NULL,
    "priorUses" INTEGER NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IncomingCopy_pkey" PRIMARY KEY ("journalId","takenById","sha256")
);

-- AddForeignKey
ALTER TABLE "IncomingCopy" ADD CONSTRAINT "IncomingCopy_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncomingCopy" ADD CONSTRAINT "IncomingCopy_journalId_sha256_fkey" FOREIGN KEY ("journalId", "sha256") REFERENCES "JournalFile"("journalId", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
