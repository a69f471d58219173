CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "memberships_role" CHECK("memberships"."role" in ('filler', 'signer', 'assistant', 'reviewer', 'organiser', 'admin', 'auditor')),
	CONSTRAINT "memberships_span" CHECK("memberships"."until_at" is null or "memberships"."until_at" > "memberships"."from_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_once` ON `memberships` (`person_id`,`unit_id`,`role`,`from_at`);--> statement-breakpoint
CREATE INDEX `memberships_unit` ON `memberships` (`unit_id`,`role`);--> statement-breakpoint
CREATE TABLE `operations` (
	`person_id` text NOT NULL,
	`id` text NOT NULL,
	`action` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `operations_at` ON `operations` (`at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`disabled_at` integer,
	`locale` text NOT NULL,
	`text_size` text NOT NULL,
	CONSTRAINT "people_account_shape" CHECK("people"."account" = lower(trim("people"."account")) and length("people"."account") between 2 and 40),
	CONSTRAINT "people_must_change" CHECK("people"."must_change_password" in (0, 1)),
	CONSTRAINT "people_locale" CHECK("people"."locale" in ('zh-CN', 'en')),
	CONSTRAINT "people_size" CHECK("people"."text_size" in ('s', 'l', 'xl'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_account` ON `people` (`account`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`revoked_at` integer,
	`device` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer,
	CONSTRAINT "sign_in_failures_count" CHECK("sign_in_failures"."count" > 0)
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`path` text NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "units_level" CHECK("units"."level" in ('province', 'prefecture', 'county', 'township', 'grassroots')),
	CONSTRAINT "units_path_ends" CHECK("units"."path" like '%' || "units"."id" || '/')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_path` ON `units` (`path`);--> statement-breakpoint
CREATE UNIQUE INDEX `units_name` ON `units` (`parent_id`,`name`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`basis` text NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`sign_off` text NOT NULL,
	`opens_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`released_at` integer,
	`last_number` integer NOT NULL,
	`form` text NOT NULL,
	`rubric` text NOT NULL,
	`stages` text NOT NULL,
	`requirements` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "calls_state" CHECK("calls"."state" in ('draft', 'open', 'concluded')),
	CONSTRAINT "calls_purpose" CHECK("calls"."purpose" in ('naming', 'recommending')),
	CONSTRAINT "calls_sign_off" CHECK("calls"."sign_off" in ('none', 'required')),
	CONSTRAINT "calls_dates" CHECK("calls"."due_at" > "calls"."opens_at"),
	CONSTRAINT "calls_last_number" CHECK("calls"."last_number" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calls_prefix` ON `calls` (`prefix`);--> statement-breakpoint
CREATE INDEX `calls_unit` ON `calls` (`unit_id`,`state`);--> statement-breakpoint
CREATE TABLE `fields` (
	`material_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`material_id`, `key`),
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`material_id` text NOT NULL,
	`key` text NOT NULL,
	`previous` text NOT NULL,
	`current` text NOT NULL,
	PRIMARY KEY(`material_id`, `key`),
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `materials` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`number` text,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`stage` integer NOT NULL,
	`resume_stage` integer NOT NULL,
	`unlocked` text,
	`version` integer NOT NULL,
	`revision_id` text,
	`created_at` integer NOT NULL,
	`state_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`own_due_at` integer,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "materials_state" CHECK("materials"."state" in ('draft', 'signing', 'submitted', 'returned', 'approved', 'rejected')),
	CONSTRAINT "materials_origin" CHECK("materials"."origin" in ('draft', 'returned')),
	CONSTRAINT "materials_stage" CHECK("materials"."stage" >= 0 and "materials"."resume_stage" >= 0 and "materials"."version" >= 0),
	CONSTRAINT "materials_filed" CHECK("materials"."state" not in ('submitted', 'returned', 'approved') or ("materials"."number" is not null and "materials"."revision_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `materials_once` ON `materials` (`call_id`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `materials_number` ON `materials` (`call_id`,`number`);--> statement-breakpoint
CREATE INDEX `materials_unit` ON `materials` (`unit_id`,`state`);--> statement-breakpoint
CREATE INDEX `materials_queue` ON `materials` (`call_id`,`state`,`stage`,`state_at`);--> statement-breakpoint
CREATE TABLE `part_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	`count` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "part_versions_count" CHECK("part_versions"."count" >= 0 and length("part_versions"."text") <= 50000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `part_versions_once` ON `part_versions` (`material_id`,`key`,`version`);--> statement-breakpoint
CREATE TABLE `parts` (
	`material_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`version_id` text NOT NULL,
	PRIMARY KEY(`material_id`, `key`),
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`version_id`) REFERENCES `part_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "parts_version" CHECK("parts"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE `revision_parts` (
	`revision_id` text NOT NULL,
	`key` text NOT NULL,
	`version_id` text NOT NULL,
	PRIMARY KEY(`revision_id`, `key`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`version_id`) REFERENCES `part_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`submitted_by` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`on_behalf` integer NOT NULL,
	`title` text NOT NULL,
	`count` integer NOT NULL,
	`check_code` text NOT NULL,
	`fields` text NOT NULL,
	`figures` text NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`submitted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "revisions_ordinal" CHECK("revisions"."ordinal" > 0 and "revisions"."count" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_once` ON `revisions` (`material_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`material_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`material_id`, `kind`),
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "sheets_kind" CHECK("sheets"."kind" in ('fields', 'figures'))
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`stage` integer NOT NULL,
	`person_id` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_once` ON `assignments` (`material_id`,`stage`,`person_id`);--> statement-breakpoint
CREATE INDEX `assignments_person` ON `assignments` (`person_id`,`material_id`);--> statement-breakpoint
CREATE TABLE `comment_places` (
	`comment_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`how` text NOT NULL,
	`start` integer,
	`end` integer,
	`quote` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`comment_id`, `revision_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "comment_places_how" CHECK("comment_places"."how" in ('made', 'exact', 'quote', 'fuzzy', 'lost')),
	CONSTRAINT "comment_places_range" CHECK(("comment_places"."how" = 'lost' and "comment_places"."start" is null and "comment_places"."end" is null) or ("comment_places"."how" <> 'lost' and "comment_places"."start" >= 0 and "comment_places"."end" > "comment_places"."start"))
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`review_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ordinal` integer,
	`target` text NOT NULL,
	`part` text,
	`level` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`answer_kind` text,
	`answered_by` text,
	`answered_at` integer,
	`settled_at` integer,
	`body` text NOT NULL,
	`suggestion` text,
	`answer` text,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "comments_target" CHECK("comments"."target" in ('quote', 'part', 'figure', 'photo', 'whole')),
	CONSTRAINT "comments_level" CHECK("comments"."level" in ('must', 'should', 'note')),
	CONSTRAINT "comments_state" CHECK("comments"."state" in ('open', 'answered', 'settled')),
	CONSTRAINT "comments_sent" CHECK(("comments"."sent_at" is null) = ("comments"."ordinal" is null)),
	CONSTRAINT "comments_answered" CHECK(("comments"."answer_kind" is null) = ("comments"."answered_at" is null)),
	CONSTRAINT "comments_place" CHECK(("comments"."target" = 'whole') = ("comments"."part" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comments_ordinal` ON `comments` (`material_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `comments_review` ON `comments` (`review_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`revision_id` text,
	`outcome` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`reason` text NOT NULL,
	`meeting` text NOT NULL,
	`document_number` text NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "decisions_outcome" CHECK("decisions"."outcome" in ('approved', 'not_recommended', 'not_selected', 'not_eligible', 'given_up'))
);
--> statement-breakpoint
CREATE INDEX `decisions_material` ON `decisions` (`material_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`stage` integer NOT NULL,
	`person_id` text NOT NULL,
	`version` integer NOT NULL,
	`started_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`submitted_at` integer,
	`verdict` text,
	`total` integer,
	`remark` text NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reviews_verdict" CHECK("reviews"."verdict" is null or "reviews"."verdict" in ('score', 'pass', 'return', 'approve', 'reject')),
	CONSTRAINT "reviews_sent" CHECK(("reviews"."submitted_at" is null) = ("reviews"."verdict" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_once` ON `reviews` (`revision_id`,`stage`,`person_id`);--> statement-breakpoint
CREATE INDEX `reviews_person` ON `reviews` (`person_id`,`material_id`);--> statement-breakpoint
CREATE TABLE `scores` (
	`review_id` text NOT NULL,
	`criterion` text NOT NULL,
	`half_points` integer NOT NULL,
	PRIMARY KEY(`review_id`, `criterion`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "scores_range" CHECK("scores"."half_points" between 0 and 2000)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`material_id` text,
	`call_id` text,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_hash` ON `events` (`hash`);--> statement-breakpoint
CREATE INDEX `events_material` ON `events` (`material_id`,`seq`);