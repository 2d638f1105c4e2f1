-- The tables of a new vault. Made by `python -m leeward.vault.template` from: vault.0001_initial
BEGIN;
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "vault_job" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(40) NOT NULL, "arguments" text NOT NULL CHECK ((JSON_VALID("arguments") OR "arguments" IS NULL)), "state" varchar(10) NOT NULL, "done" bigint unsigned NOT NULL CHECK ("done" >= 0), "total" bigint unsigned NOT NULL CHECK ("total" >= 0), "note" text NOT NULL, "result" text NULL CHECK ((JSON_VALID("result") OR "result" IS NULL)), "sentence" text NOT NULL, "detail" text NOT NULL, "stop_asked" bool NOT NULL, "tries" integer unsigned NOT NULL CHECK ("tries" >= 0), "created" datetime NOT NULL, "updated" datetime NOT NULL);
CREATE TABLE "vault_logleaf" ("seq" integer NOT NULL PRIMARY KEY, "kind" varchar(40) NOT NULL, "ref" varchar(100) NOT NULL, "salt" BLOB NOT NULL, "leaf" BLOB NOT NULL, "at" datetime NOT NULL);
CREATE TABLE "vault_setting" ("key" varchar(100) NOT NULL PRIMARY KEY, "value" text NULL CHECK ((JSON_VALID("value") OR "value" IS NULL)));
INSERT INTO django_migrations (app, name, applied) VALUES ('vault', '0001_initial', strftime('%Y-%m-%d %H:%M:%f', 'now'));
COMMIT;
