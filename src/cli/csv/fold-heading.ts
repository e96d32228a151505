/** A heading without case, marks, punctuation and spaces: "Họ và tên" and "HO VA TEN" are one. */
export function foldHeading(heading: string): string {
	return heading
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[đĐðÐ]/gu, "d")
		.toLowerCase()
		.replace(/[^a-z0-9]/gu, "");
}
