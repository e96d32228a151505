import fc from "fast-check";

/** Texts that would break out of a careless quoting, of zmprov, a shell, PowerShell, a spreadsheet, LDIF or a distinguished name. */
export const HOSTILE = [
	"K' Choi",
	'H’Mây "Niê" Kđăm',
	"a' 'b",
	"'; da 'admin@tuyenquang.gov.vn",
	"\\",
	"\\\\'",
	"a\\",
	"a\nda admin@tuyenquang.gov.vn",
	"a\r\ndn: cn=admin\r\nchangetype: delete",
	"a\rb\tc",
	// biome-ignore lint/suspicious/noTemplateCurlyInString: to be taken as it stands.
	"$(reboot) `reboot` ${IFS} $HOME %PATH%",
	"--help",
	"-f",
	"-zimbraMailStatus",
	"+memberOf",
	'=HYPERLINK("http://example.com";"x")',
	"@SUM(A1)",
	"＝1+1",
	"'=1",
	"# a comment",
	" leading and trailing ",
	": a colon",
	"< /etc/passwd",
	'Smith, "John" + <x>; a=b\\c#d',
	"Nguyễn Thị Ánh Tuyết",
	"Nguyễn Thị".normalize("NFD"),
	"\u{1F600} emoji",
	"\u2028line separator\u0085next line\u00A0no-break",
	"\u202Egnp.exe",
	"x".repeat(5000),
	"Ế".repeat(400),
];

/** Any text that can be stored at all, with much of what means something to one of the readers. */
export const text = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				"'",
				'"',
				"\\",
				"\n",
				"\r",
				"\t",
				" ",
				"$",
				"`",
				"-",
				"=",
				"+",
				"@",
				",",
				";",
				"#",
				":",
				"<",
				">",
				"\u2028",
				"\u0085",
				"\u00A0",
				"ế",
				"\u{1F600}",
				"n",
				"r",
				"t",
			),
			fc.string({ unit: "binary", maxLength: 3 }),
		),
		{ maxLength: 30 },
	)
	.map((parts) => parts.join(""))
	// biome-ignore lint/suspicious/noControlCharactersInRegex: what nobody can store is tested by itself.
	.map((joined) => joined.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));

export const UNENCODABLE = ["\u0000", "a\u0007b", "\uD800", "a\uDC00", "\uFFFF"];
