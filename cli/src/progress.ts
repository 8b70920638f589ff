/** A line on standard error that tells how far the run is. It appears on terminals alone and is gone at the end. */

/** Milliseconds between two updates: often enough to look alive, seldom enough to cost nothing. */
const pace = 80;

export class Progress {
	private readonly stream: NodeJS.WriteStream;
	private last = Number.NEGATIVE_INFINITY;
	private shown = false;

	constructor(stream: NodeJS.WriteStream) {
		this.stream = stream;
	}

	/** Shows a line in place of the one before, unless that one is too young. `now` shows it in any case. */
	show(line: string, now = false): void {
		if (this.stream.isTTY !== true || (!now && performance.now() - this.last < pace)) return;
		this.last = performance.now();
		this.shown = true;
		this.stream.write(`\r\u001b[K${line.slice(0, Math.max(10, (this.stream.columns || 80) - 1))}`);
	}

	clear(): void {
		if (this.shown) this.stream.write("\r\u001b[K");
		this.shown = false;
	}
}
