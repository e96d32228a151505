import { BY_DEFINITION, CANNOT, type CorpusCase, DECEPTIVE, NAMED, undetermined, violation } from "./corpus-case.ts";

export const nameNotes: Readonly<Record<string, string>> = {
	"plain-extension": "an extension that the definition names or reaches, with nothing to undo",
	"honest-name": "looks like an executable's name to a careless reader, and is none: only the final extension decides",
	"double-extension": "a document's extension before the executable's; Windows hides the last one",
	"trailing-dots-and-spaces": "Windows drops dots and spaces at the end of a name when it saves the file",
	"padding-spaces": "many spaces push the real extension out of sight",
	"data-stream": "a colon: what stands behind it is an alternate data stream, what stands before it is the file",
	"nul-byte": "programs in C end the name at the NUL, others read on",
	"control-character": "a control character in the extension is seen by no user and compared by no filter",
	bidirectional: "a right-to-left override shows exe.pdf for what is fdp.exe",
	"invisible-character": "zero-width and other ignorable characters in the extension",
	"full-width": "full-width letters and dots that become plain ones where a name is converted",
	"encoded-word": "RFC 2047 hides the name from filters that do not decode headers",
	"encoded-word-split": "the extension is split between two encoded words",
	"encoded-twice": "an encoded word inside an encoded word",
	"extended-parameter": "RFC 2231: percent-encoded, with a character set, or in continuations",
	"percent-encoding": "percent-encoded as in a URL",
	quotes: "quotation marks around the name",
	path: "a path before the name, or a separator behind it",
	"class-identifier": "a class identifier behind the last dot: Windows hides it and opens the file by the class",
	overlong: "more than 255 characters: the name is cut, and another extension becomes the last",
	"several-names": "Content-Type and Content-Disposition give different names; the worst counts",
	"archive-unseen": "named like an archive, and no content was given",
	"no-extension": "nothing behind a dot",
	case: "capital letters",
};

const NAMED_EXTENSIONS = ["exe", "com", "dll", "net"];
const DEFINED_EXTENSIONS =
	"scr pif bat cmd cpl msi msp mst msix appx vbs vbe js jse wsf wsh hta ps1 psm1 jar lnk reg inf chm scf sct msc ocx sys drv efi gadget application url".split(
		" ",
	);

const onlyName = { value: { type: "not-given", notChecked: ["content"] } };

function named(title: string, flag: string, name: string, notes: readonly string[] = [DECEPTIVE], codes: readonly string[] = [NAMED]): CorpusCase {
	return { title, flags: [flag], clauses: ["4.6", "2.7"], names: [name], expected: { ...violation(...codes), notes, basis: ["4.6", "2.7"] } };
}

function honest(title: string, name: string, flag = "honest-name"): CorpusCase {
	return { title, flags: [flag], clauses: ["4.6"], names: [name], expected: { outcome: "compliant", codes: [], readings: [], ...onlyName } };
}

const HTA = "{3050F4D8-98B5-11CF-BB82-00AA00BDCE0B}";

