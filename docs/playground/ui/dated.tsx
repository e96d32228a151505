const DATE = /(\d{4}-\d{2}-\d{2})/u;

/** A text whose dates stay on one line: a browser breaks them at their hyphens. */
export function Dated({ children }: { readonly children: string }) {
	return (
		<>
			{children.split(DATE).map((part, place) =>
				place % 2 === 0 ? (
					part
				) : (
					<span key={`${place} ${part}`} class="date">
						{part}
					</span>
				),
			)}
		</>
	);
}
