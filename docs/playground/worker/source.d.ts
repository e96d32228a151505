/** A module bundled into one script, as text. */
declare module "worker:*" {
	const source: string;
	export default source;
}
