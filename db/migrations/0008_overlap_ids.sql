PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_fingerprints` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`material_id` text,
	`revision_id` text,
	`reference_id` text,
	`recipe` text NOT NULL,
	`prints` blob NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reference_id`) REFERENCES `reference_texts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "fingerprints_of" CHECK(("__new_fingerprints"."reference_id" is null) = ("__new_fingerprints"."revision_id" is not null) and ("__new_fingerprints"."revision_id" is null) = ("__new_fingerprints"."material_id" is null)),
	CONSTRAINT "fingerprints_prints" CHECK(length("__new_fingerprints"."prints") % 4 = 0)
);
--> statement-breakpoint
INSERT INTO `__new_fingerprints`("id", "material_id", "revision_id", "reference_id", "recipe", "prints") SELECT "id", "material_id", "revision_id", "reference_id", "recipe", "prints" FROM `fingerprints`;--> statement-breakpoint
DROP TABLE `fingerprints`;--> statement-breakpoint
ALTER TABLE `__new_fingerprints` RENAME TO `fingerprints`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `fingerprints_material` ON `fingerprints` (`material_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `fingerprints_revision` ON `fingerprints` (`revision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `fingerprints_reference` ON `fingerprints` (`reference_id`);