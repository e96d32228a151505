import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const BASE = "dc=tuyenquang,dc=gov,dc=vn";
export const PEOPLE = `ou=people,${BASE}`;
const MANAGER = `cn=admin,${BASE}`;
/** Of a directory that lives for one test, on a socket in a folder of its own. */
const MANAGER_PASSWORD = "temporary";
const SLAPD = "/usr/sbin/slapd";

const SETTINGS = (/** @type {string} */ folder) => `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
pidfile ${folder}/slapd.pid
database mdb
suffix "${BASE}"
rootdn "${MANAGER}"
rootpw ${MANAGER_PASSWORD}
directory ${folder}/data
access to attrs=userPassword by self write by anonymous auth by * none
access to * by self write by users read by anonymous auth
overlay ppolicy
ppolicy_default "cn=policy,${BASE}"
ppolicy_hash_cleartext
`;

const START = `dn: ${BASE}
objectClass: organization
objectClass: dcObject
o: Tuyen Quang
dc: tuyenquang

dn: ${PEOPLE}
objectClass: organizationalUnit
ou: people

dn: cn=policy,${BASE}
objectClass: applicationProcess
objectClass: pwdPolicy
cn: policy
pwdAttribute: userPassword
pwdMustChange: TRUE
pwdLockout: TRUE
`;

/** Fails with what there is to do, rather than letting a test pass that has tried nothing. */
function requirePrograms() {
	const missing = [SLAPD, "/usr/bin/ldapmodify", "/usr/bin/ldapsearch"].filter((path) => !existsSync(path));
	if (missing.length > 0)
		throw new Error(`${missing.join(", ")} missing: this test loads a real OpenLDAP. On Debian: apt-get install --no-install-recommends slapd ldap-utils`);
}

/** Starts an OpenLDAP server of one's own, with the people's branch and a password policy. It listens on a Unix socket only. */
export async function startSlapd() {
	requirePrograms();
	const folder = mkdtempSync(join(tmpdir(), "slapd-"));
	const url = `ldapi://${encodeURIComponent(join(folder, "socket"))}`;
	const settings = join(folder, "slapd.conf");
	mkdirSync(join(folder, "data"));
	writeFileSync(settings, SETTINGS(folder), { mode: 0o600 });
	const server = spawn(SLAPD, ["-f", settings, "-h", url, "-d", "0"], { stdio: ["ignore", "ignore", "pipe"] });
	let said = "";
	server.stderr.on("data", (chunk) => {
		said += chunk;
	});
	const stop = async () => {
		if (server.exitCode === null) {
			const exited = new Promise((resolve) => server.once("exit", resolve));
			server.kill("SIGTERM");
			await exited;
		}
		rmSync(folder, { recursive: true, force: true });
	};

	/** @param {string} program @param {readonly string[]} args @param {{ who?: string, password?: string, input?: string }} [as] */
	const run = (program, args, { who = MANAGER, password = MANAGER_PASSWORD, input = "" } = {}) => {
		const file = join(folder, "bind-password");
		writeFileSync(file, password, { mode: 0o600 });
		const { status, stdout, stderr } = spawnSync(`/usr/bin/${program}`, ["-x", "-H", url, "-D", who, "-y", file, ...args], { input, encoding: "utf8" });
		return { status, stdout, stderr };
	};

	for (let tries = 0; run("ldapsearch", ["-b", BASE, "-s", "base", "dn"]).status === 255; tries++) {
		if (server.exitCode !== null || tries === 100) {
			await stop();
			throw new Error(`slapd did not start: ${said}`);
		}
		await wait(50);
	}
	const prepared = run("ldapadd", [], { input: START });
	if (prepared.status !== 0) {
		await stop();
		throw new Error(`slapd did not take the first entries: ${prepared.stderr}`);
	}
	return { run, stop };
}
