import { Component, type ComponentChildren } from "preact";
import { PageContext } from "../page.ts";

interface GuardState {
	readonly error: string | undefined;
}

/** Keeps what goes wrong in one panel from taking the page with it. */
export class Guard extends Component<{ readonly children: ComponentChildren; readonly retry: unknown }, GuardState> {
	override state: GuardState = { error: undefined };

	static override getDerivedStateFromError(error: unknown): GuardState {
		return { error: error instanceof Error ? error.message : String(error) };
	}

	override componentDidUpdate({ retry }: { readonly retry: unknown }): void {
		if (retry !== this.props.retry && this.state.error !== undefined) this.setState({ error: undefined });
	}

	override render() {
		const { error } = this.state;
		if (error === undefined) return this.props.children;
		return (
			<PageContext.Consumer>
				{(page) => (
					<section class="card problem" role="alert">
						<p>{page?.say("broken")}</p>
						<p class="mono">{error}</p>
						<button type="button" class="button" onClick={() => this.setState({ error: undefined })}>
							{page?.say("again")}
						</button>
					</section>
				)}
			</PageContext.Consumer>
		);
	}
}
