import * as z from "zod";
import { definitionNames, duration, identifier, sourced, stated, strict } from "./schema-values.ts";
import type { DeletionRule, IdleRule, LeaverRule, LifecycleRules, PeriodRules, Procedure, SuspensionGround } from "./types.ts";

const idle: z.ZodType<IdleRule> = strict({
	span: duration,
	activities: sourced(
		z
			.array(z.enum(["login", "send", "receive"]))
			.min(1)
			.max(3),
	),
	excuse: sourced(z.enum(["notified-absence", "none"])),
	startsAt: sourced(z.enum(["last-activity", "never-used"])),
	action: z.enum(["suspend", "delete"]),
}).register(definitionNames, { id: "IdleRule" });

const ground: z.ZodType<SuspensionGround> = strict({
	ground: z.enum(["requested", "compromised", "prohibited-act", "failed-logins", "outside-messages"]),
	moreThan: z.int().min(0).max(1_000_000).exactOptional(),
	window: duration.exactOptional(),
}).register(definitionNames, { id: "SuspensionGround" });

const deletion: z.ZodType<DeletionRule> = strict({
	from: z.enum(["suspension", "suspension-without-restore-request", "leaving", "cancellation"]),
	after: duration.exactOptional(),
}).register(definitionNames, { id: "DeletionRule" });

const leaver: z.ZodType<LeaverRule> = strict({
	action: z.enum(["request", "lock", "terminate"]),
	procedure: identifier.exactOptional(),
	termination: identifier.exactOptional(),
}).register(definitionNames, { id: "LeaverRule" });

export const lifecycleRules: z.ZodType<LifecycleRules> = strict({
	idle: sourced(idle),
	idleAfterRestore: sourced(z.enum(["restart", "no-restart"])),
	defaultPassword: sourced(strict({ span: duration })),
	grounds: z.array(stated(ground)).max(16),
	whileSuspended: strict({ login: sourced(z.boolean()), send: sourced(z.boolean()), receive: sourced(z.boolean()) }),
	deletion: z.array(stated(deletion)).max(16),
	leaver: sourced(leaver),
	checkEvery: sourced(duration),
}).register(definitionNames, { id: "LifecycleRules" });

export const periodRules: z.ZodType<PeriodRules> = strict({
	roll: sourced(z.enum(["as-worded", "all"])),
	beforeForce: sourced(z.enum(["from-in-force", "whole-span"])),
}).register(definitionNames, { id: "PeriodRules" });

export const procedure: z.ZodType<Procedure> = strict({
	limit: sourced(
		strict({
			span: duration,
			relation: sourced(z.enum(["within", "after"])),
			startsWith: z.enum(["request", "decision", "receipt", "issue", "detection", "suspension", "leaving"]),
			rolls: z.boolean().exactOptional(),
			hours: sourced(z.enum(["clock", "working"])).exactOptional(),
		}),
	),
}).register(definitionNames, { id: "Procedure" });
