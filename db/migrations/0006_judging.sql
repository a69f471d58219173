CREATE TABLE `self_scores` (
	`material_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`scores` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "self_scores_version" CHECK("self_scores"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE `extensions` (
	`call_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`call_id`, `unit_id`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `group_materials` (
	`material_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `group_materials_group` ON `group_materials` (`group_id`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `person_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `group_members_person` ON `group_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`name` text NOT NULL,
	`leader_id` text,
	`places` integer,
	`position` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`leader_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "groups_numbers" CHECK("groups"."position" >= 0 and coalesce("groups"."places" >= 0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name` ON `groups` (`call_id`,`name`);--> statement-breakpoint
CREATE TABLE `quotas` (
	`call_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`places` integer NOT NULL,
	PRIMARY KEY(`call_id`, `unit_id`, `kind`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "quotas_places" CHECK("quotas"."places" >= 0)
);
--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`meeting` text NOT NULL,
	`held_on` text NOT NULL,
	`document_number` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `recommendations_unit` ON `recommendations` (`call_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `recommended` (
	`recommendation_id` text NOT NULL,
	`material_id` text NOT NULL,
	`rank` integer NOT NULL,
	`placed` integer NOT NULL,
	`called_up_at` integer,
	PRIMARY KEY(`recommendation_id`, `material_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "recommended_numbers" CHECK("recommended"."rank" > 0 and "recommended"."placed" in (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommended_rank` ON `recommended` (`recommendation_id`,`rank`);--> statement-breakpoint
CREATE INDEX `recommended_material` ON `recommended` (`material_id`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`words` text NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "requests_kind" CHECK("requests"."kind" in ('return', 'extension', 'verify')),
	CONSTRAINT "requests_answer" CHECK(("requests"."answer" is null) = ("requests"."answered_at" is null) and ("requests"."answer" is null or "requests"."answer" in ('granted', 'declined')))
);
--> statement-breakpoint
CREATE INDEX `requests_material` ON `requests` (`material_id`,`asked_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `requests_open` ON `requests` (`material_id`,`kind`,`asked_by`) WHERE "requests"."answer" is null;--> statement-breakpoint
CREATE TABLE `supplements` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`wanted` text NOT NULL,
	`due_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "supplements_span" CHECK("supplements"."due_at" > "supplements"."asked_at")
);
--> statement-breakpoint
CREATE INDEX `supplements_material` ON `supplements` (`material_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `discussions` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`pinned` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "discussions_pinned" CHECK("discussions"."pinned" in (0, 1))
);
--> statement-breakpoint
CREATE INDEX `discussions_material` ON `discussions` (`material_id`,`at`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`held_on` text NOT NULL,
	`present` text NOT NULL,
	`body` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `minutes_call` ON `minutes` (`call_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `paper_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`stage` integer NOT NULL,
	`person_id` text NOT NULL,
	`scores` text NOT NULL,
	`remark` text NOT NULL,
	`file_hash` text NOT NULL,
	`keyed_by` text NOT NULL,
	`keyed_at` integer NOT NULL,
	`checked_by` text,
	`checked_at` integer,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`keyed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`checked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "paper_sheets_checked" CHECK(("paper_sheets"."checked_by" is null) = ("paper_sheets"."checked_at" is null) and ("paper_sheets"."checked_by" is null or "paper_sheets"."checked_by" <> "paper_sheets"."keyed_by"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_sheets_once` ON `paper_sheets` (`material_id`,`stage`,`person_id`);--> statement-breakpoint
CREATE TABLE `promises` (
	`call_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`call_id`, `person_id`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`person_id` text NOT NULL,
	`sent_by` text NOT NULL,
	`at` integer NOT NULL,
	`words` text NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `reminders_person` ON `reminders` (`person_id`,`seen_at`);--> statement-breakpoint
CREATE INDEX `reminders_call` ON `reminders` (`call_id`,`at`);--> statement-breakpoint
CREATE TABLE `score_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `score_changes_review` ON `score_changes` (`review_id`,`at`);--> statement-breakpoint
CREATE TABLE `visits` (
	`review_id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`on_date` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
DROP INDEX `reviews_once`;--> statement-breakpoint
ALTER TABLE `reviews` ADD `set_aside_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_once` ON `reviews` (`revision_id`,`stage`,`person_id`) WHERE "reviews"."set_aside_at" is null;--> statement-breakpoint
ALTER TABLE `calls` ADD `judging` text DEFAULT '{"rule":"mean"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `materials` ADD `qualified_at` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `self_scores` text;