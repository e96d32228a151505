import bcrypt from "bcryptjs";
import { bacNinh, checkPassword, checkPasswordHistory } from "thu-cong-vu";

const COST = 10;
const BCRYPT = /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/;

/** bcrypt reads 72 bytes and leaves the rest unsaid: two longer passwords would be one. */
function refuseTruncated(password) {
	if (bcrypt.truncates(password)) throw new RangeError("password: longer than the 72 bytes that bcrypt reads");
}

/** The hash to keep of a password that was accepted. In NFC, so that a keyboard that types marks apart gives the same. */
export async function hashPassword(password) {
	const composed = password.normalize("NFC");
	refuseTruncated(composed);
	return bcrypt.hash(composed, COST);
}

/**
 * Whether a hash was made of a candidate. What cannot be told throws, and becomes `password.history-unreadable`: `bcrypt.compare` answers a plain `false`
 * for a damaged hash, or one of another kind, and an earlier password would pass.
 */
export async function verify(hash, candidate) {
	if (typeof hash !== "string" || !BCRYPT.test(hash)) throw new TypeError("hash: not one of bcrypt");
	refuseTruncated(candidate);
	return bcrypt.compare(candidate, hash);
}

/**
 * Whether an account may take a new password: the rules first, and only what passes them is compared with the hashes, which is slow.
 * `unreadable` counts the hashes that nobody can compare with; an account with one is not let through, a person must look at it.
 */
export async function judgeNewPassword(account, password, profile = bacNinh) {
	const { hashes, ...context } = account;
	const rules = checkPassword(profile, password, context);
	if (rules.outcome !== "compliant") return { accepted: false, findings: rules.findings, unreadable: 0 };
	const history = await checkPasswordHistory(profile, password, hashes, verify);
	const unreadable = history.findings.find(({ code }) => code === "password.history-unreadable")?.params.hashes ?? 0;
	return { accepted: history.outcome === "compliant" || history.outcome === "unregulated", findings: history.findings, unreadable };
}
