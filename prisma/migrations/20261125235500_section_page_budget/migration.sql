-- AlterTable
ALTER TABLE "Section" ADD COLUMN "pageBudget" INTEGER;
