import { expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { processorTime } from "../support/processor-time.ts";

test.each(["a", "0", "\ud800", "ệ", "Aa1@n", "n$", "ﷺ", "ng.uye", "1l"])("a megabyte of %j is judged in bounded time", (unit) => {
	const password = unit.repeat(Math.ceil((1 << 20) / unit.length));
	const context = {
		role: "user" as const,
		personName: "Nguyễn Lăng",
		organizationNames: [`${"o".repeat(40)}b`, "lilililililil"],
		previousPasswords: [password],
	};
	const milliseconds = processorTime(() => expect(checkPassword(tuyenQuang, password, context).outcome).toBeDefined());
	expect(milliseconds).toBeLessThan(10_000);
});
