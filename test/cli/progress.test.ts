import { expect, test } from "vitest";
import { Progress } from "../../src/cli/progress.ts";

const on = (isTerminal: boolean, rowsOnIt = false) => {
	const written: string[] = [];
	const write = async (text: string): Promise<boolean> => {
		written.push(text);
		return true;
	};
	const progress = new Progress({ isTerminal, write }, { isTerminal: rowsOnIt, write });
	return { progress, written };
};
const bar = (filled: number, percent: string): string => `\r[${"#".repeat(filled)}${".".repeat(30 - filled)}] ${percent}%`;

test("a bar of thirty marks is drawn anew with each hundredth that is done, and cleared at the end", async () => {
	const { progress, written } = on(true);
	for (const share of [0, 0.005, 0.01, 0.0199, 0.5, 0.505, 0.999, 1.5]) await progress.show(share);
	await progress.end();
	await progress.end();
	expect(written).toEqual([bar(0, "  0"), bar(0, "  1"), bar(15, " 50"), bar(30, " 99"), bar(30, "100"), `\r${" ".repeat(38)}\r`]);
});

test("a bar that was only begun is cleared, too; one that was not leaves the line alone", async () => {
	const begun = on(true);
	await begun.progress.show(0);
	await begun.progress.end();
	expect(begun.written).toEqual([bar(0, "  0"), `\r${" ".repeat(38)}\r`]);
	const idle = on(true);
	await idle.progress.end();
	expect(idle.written).toEqual([]);
});

test("what is told takes the place of the bar, which comes back with the next hundredth", async () => {
	const { progress, written } = on(true);
	await progress.write("first\n");
	await progress.show(0.1);
	await progress.write("second\n");
	await progress.write("third\n");
	await progress.show(0.105);
	await progress.show(0.2);
	await progress.end();
	const cleared = `\r${" ".repeat(38)}\r`;
	expect(written).toEqual(["first\n", bar(3, " 10"), cleared, "second\n", "third\n", bar(6, " 20"), cleared]);
});

test("there is none where the rows themselves are seen", async () => {
	const { progress, written } = on(true, true);
	await progress.show(0.5);
	await progress.write("told\n");
	await progress.end();
	expect(written).toEqual(["told\n"]);
});

test("there is none where there is no terminal", async () => {
	const { progress, written } = on(false);
	for (const share of [0, 0.5, 1]) await progress.show(share);
	await progress.end();
	expect(written).toEqual([]);
});
