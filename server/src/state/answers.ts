import type { CheckableDocument, Checked, OpenDocument } from "./documents.ts";
import type { Session } from "./session.ts";

/**
 * What a client was answered from the checks of its documents, so that it is told to ask again once a check gives something
 * else. What is compared leaves out places: clients move what they show along with the text, and ask after an edit anyway.
 */
export class Answers {
	private readonly given = new WeakMap<OpenDocument, string>();
	private readonly gist: (checked: Checked) => string;
	private readonly askAgain: () => Promise<void>;
	private readonly log: Session["log"];
	private scheduled: NodeJS.Immediate | undefined;

	/**
	 * @param gist what an answer says, without places
	 * @param askAgain tells the client to ask again
	 */
	constructor(session: Session, gist: (checked: Checked) => string, askAgain: () => Promise<void>) {
		this.gist = gist;
		this.askAgain = askAgain;
		this.log = session.log;
		session.checks.listeners.add((document, checked) => this.checked(document, checked));
	}

	/** The client was answered from a check, or that nothing is known yet. */
	note(document: CheckableDocument, checked: Checked | undefined): void {
		this.given.set(document, checked === undefined ? "" : this.gist(checked));
	}

	/** Has the client ask again, as after other settings. */
	refresh(): void {
		this.scheduled ??= setImmediate(() => {
			this.scheduled = undefined;
			this.askAgain().catch((error) => this.log("debug", `The client did not ask again: ${error}`));
		});
	}

	private checked(document: CheckableDocument, checked: Checked): void {
		const given = this.given.get(document);
		if (given !== undefined && given !== this.gist(checked)) this.refresh();
	}
}
