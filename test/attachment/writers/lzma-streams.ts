/* Streams of another encoder (liblzma, through Python's `lzma`, format raw, preset 9e), and what they hold: copies near and far, of many lengths, between a few letters. */

export interface LzmaStream {
	readonly seed: number;
	readonly size: number;
	/** How many letters come in a row at most. */
	readonly literals: number;
	/** The byte of lc, lp and pb. */
	readonly properties: number;
	/** In base64. */
	readonly packed: string;
}

export const LZMA_STREAMS: readonly LzmaStream[] = [
	{
		seed: 1,
		size: 3000,
		literals: 6,
		properties: 93,
		packed:
			"AEC+2E+ttXr56LnPRFoUfYwjUzVH1WPh5ZY/+ZIdlj6SERDGZ4mJVruND/8ka0URLT7VlHFAPZ1syvbE8f1fNY/EyuJYJyiMfYkX3A9Lw9KtZ/CqlaHaMeV5FXQaE+rLLKDnJgSEKOS1BU/DXbJop6Szp1fVmz5pZi1LRXJPFMaQwaGOKE3LvrPRcAApylOrjvAII2d3//9BXw4A",
	},
	{
		seed: 2,
		size: 20000,
		literals: 4,
		properties: 18,
		packed:
			"AH+dY1jtO9iycJEa9BSuLc1NDzWKq1SfsmAiDsSvjbKmANMnaDbiM1Nfr3UPeh8bu2DDrxhUSWCYlLeLbYTiMxUJoviMbqw3C1xxUkULyg7ugfzV33l4wkpOoXX3tkNYngRomZ0ZcMFqDfGWsJj4BHwUuADaN8V7cbnppQG0uQLT4peLCw8epKR/vLrA3I7CF8KsuNgFk18mFKf4M+/rwGIn67MTXPqlKxN9U1wNtBVb1e4WM9NFMNGqEujrwsrkP5k3d3cWQo/oyNHYsuipjo9Ze6PD8N96GkVDLZFIGEfGbLQjnu7wX1Bei8VmQJ/+oLxbiqoT0xRUzgQv4DA0xasOGOi4HB3GIJkZcBPhKLRJo10b2pCNGA5rpFqOq1oZy0CHlM4cbCEvprZ094Hev4OEm6lX/SNKj9AFIINS9sRazjvLH11sP440HT4HYnFGi3dmHT6iwITi7JsMeqBDqPlGpjMyOSQsYUljSmqflAm2UswFyVCwtGmBxKG9a3S1zCmZo9trw+DASfDKveYJHPmH3aaqZlZ1Rhh7u7aiekW8FAopcLjdUb2/I46yCCdd8wBK3qjNqFcbl2N5q7EBChLpj35vZzy4Mou1kk6NMdZWGXav+EaQEGHjMi/kyLPRQUXGXyzvGvZgzjJm29Ued4BvinbeK1rQ/xcigH5srPSNGNvnmJKosOz8gY4BeEW2lWvmSX6Hy3JYOZL85eUZbsQf1EdMjTH6TscreHHeHP4YV4u8yAjbMHfQxtgKo7maJBenCkbRL0OpPdDdAnSejKnxhlsJv5aBmxA5eRSF2kIwEwV3CiL5spnmOHNvIZnHTMj7mZfVHPNVP+xmk5eRhOOvp08Y8DJxPBfJ4pu8nFRUlppOqF+9JRnGc6N5ioKcEy7WZ2qBUAZ7OgUAK6GATV0RbymR6aNnltXrJNKv7Iw9UGcu/8jRMw9xoaiviSvj2mUJPPYMSQ113b5RxlDuvyhgELO+b+QIqarL4brqyv1HKA2gu+mxdEU2dJBxMxYPRz+l5Ylb2rlSsgqO8vRx29FrHfH5t+0weu2jyY3/uCI36UPAZ2crf5DvMkarZYMIarhIJgymD50yh8Y2A+gd/dHXL7LRGR829GWzsC+dly4Wa2/P+maXneJjtT19xtSa9fX8JRNYt3T7VY452xXQLY3eX1ejYleXqX7AZxgbLh7bTt04P9svr0mDC2zsl9Ns/45saP8=",
	},
	{
		seed: 3,
		size: 3000,
		literals: 6,
		properties: 184,
		packed:
			"AD6eDjzoLrbzdJ963RaPMDaEAw5+g/pPKark5IdtkeyADktmuJpUCgbDAgAQSbuP2sDm1rwII6HYcQuq63ZRdDIoTc3tO5JlbfiBLXgfUUzbXufYrfx1UobHiZ3WGQc8EUoPbQnGjeVRo8cSY/IrLD+2BifHcGCCofZ/y9n0Gjz///6643A=",
	},
	{
		seed: 4,
		size: 3000,
		literals: 9,
		properties: 73,
		packed:
			"AH2kDMvpqXQzb5Nl2dqKqFEMI8L7I6TrxfB7TBf5VcVJxK6gZs2nCFFsJ88aKKojnLi93nUv/SwMj/otW1BD02XTIJy5lz3X4pi2Nsfk+pXBBO+wFF5cAdHy27OlroUDLP37rqZXtj9Brvj//J+cnopPaUwRyEDq6qbWWWARX4XFkyRxWf9LM90N696ucq8603V1y/buiQno34d34DtaBqCVD1Tp7Z//8MzkYw==",
	},
];

