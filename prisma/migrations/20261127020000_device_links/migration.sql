-- CreateTable
CREATE TABLE "device_links" (
    "code_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "session_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "device_links_pkey" PRIMARY KEY ("code_hash")
);

-- CreateIndex
CREATE INDEX "device_links_user_id_idx" ON "device_links"("user_id");

-- CreateIndex
CREATE INDEX "device_links_session_id_idx" ON "device_links"("session_id");

-- AddForeignKey
ALTER TABLE "device_links" ADD CONSTRAINT "device_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_links" ADD CONSTRAINT "device_links_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
