// As CommonJS: node examples/cjs.cjs
const { bacNinh, checkAttachment, checkPassword, personAddress } = require("thu-cong-vu");
const { en, formatClause, formatFinding } = require("thu-cong-vu/messages");

const address = personAddress(bacNinh, { fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" }, []);
console.log(address.value?.address);

const password = checkPassword(bacNinh, "hanv123", { role: "user", login: address.value?.address });
for (const finding of password.findings) console.log(formatFinding(finding, en), "-", finding.basis.map((ref) => formatClause(ref, en)).join("; "));

const attachment = checkAttachment(bacNinh, { names: ["hoa-don.pdf.exe"] });
console.log(
	attachment.outcome,
	attachment.findings.map(({ code }) => code),
);
