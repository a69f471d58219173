CREATE TABLE `comment_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "comment_replies_body" CHECK("comment_replies"."body" <> '')
);
--> statement-breakpoint
CREATE INDEX `comment_replies_comment` ON `comment_replies` (`comment_id`,`at`);--> statement-breakpoint
CREATE TABLE `phrases` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`used` integer NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "phrases_words" CHECK("phrases"."words" <> ''),
	CONSTRAINT "phrases_used" CHECK("phrases"."used" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phrases_once` ON `phrases` (`person_id`,`words`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`review_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ordinal` integer,
	`target` text NOT NULL,
	`part` text,
	`figure` text,
	`evidence_id` text,
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
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "comments_target" CHECK("__new_comments"."target" in ('quote', 'part', 'figure', 'photo', 'whole')),
	CONSTRAINT "comments_level" CHECK("__new_comments"."level" in ('must', 'should', 'note')),
	CONSTRAINT "comments_state" CHECK("__new_comments"."state" in ('open', 'answered', 'settled')),
	CONSTRAINT "comments_sent" CHECK(("__new_comments"."sent_at" is null) = ("__new_comments"."ordinal" is null)),
	CONSTRAINT "comments_answered" CHECK(("__new_comments"."answer_kind" is null) = ("__new_comments"."answered_at" is null)),
	CONSTRAINT "comments_place" CHECK(("__new_comments"."target" in ('quote', 'part')) = ("__new_comments"."part" is not null)),
	CONSTRAINT "comments_figure" CHECK(("__new_comments"."target" = 'figure') = ("__new_comments"."figure" is not null)),
	CONSTRAINT "comments_photo" CHECK(("__new_comments"."target" = 'photo') = ("__new_comments"."evidence_id" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_comments`("id", "material_id", "review_id", "person_id", "ordinal", "target", "part", "figure", "evidence_id", "level", "state", "created_at", "sent_at", "answer_kind", "answered_by", "answered_at", "settled_at", "body", "suggestion", "answer") SELECT "id", "material_id", "review_id", "person_id", "ordinal", "target", "part", NULL, NULL, "level", "state", "created_at", "sent_at", "answer_kind", "answered_by", "answered_at", "settled_at", "body", "suggestion", "answer" FROM `comments`;--> statement-breakpoint
DROP TABLE `comments`;--> statement-breakpoint
ALTER TABLE `__new_comments` RENAME TO `comments`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `comments_ordinal` ON `comments` (`material_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `comments_review` ON `comments` (`review_id`);--> statement-breakpoint
ALTER TABLE `comment_places` ADD `part` text;