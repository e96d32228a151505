import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import nodemailer from "nodemailer";
import { createGateway, HEADER } from "./gateway.mjs";

let server;
let transport;
let delivered = [];
let log = [];

before(async () => {
	server = createGateway({
		deliver: async (message) => {
			delivered.push(message.toString("latin1"));
		},
		log: (text) => log.push(text),
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	transport = nodemailer.createTransport({ host: "127.0.0.1", port: server.server.address().port, secure: false, ignoreTLS: true });
});

after(async () => {
	transport.close();
	await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
	delivered = [];
	log = [];
});

function send(attachments, headers = {}) {
	return transport.sendMail({ from: "hanv123@bacninh.gov.vn", to: "skhcn@bacninh.gov.vn", subject: "Báo cáo", text: "Kính gửi", headers, attachments });
}

/** A header that Windows would take for a program's, and no program behind it. */
function program() {
	const bytes = Buffer.alloc(400);
	bytes.write("MZ", 0, "latin1");
	bytes.writeUInt32LE(64, 0x3c);
	bytes.write("PE\0\0", 64, "latin1");
	return bytes;
}

/** A zip of one stored member. */
function zip(name, data, encrypted = false) {
	const header = (signature, length, at) => {
		const bytes = Buffer.alloc(length);
		bytes.write(signature, 0, "latin1");
		bytes.writeUInt16LE(encrypted ? 1 : 0, at);
		bytes.writeUInt32LE(data.length, at + 12);
		bytes.writeUInt32LE(data.length, at + 16);
		bytes.writeUInt16LE(name.length, at + 20);
		return Buffer.concat([bytes, Buffer.from(name)]);
	};
	const local = Buffer.concat([header("PK\u0003\u0004", 30, 6), data]);
	const central = header("PK\u0001\u0002", 46, 8);
	const end = Buffer.alloc(22);
	end.write("PK\u0005\u0006", 0, "latin1");
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(local.length, 16);
	return Buffer.concat([local, central, end]);
}

test("a message without anything against it is passed on unmarked", async () => {
	await send([{ filename: "báo cáo tháng 9.pdf", content: Buffer.from("%PDF-1.7\n") }]);
	assert.equal(delivered.length, 1);
	assert.ok(!delivered[0].includes(HEADER));
	assert.deepEqual(log, []);
});

for (const [what, attachment, code] of [
	["an executable by name", { filename: "hóa đơn.pdf.exe", content: "x" }, "attachment.executable-named (4.6, 2.7)"],
	["a script", { filename: "chạy.bat", content: "x" }, "attachment.executable-by-definition (4.6, 2.7)"],
	["a program under a document's name", { filename: "hóa đơn.pdf", content: program() }, "attachment.executable-content (4.6, 2.7)"],
	["a name that reads backwards", { filename: "hóa đơn-\u202efdp.exe", content: "x" }, "attachment.executable-named (4.6, 2.7)"],
	[
		"an executable attached to an attached message",
		{
			contentType: "message/rfc822",
			content: 'Subject: a\r\nContent-Type: application/octet-stream; name="a.exe"\r\nContent-Disposition: attachment\r\n\r\nx\r\n',
		},
		"attachment.executable-named (4.6, 2.7)",
	],
	["a program inside an archive", { filename: "tài liệu.zip", content: zip("thu.txt", program()) }, "attachment.executable-in-archive (4.6, 2.7)"],
]) {
	test(`${what} is refused with 550 and the clause`, async () => {
		await assert.rejects(send([{ filename: "kèm theo.txt", content: "x" }, attachment]), (error) => {
			assert.equal(error.responseCode, 550);
			assert.ok(error.response.includes(code), error.response);
			return true;
		});
		assert.equal(delivered.length, 0);
		assert.ok(log.length > 0);
	});
}

test("an encrypted archive is passed on with a header", async () => {
	await send([{ filename: "tài liệu.zip", content: zip("thu.txt", Buffer.alloc(40, 7), true) }]);
	assert.equal(delivered.length, 1);
	assert.ok(delivered[0].startsWith(`${HEADER}: attachment.encrypted-archive (4.6, 2.8)\r\n`));
});

test("an archive that cannot be read is passed on for a human to decide", async () => {
	await send([{ filename: "tài liệu.rar", content: "không phải tệp nén" }]);
	assert.ok(delivered[0].startsWith(`${HEADER}: attachment.cannot-inspect`));
});

test("a sender's own header is dropped", async () => {
	await send([], { [HEADER]: "compliant" });
	assert.ok(!delivered[0].includes(HEADER));
});
