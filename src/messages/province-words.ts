import type { Catalogue } from "./catalogue.ts";

type OwnWords = Readonly<Record<string, string>>;

/** Where a built-in regulation has a word of its own for what the catalogue says of any province: the catalogue's words, and the regulation's. */
export const OWN_WORDS: Readonly<Record<string, Readonly<Record<Catalogue["language"], OwnWords>>>> = {
	// Articles 6 and 7 speak of mailboxes, whose work is halted (tạm dừng), ended and restored.
	"bac-ninh": {
		vi: {
			"đến hạn tạm khóa": "đến hạn tạm dừng hoạt động",
			"đang tạm khóa": "đang tạm dừng hoạt động",
			"tạm khóa tài khoản": "tạm dừng hoạt động hộp thư",
			"gửi văn bản đề nghị chấm dứt tài khoản": "gửi văn bản đề nghị chấm dứt hoạt động hộp thư",
			"chấm dứt hoạt động của tài khoản": "chấm dứt hoạt động hộp thư",
			"khôi phục tài khoản": "khôi phục hộp thư",
			"đề nghị chấm dứt tài khoản": "đề nghị chấm dứt hoạt động hộp thư",
			"chấm dứt tài khoản": "chấm dứt hoạt động hộp thư",
			"ngày đề nghị tạm khóa": "ngày đề nghị tạm dừng",
			"tạm khóa từ ngày": "tạm dừng từ ngày",
		},
		en: {
			"suspend the account": "suspend the mailbox",
			"ask in writing for the end of the account": "ask in writing for the end of the mailbox",
			"end the account": "end the mailbox",
			"restoring an account": "restoring a mailbox",
			"asking for the end of an account": "asking for the end of a mailbox",
			"ending an account": "ending a mailbox",
			"request to end the account": "request to end the mailbox",
		},
	},
	// Article 7 knows no end of an account: the body asks for it to be changed or cancelled (hủy bỏ).
	"tuyen-quang": {
		vi: {
			"đến hạn chấm dứt hoạt động": "đến hạn hủy bỏ",
			"gửi văn bản đề nghị chấm dứt tài khoản": "gửi yêu cầu thay đổi hoặc hủy bỏ tài khoản",
			"chấm dứt hoạt động của tài khoản": "hủy bỏ tài khoản",
			"cấp mới hộp thư": "cấp mới tài khoản",
			"thay đổi thông tin hộp thư": "thay đổi tài khoản",
			"đề nghị chấm dứt tài khoản": "yêu cầu thay đổi hoặc hủy bỏ tài khoản",
			"chấm dứt tài khoản": "hủy bỏ tài khoản",
			"ngày nhận đề nghị chấm dứt": "ngày nhận yêu cầu hủy bỏ",
		},
		en: {
			"termination due": "cancellation due",
			"ask in writing for the end of the account": "ask for the account to be changed or cancelled",
			"end the account": "cancel the account",
			"issuing a mailbox": "issuing an account",
			"changing a mailbox": "changing an account",
			"asking for the end of an account": "asking for an account to be changed or cancelled",
			"ending an account": "cancelling an account",
			"request to end the account": "request to cancel the account",
		},
	},
};

/** A catalogue in the words of a built-in regulation. A text that is not the catalogue's own is left as it is. */
export function inProvinceWords(catalogue: Catalogue, id: string): Catalogue {
	const own = Object.hasOwn(OWN_WORDS, id) ? OWN_WORDS[id]?.[catalogue.language] : undefined;
	if (own === undefined) return catalogue;
	const { states, actions, procedures, terms } = catalogue;
	return { ...catalogue, states: told(states, own), actions: told(actions, own), procedures: told(procedures, own), terms: told(terms, own) };
}

function told<Words extends Readonly<Record<string, string>>>(words: Words, own: OwnWords): Words {
	const changed = Object.entries(words).flatMap(([name, text]) => {
		const word = Object.hasOwn(own, text) ? own[text] : undefined;
		return word === undefined ? [] : [[name, word] as const];
	});
	return Object.assign({ ...words }, Object.fromEntries(changed));
}
