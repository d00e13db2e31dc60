-- Every beat writes last_seen and expires_at: an index on either would have to be written with it.
DROP INDEX "user_presence_online_status_idx";
DROP INDEX "user_presence_last_seen_idx";
DROP INDEX "presence_leases_expires_at_idx";

-- AlterTable
ALTER TABLE "user_presence" ADD COLUMN     "channel_occupied_at" TIMESTAMPTZ(3),
ADD COLUMN     "gone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "presence_leases" ADD COLUMN     "last_beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "session_id" UUID,
ADD COLUMN     "visible" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "presence_leases_session_id_idx" ON "presence_leases"("session_id");

-- AddForeignKey
ALTER TABLE "presence_leases" ADD CONSTRAINT "presence_leases_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

-- Who is here, and who was when it was last written: few, and it changes only when somebody comes or goes.
CREATE INDEX "user_presence_here" ON "user_presence"("user_id") WHERE "online_status" <> 'offline';
CREATE INDEX "user_presence_gone" ON "user_presence"("gone_at" DESC NULLS LAST, "user_id") WHERE "online_status" = 'offline';

-- What ends by itself, with time: the few of whom that can be true.
CREATE INDEX "user_presence_set" ON "user_presence"("user_id") WHERE "set_status" IS NOT NULL;
CREATE INDEX "users_appearing_offline" ON "users"("appear_offline_until") WHERE "appear_offline_until" IS NOT NULL;

UPDATE "user_presence" SET "gone_at" = "last_seen" WHERE "online_status" = 'offline';

-- Nobody is without a row, whoever makes the user: lists are read by an index on these rows.
INSERT INTO "user_presence" ("user_id") SELECT "id" FROM "users" ON CONFLICT DO NOTHING;

-- (Who applies migrations splits them at every semicolon, hence the other way of writing one.)
CREATE FUNCTION "user_presence_of_newcomer"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  INSERT INTO user_presence (user_id) VALUES (NEW.id) ON CONFLICT DO NOTHING\x3b
  RETURN NULL\x3b
END';

CREATE TRIGGER "users_have_presence" AFTER INSERT ON "users"
FOR EACH ROW EXECUTE FUNCTION "user_presence_of_newcomer"();
