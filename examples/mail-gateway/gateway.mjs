import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { bacNinh, checkAttachment } from "thu-cong-vu";
import { formatClause, formatFinding, vi } from "thu-cong-vu/messages";

/** Messages that are larger are refused before they are parsed. */
const LARGEST_MESSAGE = 32 * 1024 * 1024;
export const HEADER = "X-Thu-Cong-Vu";

/**
 * Every name that a part came with: the parser decodes them, the raw headers hold the other forms. The worst one counts.
 */
function namesOf(part) {
	const raw = [part.headers.get("content-disposition"), part.headers.get("content-type")].flatMap((header) => Object.values(header?.params ?? {}));
	return [...new Set([part.filename, ...raw].filter((name) => typeof name === "string"))];
}

/** Messages inside messages are opened this deep. */
const DEPTH = 4;

/** Judges every attachment of a message, those of messages attached to it too. */
export async function judgeAttachments(raw, profile = bacNinh, depth = 0) {
	const { attachments } = await simpleParser(raw);
	const decisions = attachments.map((part) => checkAttachment(profile, { names: namesOf(part), content: part.content }));
	for (const { contentType, content } of attachments) {
		if (contentType === "message/rfc822" && depth < DEPTH) decisions.push(...(await judgeAttachments(content, profile, depth + 1)));
	}
	return decisions;
}

/** A finding in one line of ASCII, as SMTP replies and headers want it, with its clauses. */
function line({ code, basis }) {
	const clauses = basis.map(({ article, clause, point }) => [article, clause, point].filter(Boolean).join("."));
	return `${code} (${clauses.join(", ")})`;
}

/** The same in Vietnamese, for the log. */
function explain(finding) {
	return `${formatFinding(finding, vi)} [${finding.basis.map((ref) => formatClause(ref, vi)).join("; ")}]`;
}

/**
 * An SMTP server that judges attachments before it takes a message.
 *
 * A violation is refused with 550 and the clause. Discouraged attachments, and those that a human must look at, pass with a header.
 *
 * @param deliver - Takes the message as it is to be passed on.
 * @param log - Takes one line of text for each finding.
 */
export function createGateway({ profile = bacNinh, deliver, log = () => {} }) {
	return new SMTPServer({
		authOptional: true,
		disabledCommands: ["AUTH", "STARTTLS"],
		size: LARGEST_MESSAGE,
		async onData(stream, session, callback) {
			try {
				const chunks = [];
				for await (const chunk of stream) chunks.push(chunk);
				if (stream.sizeExceeded) return callback(reply(552, "5.3.4 Message too large"));
				const raw = Buffer.concat(chunks);
				const findings = (await judgeAttachments(raw, profile)).flatMap((decision) => decision.findings);
				for (const finding of findings) log(explain(finding));
				const forbidden = findings.find(({ level }) => level === "must");
				if (forbidden !== undefined) return callback(reply(550, `5.7.1 Attachment refused: ${line(forbidden)}`));
				const marks = [...new Set(findings.filter(({ level }) => level === "should" || level === "open").map(line))];
				const headers = marks.map((mark) => `${HEADER}: ${mark}\r\n`).join("");
				await deliver(Buffer.concat([Buffer.from(headers), withoutOurs(raw)]), session.envelope);
				callback(null, "Message accepted");
			} catch {
				callback(reply(451, "4.3.0 Message could not be inspected, try again later"));
			}
		},
	});
}

/** A sender may not write the gateway's header himself. */
function withoutOurs(raw) {
	const end = raw.indexOf("\r\n\r\n");
	const head = raw.subarray(0, end === -1 ? raw.length : end + 2).toString("latin1");
	const kept = head
		.split(/\r\n(?![ \t])/u)
		.filter((header) => !header.toLowerCase().startsWith(`${HEADER.toLowerCase()}:`))
		.join("\r\n");
	return Buffer.concat([Buffer.from(kept, "latin1"), end === -1 ? Buffer.alloc(0) : raw.subarray(end + 2)]);
}

function reply(code, message) {
	return Object.assign(new Error(message), { responseCode: code });
}
