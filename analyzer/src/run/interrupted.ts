/** A check was given up on the way, since nobody waits for its result any more. What it found until then is lost. */
export class Interrupted extends Error {
	constructor() {
		super("The check was interrupted.");
		this.name = "Interrupted";
	}
}
