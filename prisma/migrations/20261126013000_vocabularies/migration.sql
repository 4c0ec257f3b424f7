-- AlterTable
ALTER TABLE "ArticleIndex" ADD COLUMN "keywords" TEXT[],
ADD COLUMN "keywordsOf" TEXT;

-- AlterTable
ALTER TABLE "Tag" ADD COLUMN "color" TEXT;

-- CreateTable
CREATE TABLE "SourceAlias" (
    "journalId" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "SourceAlias_pkey" PRIMARY KEY ("journalId","alias")
);

-- AddForeignKey
ALTER TABLE "SourceAlias" ADD CONSTRAINT "SourceAlias_journalId_fkey" FOREIGN KEY ("journalId") REFERENCES "Journal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
