CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	FOREIGN KEY (`used_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "invitations_hash" CHECK(length("invitations"."token_hash") = 64),
	CONSTRAINT "invitations_span" CHECK("invitations"."expires_at" > "invitations"."created_at"),
	CONSTRAINT "invitations_used" CHECK(("invitations"."used_at" is null) = ("invitations"."used_by" is null))
);
--> statement-breakpoint
ALTER TABLE `people` ADD `contrast` integer DEFAULT false NOT NULL CONSTRAINT "people_contrast" CHECK("contrast" in (0, 1));
