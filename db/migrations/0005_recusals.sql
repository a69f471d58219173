CREATE TABLE `overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`agreed_by` text,
	`agreed_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "overrides_reason" CHECK(length(trim("overrides"."reason")) between 1 and 500),
	CONSTRAINT "overrides_agreed" CHECK(("overrides"."agreed_by" is null) = ("overrides"."agreed_at" is null)),
	CONSTRAINT "overrides_three" CHECK("overrides"."asked_by" <> "overrides"."person_id" and ("overrides"."agreed_by" is null or ("overrides"."agreed_by" <> "overrides"."asked_by" and "overrides"."agreed_by" <> "overrides"."person_id")))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `overrides_once` ON `overrides` (`material_id`,`person_id`) WHERE "overrides"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `overrides_person` ON `overrides` (`person_id`,`material_id`);--> statement-breakpoint
CREATE TABLE `recusals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text,
	`material_id` text,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_by` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "recusals_of" CHECK(("recusals"."unit_id" is null) <> ("recusals"."material_id" is null)),
	CONSTRAINT "recusals_kind" CHECK("recusals"."kind" in ('declared', 'confirmed')),
	CONSTRAINT "recusals_by" CHECK(("recusals"."kind" = 'declared') = ("recusals"."recorded_by" = "recusals"."person_id")),
	CONSTRAINT "recusals_reason" CHECK(length(trim("recusals"."reason")) between 1 and 500),
	CONSTRAINT "recusals_withdrawn" CHECK(("recusals"."withdrawn_at" is null) = ("recusals"."withdrawn_by" is null) and ("recusals"."withdrawn_at" is null or "recusals"."withdrawn_at" >= "recusals"."at"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recusals_unit_once` ON `recusals` (`person_id`,`unit_id`) WHERE "recusals"."withdrawn_at" is null and "recusals"."unit_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `recusals_material_once` ON `recusals` (`person_id`,`material_id`) WHERE "recusals"."withdrawn_at" is null and "recusals"."material_id" is not null;--> statement-breakpoint
CREATE INDEX `recusals_unit` ON `recusals` (`unit_id`);--> statement-breakpoint
CREATE INDEX `recusals_material` ON `recusals` (`material_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_reviews` (
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
	CONSTRAINT "reviews_verdict" CHECK("__new_reviews"."verdict" is null or "__new_reviews"."verdict" in ('score', 'abstain', 'sendDown', 'pass', 'return', 'approve', 'reject')),
	CONSTRAINT "reviews_sent" CHECK(("__new_reviews"."submitted_at" is null) = ("__new_reviews"."verdict" is null))
);
--> statement-breakpoint
INSERT INTO `__new_reviews`("id", "material_id", "revision_id", "stage", "person_id", "version", "started_at", "saved_at", "submitted_at", "verdict", "total", "remark") SELECT "id", "material_id", "revision_id", "stage", "person_id", "version", "started_at", "saved_at", "submitted_at", "verdict", "total", "remark" FROM `reviews`;--> statement-breakpoint
DROP TABLE `reviews`;--> statement-breakpoint
ALTER TABLE `__new_reviews` RENAME TO `reviews`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_once` ON `reviews` (`revision_id`,`stage`,`person_id`);--> statement-breakpoint
CREATE INDEX `reviews_person` ON `reviews` (`person_id`,`material_id`);