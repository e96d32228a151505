import type { Language } from "./language.ts";

/** What can go wrong, by the last part of its type, with its status and its title. */
const PROBLEMS = {
	"invalid-request": { status: 400, vi: "Yêu cầu không hợp lệ", en: "The request is not valid" },
	"not-found": { status: 404, vi: "Không tìm thấy", en: "Not found" },
	"other-facts": {
		status: 409,
		vi: "Mã người này đã đăng ký với thông tin khác",
		en: "This id is registered with other facts",
	},
	"too-large": { status: 413, vi: "Nội dung quá lớn", en: "The body is too large" },
	"wrong-media-type": { status: 415, vi: "Nội dung phải là JSON", en: "The body must be JSON" },
	"no-address": { status: 422, vi: "Quy chế chưa cho ra một địa chỉ", en: "The regulation gives no address" },
	failed: { status: 500, vi: "Lỗi hệ thống", en: "Something went wrong here" },
	busy: { status: 503, vi: "Hệ thống đang bận, hãy gửi lại", en: "Busy, send it again" },
} as const;

export type ProblemName = keyof typeof PROBLEMS;

/** An answer that tells of a problem, as RFC 9457 writes it. */
export interface Problem {
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly [member: string]: unknown;
}

export function problem(name: ProblemName, language: Language, members: Readonly<Record<string, unknown>> = {}): Problem {
	const { status, [language]: title } = PROBLEMS[name];
	return { type: `urn:problem:thu-cong-vu:${name}`, title, status, ...members };
}

/** The problem that a status of the framework's own stands for. */
export function problemOf(status: number): ProblemName {
	if (status === 413) return "too-large";
	if (status === 415) return "wrong-media-type";
	if (status >= 500) return "failed";
	return status === 404 ? "not-found" : "invalid-request";
}
