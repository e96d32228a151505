import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseVectorFile } from "../../src/cli/vectors/parse-vector-file.ts";
import { vectorFiles } from "../support/vector-files.ts";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "thu-cong-vu-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a process of its own; `readOnly` closes its output after so many bytes, `device` takes it instead, `source` is standard input instead of a pipe. */
async function spawned(
	argv: readonly string[],
	input = "",
	readOnly = Number.POSITIVE_INFINITY,
	device?: string,
	source?: string,
): Promise<{ code: number | null; out: string; err: string }> {
	const stdout = device === undefined ? "pipe" : openSync(device, "w");
	const stdin = source === undefined ? "pipe" : openSync(source, "r");
	const child = spawn(process.execPath, ["--import", "tsx", "src/cli.ts", ...argv], { env: { ...process.env, LC_ALL: "C" }, stdio: [stdin, stdout, "pipe"] });
	let out = "";
	let err = "";
	child.stdout?.on("data", (chunk) => {
		out += chunk;
		if (out.length >= readOnly) child.stdout?.destroy();
	});
	child.stderr?.on("data", (chunk) => {
		err += chunk;
	});
	child.stdin?.end(input);
	return await new Promise((resolve) => {
		child.on("close", (code) => {
			for (const opened of [stdin, stdout]) if (typeof opened === "number") closeSync(opened);
			resolve({ code, out, err });
		});
	});
}

const file = (name: string, content: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};

describe("as a process", { timeout: 60_000 }, () => {
	test("reads a file, writes to standard output, and exits with its code", async () => {
		const people = file("people.csv", "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n2,,skhcn\n");
		const { code, out, err } = await spawned(["allocate", people, "--profile", "tuyen-quang"]);
		expect({ code, first: out.split("\n")[1] }).toEqual({ code: 1, first: "1,Nguyễn Văn Hà,skhcn,nvha.skhcn@tuyenquang.gov.vn,base,compliant," });
		expect(err).toContain("Total: 2");
	});

	test("reads standard input", async () => {
		const { code, out } = await spawned(["allocate", "-", "--profile", "tuyen-quang"], "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n");
		expect({ code, lines: out.trimEnd().split("\n").length }).toEqual({ code: 0, lines: 2 });
	});

	test("a pipe that closes early is no error", async () => {
		const people = file(
			"many.csv",
			`id,fullName,organization\n${Array.from({ length: 20_000 }, (_, index) => `${index},Nguyễn Văn Hà,org${index}`).join("\n")}\n`,
		);
		const { code, err } = await spawned(["allocate", people, "--profile", "tuyen-quang"], "", 1000);
		expect(code).toBe(0);
		// Counts of what was done until then would be taken for those of the list.
		expect(err).toBe("");
	});

	test.skipIf(!existsSync("/dev/full"))("a full disk is one message and exit code 2, whatever was written by then", async () => {
		const people = file(
			"full.csv",
			`id,fullName,organization\n${Array.from({ length: 2000 }, (_, index) => `${index},Nguyễn Văn Hà,org${index}`).join("\n")}\n`,
		);
		const calls = [
			["allocate", people, "--profile", "tuyen-quang"],
			["allocate", people, "--profile", "tuyen-quang", "--json"],
			["clauses", "--profile", "bac-ninh"],
			["--help"],
		];
		for (const argv of calls) {
			const { code, err } = await spawned(argv, "", Number.POSITIVE_INFINITY, "/dev/full");
			const told = /^Error: The answer cannot be written, and what was written is not complete: .*no space left on device.*\n$/iu;
			expect({ argv, code, err }).toEqual({ argv, code: 2, err: expect.stringMatching(told) });
		}
	});

	test("what is no regular file is not taken for an empty attachment", async () => {
		const { code, out, err } = await spawned(["attachment", folder, "--profile", "bac-ninh"]);
		expect({ code, out, err }).toEqual({ code: 2, out: "", err: `Error: ${folder} cannot be read: no regular file (standard input is -)\n` });
		if (process.platform !== "linux") return;
		const device = await spawned(["attachment", "/dev/zero", "--profile", "bac-ninh"]);
		expect({ code: device.code, out: device.out }).toEqual({ code: 2, out: "" });
	});

	test.skipIf(process.platform === "win32")("a folder as standard input is not taken for an empty file", async () => {
		for (const argv of [["attachment", "-"], ["allocate", "-"], ["password"]]) {
			const { code, out, err } = await spawned([...argv, "--profile", "bac-ninh"], "", Number.POSITIVE_INFINITY, undefined, folder);
			expect({ argv, code, out, err }).toEqual({ argv, code: 2, out: "", err: expect.stringMatching(/^Error: - cannot be read: /u) });
		}
	});

	test("passwords come from standard input and are not echoed", async () => {
		const argv = ["password", "--profile", "bac-ninh", "--role", "user", "--login", "hanv123"];
		const { code, out, err } = await spawned(argv, "Anhem@2026\r\nhanv123");
		expect({ code, out }).toEqual({
			code: 1,
			out: "index,outcome,findings\n0,compliant,\n1,violation,password.too-short password.missing-uppercase password.missing-special password.equals-login\n",
		});
		expect(err).not.toContain("Anhem");
	});

	test("a file of 3 GiB is judged without being read whole", async () => {
		const path = file("large.bin", "MZ");
		truncateSync(path, 3 * 1024 ** 3);
		const { code, out } = await spawned(["attachment", path, "--profile", "bac-ninh", "--json"]);
		expect([0, 1]).toContain(code);
		expect(JSON.parse(out).decision.value.fetchedBytes).toBeLessThan(9 * 1024 ** 2);
	});

	test("runs the vectors of a folder", async () => {
		const { code, out } = await spawned(["vectors", "test/vectors/withReadings"]);
		const cases = [...vectorFiles()].filter(([name]) => name.startsWith("withReadings/")).flatMap(([, json]) => parseVectorFile(json).cases);
		expect(cases.length).toBeGreaterThan(0);
		expect({ code, out }).toEqual({ code: 0, out: `${cases.length} passed, 0 failed\n` });
	});
});
