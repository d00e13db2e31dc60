-- AlterTable
ALTER TABLE "users" ADD COLUMN     "estado_until" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "users_estado_until_idx" ON "users"("estado_until");
