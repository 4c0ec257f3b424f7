-- CreateTable
CREATE TABLE "ArticleIndex" (
    "articleId" TEXT NOT NULL,
    "madeOf" TEXT NOT NULL,
    "terms" INTEGER[],
    "prints" INTEGER[],

    CONSTRAINT "ArticleIndex_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "ArticleIndex_terms_idx" ON "ArticleIndex" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "ArticleIndex_prints_idx" ON "ArticleIndex" USING GIN ("prints");

-- AddForeignKey
ALTER TABLE "ArticleIndex" ADD CONSTRAINT "ArticleIndex_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
