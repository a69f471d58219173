CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`name` text NOT NULL,
	`caption` text NOT NULL,
	`place` text,
	`position` integer NOT NULL,
	`check_code` text,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "evidence_purpose" CHECK("evidence"."purpose" in ('proof', 'seal')),
	CONSTRAINT "evidence_seal" CHECK(("evidence"."purpose" = 'seal') = ("evidence"."check_code" is not null)),
	CONSTRAINT "evidence_position" CHECK("evidence"."position" >= 0)
);
--> statement-breakpoint
CREATE INDEX `evidence_material` ON `evidence` (`material_id`,`position`);--> statement-breakpoint
CREATE INDEX `evidence_file` ON `evidence` (`file_hash`);--> statement-breakpoint
CREATE TABLE `files` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`sent_hash` text NOT NULL,
	`width` integer,
	`height` integer,
	`thumb` text,
	`look` text,
	`kept_at` integer NOT NULL,
	CONSTRAINT "files_hash" CHECK(length("files"."hash") = 64 and length("files"."sent_hash") = 64 and coalesce(length("files"."thumb") = 64, 1)),
	CONSTRAINT "files_kind" CHECK("files"."kind" in ('photo', 'pdf', 'docx')),
	CONSTRAINT "files_bytes" CHECK("files"."bytes" > 0),
	CONSTRAINT "files_photo" CHECK(("files"."kind" = 'photo') = ("files"."width" is not null and "files"."height" is not null and "files"."thumb" is not null and "files"."look" is not null))
);
--> statement-breakpoint
CREATE INDEX `files_sent` ON `files` (`sent_hash`);--> statement-breakpoint
CREATE TABLE `revision_evidence` (
	`revision_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`position` integer NOT NULL,
	`caption` text NOT NULL,
	`place` text,
	PRIMARY KEY(`revision_id`, `evidence_id`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `uploads_at` ON `uploads` (`at`);--> statement-breakpoint
CREATE TABLE `behalf` (
	`material_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "behalf_confirmed" CHECK(("behalf"."confirmed_by" is null) = ("behalf"."confirmed_at" is null))
);
--> statement-breakpoint
CREATE TABLE `carried` (
	`material_id` text NOT NULL,
	`key` text NOT NULL,
	`from_id` text NOT NULL,
	`at` integer NOT NULL,
	`confirmed_at` integer,
	PRIMARY KEY(`material_id`, `key`),
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `deliberations` (
	`material_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`meeting` text NOT NULL,
	`held_on` text NOT NULL,
	`present` text NOT NULL,
	`opinion` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deliberations_version" CHECK("deliberations"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE `dismissals` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`kind` text NOT NULL,
	`part` text NOT NULL,
	`quote` text NOT NULL,
	`reason` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `dismissals_material` ON `dismissals` (`material_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `dismissals_once` ON `dismissals` (`material_id`,`part`,`kind`,`quote`) WHERE "dismissals"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE `revisions` ADD `deliberation` text;--> statement-breakpoint
CREATE INDEX `parts_newest` ON `parts` (`version_id`);--> statement-breakpoint
CREATE INDEX `revision_parts_frozen` ON `revision_parts` (`version_id`);--> statement-breakpoint
CREATE TRIGGER `revision_evidence_keep` BEFORE UPDATE ON `revision_evidence` BEGIN SELECT RAISE(ABORT, 'a revision is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `revision_evidence_stay` BEFORE DELETE ON `revision_evidence` BEGIN SELECT RAISE(ABORT, 'a revision is frozen'); END;