/** The same as LZMA2. */
export const LZMA2_STREAM: Omit<LzmaStream, "properties"> = {
	seed: 6,
	size: 20_000,
	literals: 30,
	packed:
		"4E4fBlySAHsjCkSXaTpHt9fvHhgAdYC+j5sX1QOfmMbo+K2EyX3msKQ0uae6qc8PevbYQsuvZU17xqd2mXSKOOMb8SwAbHk0nghk77mPCUdA4cI/7B6gyygxj/W2cnJzOeN1Y9IBx0kpQE0CjLBWYSKGaTBbUWfCbaofLd/2sxwF3k1D19rt3sD03zZ4VazdVMQhZYMXb4C+8NR/dAVH7xMpKVEcQ6nrCi0yfDp0jwtJWqdnK8BixVZqsqSE0iKY2TChWx6w4Lo/NZRX+tR7Eqrct6TM78EBdqKHh4u4i1TlLpkh1M2CmS1baGkr1doV4oAPILiQ8ZdD23Pi8k23CWySfxM81u8qVAZhBxw10PN7S+TxdAXlnHGUlnMmY2Q7f/6N/XzQQyNz7AJy2msv9AxR3BWc60ItET4a0p7aS5/twc10KQUCJh3GDQ9SdV2Cz+O+X6jBlOgcm1/5LVfY0k3HX5XnRl3mGR3b3r3ElWcD5DtQzkP6CI7nKzy3EEZbcRPBncOTvR6PVip+r4asxmwtkMaXs1pmChHz8/19xClfn1UmdzeLY9SgTYQlVHqvsYDJKKVuUplGAgG/jLe0IxHyMyPMoSPbsg/oV39oT125+ueqQJKdqLP+7Wy4zmyct1WqgcxE8m9R41Mea8z9nXrI4SYW5BvlPIFtfg9Bl0GqooPDJ/NV0MyxIlr2AJ7NThE+xNo7yZWrX3p9dQPnh7UxrE0VY5pfWZq7eW5X7tEaU5daRR8Ihj9VWjn9QuRPp/JZDn6XbC/wEykqAj7oTR53Ymbqt4PlBKZZ6X/xHcPGZzpDpvi+7hxbw7PSRe5npE3C2gyTa17afuRNvA9Cdq9teWlJ9bClNapEY7DDhypIqE/8uK+y7Yy2ZKEuuMu+nvNLr8NhD7c2Irj6KNhdPzeFTBpF5gEK9Kv8h3nHUaRR+2h0ApmbHFK3wn97oRE5cqbqhf/X2qmOaEWDgdbveqNdlQBV4zFZlsoWScmxxz5TNh1dbWniCM+v7Cx5YeMnZzZtEaMPcmB4/+BsAFwbGsphat3mUuxpmV//lXHDFDimURq4Z7EyefWFX48QQYiZQCNjcHarf4othrWp1OMMccOwmSf3hwhMED+RLy0txpH8udsC7tSr079dI2GgruVn4uqptmKq78YWXpp4rlGQdzjy1TS+iESjAA8kjsmPo5FnrnRYSw8zEP4lXRQ/iWY4G3Htv0lwJoZhECnHM93T+09HGKvSmeW/r4QedZozfG0R/+lfxPb4u4GPabyuWLmAo9YBhdl3S1O8y3aCiZuGp1FfjS7MO3y1GO5HAx03xe4Nu7VxYj2jn0TMXTy/eGz4Vp4s1gQ4JQD5XQGQPbDn/VpR+UOSl4eBbcVubTwVPoQOm6kS4OOc1KOPNEhvedOo2EqrPDT5a86p5h26/bsrMgNbRmLStJmLgzIcIFuM5VZeeUQK9EeqA/RVoNW/hJavT9bJzsn0bR4DpHQL2U+TGr7dz/EZk1x1q886FjGZnhUSaCxIlKXFf55y+iPCGjnwDF0AlKfeB5eNA9LYOpvinkxHYFAugh+Chg3+Omb+JaPSc3wyH0wLQE4R89SVUJ9lIiEIoDN6/bgJffVI4dIZ1QTR9EbTTyTwFwrorZLPIFI3FKuxno4W/4h5SryDeWErBi03Rf1QUTMb5o1jmijVbtBHHBuj+0Vv2CDpatSsyV8Ga5Xybb8ixWf6sTmQuc+OPo51+igiuNVjs4Q79a8qqzYqYn3hGnGVvorFwULOH/X0SMP8AQC+kT9XJ0+HPlvyWbN45mhFzHG9w55j4LIC5/up1bTE6WsIfLiECfwK+0++y2WrZQbNGNhYAB4Di3jexVEKSotC4nIFryppUuPe4n9gZcudBjhXGGsdpDBeQTjgLyqEbW4b1qU1TQjHF+atT2I95NXYwfEvErWiSgUYmXLpbd1FEpCyaeY05G/+pBPtq0lHKhP96xl6P5zDsZHsFSVosyEN3qu174LN55M7dx9QoFaVT2E7OMcX3ZzSswmzN2XccfgGLXXynilOkcSil0wwtSIqGWCpi2GDsrFwG23EYJCvT9+rdFgAH6L0sKx+Oe1KNbSxyzJq2FNKynkyicwo7E5XlwvQD0LqVDymuCCIxQe/TM53SoDapjZVsJrcdmlfyEcUnxMA2cnDK4iVwKwyAA==",
};

/** What a stream holds. */
export function unpacked({ seed, size, literals }: Omit<LzmaStream, "properties" | "packed">): Uint8Array {
	let state = seed;
	const next = (below: number): number => {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		return (state >>> 16) % below;
	};
	const bytes: number[] = [];
	let distances = [1, 1, 1, 1];
	while (bytes.length < size) {
		const kind = next(8);
		if (bytes.length < 8 || kind === 0) {
			for (let left = 1 + next(literals); left > 0; left--) bytes.push(next(256));
			continue;
		}
		const length = 2 + next(kind < 3 ? 300 : 18);
		let distance = 0;
		if (kind < 5) distance = distances[next(4)] ?? 0;
		else {
			distance = 1 + next(1 + Math.min(bytes.length - 1, 1 << next(16)));
			distances = [distance, ...distances.slice(0, 3)];
		}
		if (distance > bytes.length) distance = 1;
		for (let left = kind === 4 ? 1 : length; left > 0; left--) bytes.push(bytes[bytes.length - distance] ?? 0);
		if (kind === 7) bytes.push(next(256));
	}
	return Uint8Array.from(bytes.slice(0, size));
}
