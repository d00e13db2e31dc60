-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'user');

-- CreateEnum
CREATE TYPE "online_status" AS ENUM ('online', 'away', 'offline');

-- CreateEnum
CREATE TYPE "chat_type" AS ENUM ('general', 'hall', 'dm');

-- CreateEnum
CREATE TYPE "participant_role" AS ENUM ('owner', 'member');

-- CreateTable
CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "username_key" TEXT NOT NULL,
    "username_skeleton" TEXT NOT NULL,
    "username_drawn" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'user',
    "estado" TEXT NOT NULL DEFAULT 'N/D',
    "hide_last_seen" BOOLEAN NOT NULL DEFAULT false,
    "appear_offline_until" TIMESTAMPTZ(3),
    "code_hash" TEXT,
    "channel_epoch" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_presence" (
    "user_id" INTEGER NOT NULL,
    "online_status" "online_status" NOT NULL DEFAULT 'offline',
    "last_seen" TIMESTAMPTZ(3),
    "set_status" "online_status",
    "set_status_at" TIMESTAMPTZ(3),
    "set_status_base" "online_status",

    CONSTRAINT "user_presence_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "presence_leases" (
    "user_id" INTEGER NOT NULL,
    "client_id" TEXT NOT NULL,
    "status" "online_status" NOT NULL,
    "live" BOOLEAN NOT NULL DEFAULT false,
    "beat" BIGINT NOT NULL DEFAULT 0,
    "left_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_leases_pkey" PRIMARY KEY ("user_id","client_id")
);

-- CreateTable
CREATE TABLE "devices" (
    "id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "devices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "device_id" UUID,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chats" (
    "id" SERIAL NOT NULL,
    "type" "chat_type" NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "dm_key" TEXT,
    "created_by" INTEGER,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_rev" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3),
    "channel_epoch" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "chats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_participants" (
    "chat_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "role" "participant_role" NOT NULL DEFAULT 'member',
    "last_read_seq" INTEGER NOT NULL DEFAULT 0,
    "muted" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_participants_pkey" PRIMARY KEY ("chat_id","user_id")
);

-- CreateTable
CREATE TABLE "hall_invites" (
    "code_hash" TEXT NOT NULL,
    "chat_id" INTEGER NOT NULL,
    "created_by" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "hall_invites_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" BIGSERIAL NOT NULL,
    "chat_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "sender_id" INTEGER NOT NULL,
    "contenido" TEXT NOT NULL,
    "client_id" UUID NOT NULL,
    "sent_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key_key" ON "users"("username_key");

-- CreateIndex
CREATE INDEX "users_username_skeleton_idx" ON "users"("username_skeleton");

-- CreateIndex
CREATE INDEX "users_username_drawn_idx" ON "users"("username_drawn");

-- CreateIndex
CREATE INDEX "user_presence_online_status_idx" ON "user_presence"("online_status");

-- CreateIndex
CREATE INDEX "user_presence_last_seen_idx" ON "user_presence"("last_seen");

-- CreateIndex
CREATE INDEX "presence_leases_expires_at_idx" ON "presence_leases"("expires_at");

-- CreateIndex
CREATE INDEX "devices_user_id_idx" ON "devices"("user_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_device_id_idx" ON "sessions"("device_id");

-- CreateIndex
CREATE UNIQUE INDEX "chats_dm_key_key" ON "chats"("dm_key");

-- CreateIndex
CREATE INDEX "chats_created_by_idx" ON "chats"("created_by");

-- CreateIndex
CREATE INDEX "chat_participants_user_id_idx" ON "chat_participants"("user_id");

-- CreateIndex
CREATE INDEX "hall_invites_chat_id_idx" ON "hall_invites"("chat_id");

-- CreateIndex
CREATE INDEX "hall_invites_created_by_idx" ON "hall_invites"("created_by");

-- CreateIndex
CREATE INDEX "messages_chat_id_rev_idx" ON "messages"("chat_id", "rev");

-- CreateIndex
CREATE UNIQUE INDEX "messages_chat_id_seq_key" ON "messages"("chat_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "messages_sender_id_client_id_key" ON "messages"("sender_id", "client_id");

-- AddForeignKey
ALTER TABLE "user_presence" ADD CONSTRAINT "user_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence_leases" ADD CONSTRAINT "presence_leases_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "devices" ADD CONSTRAINT "devices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "devices"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chats" ADD CONSTRAINT "chats_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_participants" ADD CONSTRAINT "chat_participants_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_participants" ADD CONSTRAINT "chat_participants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_invites" ADD CONSTRAINT "hall_invites_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_invites" ADD CONSTRAINT "hall_invites_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

-- Exactly one General.
CREATE UNIQUE INDEX "chats_one_general" ON "chats"("type") WHERE "type" = 'general';

-- Unread counts look for the deleted messages of a chat: few, so they have an index of their own.
CREATE INDEX "messages_deleted" ON "messages"("chat_id", "seq") WHERE "deleted_at" IS NOT NULL;

-- Rewritten on every beat: room on each page lets the new row stand beside the old one.
ALTER TABLE "user_presence" SET (fillfactor = 70);
ALTER TABLE "presence_leases" SET (fillfactor = 70);
ALTER TABLE "chats" SET (fillfactor = 80);

INSERT INTO "chats" ("type", "name") VALUES ('general', 'General');
