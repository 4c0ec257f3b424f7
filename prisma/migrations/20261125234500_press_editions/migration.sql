-- AlterEnum
ALTER TYPE "EditionKind" ADD VALUE 'cover' BEFORE 'original';

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "facts" JSONB,
ADD COLUMN     "proofLines" JSONB;