export const nameCases: readonly CorpusCase[] = [
	...NAMED_EXTENSIONS.map((extension) => named(`named by the clause: ${extension}`, "plain-extension", `tep.${extension}`, [])),
	...DEFINED_EXTENSIONS.map(
		(extension): CorpusCase => ({
			title: `reached by the definition: ${extension}`,
			flags: ["plain-extension"],
			clauses: ["2.7"],
			names: [`tep.${extension}`],
			expected: { ...violation(BY_DEFINITION), readings: ["BN-EXE-DEFINITION"] },
		}),
	),
	named("capital letters", "case", "SETUP.EXE", []),
	named("mixed case", "case", "SetUp.eXe", []),
	honest("a domain in a document's name", "google.com.pdf"),
	honest("a framework in a document's name", "ASP.NET.pdf"),
	honest("a sentence with exe in it", "huong dan cai setup.exe .docx"),
	honest("an extension that only begins like one", "tep.exec"),
	honest("a macro document is no executable", "bang-luong.xlsm"),
	honest("a program of Linux is none of Windows", "cong-cu.elf"),
	honest("a package of Android is none of Windows", "ung-dung.apk"),
	honest("Vietnamese letters, composed", "Báo cáo tháng 9.pdf"),
	honest("Vietnamese letters, decomposed", "Báo cáo tháng 9.pdf".normalize("NFD")),
	honest("an encoded word of an honest name", "=?UTF-8?B?QsOhbyBjw6FvLnBkZg==?="),
	honest("no dot at all", "exe", "no-extension"),
	honest("an empty name", "", "no-extension"),
	named("nothing but the extension", "plain-extension", ".exe", []),
	named("pdf before exe", "double-extension", "hoa-don.pdf.exe"),
	named("docx before com", "double-extension", "cong van.docx.com"),
	named("jpg before scr", "double-extension", "anh.jpg.scr", [DECEPTIVE], [BY_DEFINITION]),
	named("two dots", "double-extension", "a.b.pdf.exe"),
	named("spaces between pdf and exe", "padding-spaces", `hoa-don.pdf${" ".repeat(80)}.exe`),
	named("a dot at the end", "trailing-dots-and-spaces", "setup.exe."),
	named("dots and spaces at the end", "trailing-dots-and-spaces", "setup.exe. . ."),
	named("a space at the end", "trailing-dots-and-spaces", "setup.exe "),
	named("a no-break space at the end", "trailing-dots-and-spaces", "setup.exe\u00a0"),
	named("the default stream", "data-stream", "setup.exe::$DATA"),
	named("a stream named like a document", "data-stream", "setup.exe:a.pdf"),
	named("an executable as a stream", "data-stream", "a.txt:setup.exe"),
	named("cut at the NUL", "nul-byte", "setup.exe\u0000.pdf"),
	named("a NUL inside the extension", "nul-byte", "setup.e\u0000xe"),
	named("a line feed inside the extension", "control-character", "setup.ex\ne"),
	named("a tab before the extension", "control-character", "setup.\texe"),
	named("a delete character", "control-character", "setup.exe\u007f"),
	named("a control character of Latin-1", "control-character", "setup.e\u0085xe"),
	named("right-to-left override", "bidirectional", "hoa-don-\u202efdp.exe"),
	named("right-to-left override inside the extension", "bidirectional", "hoa-don.e\u202exe"),
	named("isolates", "bidirectional", "hoa-don.\u2067exe\u2069"),
	named("a right-to-left mark", "bidirectional", "hoa-don.exe\u200f"),
	named("a zero-width space", "invisible-character", "setup.ex\u200be"),
	named("a soft hyphen", "invisible-character", "setup.e\u00adxe"),
	named("a word joiner", "invisible-character", "setup.exe\u2060"),
	named("a byte order mark", "invisible-character", "setup.\ufeffexe"),
	named("a variation selector", "invisible-character", "setup.exe\ufe0f"),
	named("full-width letters", "full-width", "setup.ｅｘｅ"),
	named("a full-width dot", "full-width", "setup．exe"),
	named("a one-dot leader", "full-width", "setup\u2024exe"),
	named("mathematical letters", "full-width", "setup.𝐞𝐱𝐞"),
	named("an encoded word, base64", "encoded-word", "=?UTF-8?B?c2V0dXAuZXhl?="),
	named("an encoded word, quoted-printable", "encoded-word", "=?utf-8?Q?setup=2Eexe?="),
	named("an encoded word with a language", "encoded-word", "=?utf-8*vi?q?c=C3=A0i_=C4=91=E1=BA=B7t.exe?="),
	named("an encoded word in a character set that nobody knows", "encoded-word", "=?x-unknown?Q?setup.exe?="),
	named("an encoded word without padding", "encoded-word", "=?utf-8?b?c2V0dXAuZXhl?="),
	named("an encoded word in windows-1258", "encoded-word", "=?windows-1258?Q?c=E0i.exe?="),
	named("two encoded words", "encoded-word-split", "=?utf-8?Q?setup.e?= =?utf-8?Q?xe?="),
	named("two encoded words in two encodings", "encoded-word-split", "=?utf-8?B?c2V0dXAu?=\r\n =?utf-8?Q?exe?="),
	named("plain text, then an encoded word", "encoded-word-split", "setup.=?utf-8?Q?exe?="),
	named("encoded twice", "encoded-twice", "=?utf-8?B?PT91dGYtOD9RP3NldHVwLmV4ZT89?="),
	named("a value of RFC 2231", "extended-parameter", "UTF-8''setup%2Eexe"),
	named("a value of RFC 2231 with a language", "extended-parameter", "utf-8'vi'c%C3%A0i%20%C4%91%E1%BA%B7t.exe"),
	named("continuations of RFC 2231", "extended-parameter", 'filename*0="setup.e"; filename*1="xe"'),
	named("encoded continuations of RFC 2231", "extended-parameter", "filename*0*=utf-8''setup%2E; filename*1*=%65xe"),
	named("percent-encoded", "percent-encoding", "setup%2eexe"),
	named("in quotation marks", "quotes", '"setup.exe"'),
	named("in typographic quotation marks", "quotes", "“setup.exe”"),
	named("behind a path of Windows", "path", "C:\\Users\\a\\setup.exe", []),
	named("behind a path with a document's name", "path", "bao-cao.pdf/setup.exe", []),
	named("a separator at the end", "path", "setup.exe/", []),
	named("an HTML application's class", "class-identifier", `bao-cao.txt.${HTA}`, [DECEPTIVE], [BY_DEFINITION]),
	named("a class in small letters", "class-identifier", `bao-cao.txt.${HTA.toLowerCase()}`, [DECEPTIVE], [BY_DEFINITION]),
	{
		title: "a class that nobody knows",
		flags: ["class-identifier"],
		clauses: ["2.7"],
		names: ["bao-cao.txt.{01234567-89AB-CDEF-0123-456789ABCDEF}"],
		expected: { ...undetermined(), notes: [DECEPTIVE] },
	},
	named("cut after 255 characters", "overlong", `${"a".repeat(251)}.exe.pdf`),
	named("longer than 255 characters, executable as a whole", "overlong", `${"a".repeat(300)}.exe`, []),
	{
		title: "a document by one header, an executable by the other",
		flags: ["several-names"],
		clauses: ["4.6"],
		names: ["hoa-don.pdf", "hoa-don.exe"],
		expected: violation(NAMED),
	},
	{
		title: "two executables of two kinds: two findings",
		flags: ["several-names"],
		clauses: ["4.6"],
		names: ["hoa-don.exe", "hoa-don.bat"],
		expected: violation(NAMED, BY_DEFINITION),
	},
	...["zip", "rar", "7z", "tar", "gz", "cab", "xz"].map(
		(extension): CorpusCase => ({
			title: `named like an archive: ${extension}`,
			flags: ["archive-unseen"],
			clauses: ["4.6", "2.8"],
			names: [`tai-lieu.${extension}`],
			expected: { outcome: "undetermined", codes: [CANNOT], ...onlyName },
		}),
	),
];
