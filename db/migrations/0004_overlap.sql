CREATE TABLE `comparisons` (
	`revision_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`texts` integer NOT NULL,
	`recipe` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "comparisons_texts" CHECK("comparisons"."texts" >= 0)
);
--> statement-breakpoint
CREATE TABLE `comparisons_waiting` (
	`revision_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`tries` integer NOT NULL,
	`taken_until` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "comparisons_waiting_tries" CHECK("comparisons_waiting"."tries" >= 0 and "comparisons_waiting"."taken_until" >= 0)
);
--> statement-breakpoint
CREATE INDEX `comparisons_waiting_next` ON `comparisons_waiting` (`tries`,`since`);--> statement-breakpoint
CREATE TABLE `fingerprints` (
	`id` integer PRIMARY KEY NOT NULL,
	`material_id` text,
	`revision_id` text,
	`reference_id` text,
	`recipe` text NOT NULL,
	`prints` blob NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reference_id`) REFERENCES `reference_texts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "fingerprints_of" CHECK(("fingerprints"."reference_id" is null) = ("fingerprints"."revision_id" is not null) and ("fingerprints"."revision_id" is null) = ("fingerprints"."material_id" is null)),
	CONSTRAINT "fingerprints_prints" CHECK(length("fingerprints"."prints") % 4 = 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fingerprints_material` ON `fingerprints` (`material_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `fingerprints_revision` ON `fingerprints` (`revision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `fingerprints_reference` ON `fingerprints` (`reference_id`);--> statement-breakpoint
CREATE TABLE `overlaps` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`kind` text NOT NULL,
	`source_revision_id` text,
	`reference_id` text,
	`share` integer NOT NULL,
	`source_share` integer NOT NULL,
	`runs` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reference_id`) REFERENCES `reference_texts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "overlaps_kind" CHECK("overlaps"."kind" in ('own', 'other', 'template')),
	CONSTRAINT "overlaps_of" CHECK(("overlaps"."kind" = 'template') = ("overlaps"."reference_id" is not null) and ("overlaps"."reference_id" is null) = ("overlaps"."source_revision_id" is not null)),
	CONSTRAINT "overlaps_share" CHECK("overlaps"."share" between 0 and 10000 and "overlaps"."source_share" between 0 and 10000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `overlaps_revision` ON `overlaps` (`revision_id`,`source_revision_id`,`reference_id`);--> statement-breakpoint
CREATE INDEX `overlaps_source` ON `overlaps` (`source_revision_id`);--> statement-breakpoint
CREATE INDEX `overlaps_reference` ON `overlaps` (`reference_id`);--> statement-breakpoint
CREATE TABLE `reference_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`year` integer,
	`text` text NOT NULL,
	`count` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reference_texts_kind" CHECK("reference_texts"."kind" in ('model', 'document', 'earlier')),
	CONSTRAINT "reference_texts_year" CHECK("reference_texts"."year" is null or "reference_texts"."year" between 1900 and 2999),
	CONSTRAINT "reference_texts_text" CHECK(length("reference_texts"."text") between 1 and 50000 and "reference_texts"."count" > 0 and length(trim("reference_texts"."title")) between 1 and 120)
);
--> statement-breakpoint
CREATE INDEX `reference_texts_unit` ON `reference_texts` (`unit_id`);