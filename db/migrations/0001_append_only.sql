CREATE TRIGGER `events_keep` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `events_stay` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `revisions_keep` BEFORE UPDATE ON `revisions` BEGIN SELECT RAISE(ABORT, 'a revision is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `revisions_stay` BEFORE DELETE ON `revisions` BEGIN SELECT RAISE(ABORT, 'a revision is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `revision_parts_keep` BEFORE UPDATE ON `revision_parts` BEGIN SELECT RAISE(ABORT, 'a revision is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `revision_parts_stay` BEFORE DELETE ON `revision_parts` BEGIN SELECT RAISE(ABORT, 'a revision is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `part_versions_keep` BEFORE UPDATE ON `part_versions` BEGIN SELECT RAISE(ABORT, 'a saved text is never rewritten'); END;
