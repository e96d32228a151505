/** Common Vietnamese syllables, for tests that go through many names. */
export const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Lý", "Vi", "Ma", "Tô", "Ô"] as const;
export const MIDDLES = ["Văn", "Thị", "Đức", "Thu", "Minh", "Ngọc", "Quang", "Bảo", "Á", "Kim"] as const;
export const GIVENS = [
	"An",
	"Hà",
	"Hoa",
	"Lan",
	"Linh",
	"Dũng",
	"Tú",
	"Ý",
	"Ái",
	"Sáu",
	"Toàn",
	"Lai",
	"Tài",
	"Phương",
	"Nguyệt",
	"Đạt",
	"Hương",
	"Y",
	"Ê",
	"Tất",
] as const;
