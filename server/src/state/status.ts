import { VERSION } from "../../../analyzer/src/index.ts";
import type { CoverageCounts, Status } from "../lsp/protocol.ts";

/** Work that is over sooner than this is not shown, in milliseconds: an item that flickers tells nothing. */
const BUSY_MS = 300;

export interface StatusOptions {
	send(status: Status): void;
	checkerPid(): number | undefined;
	coverage(): CoverageCounts | undefined;
}

/** Tells the client what the server is doing, when that changes. */
export class StatusReporter {
	private readonly options: StatusOptions;
	private started = false;
	private busy = false;
	private timer: NodeJS.Timeout | undefined;
	/** What needs the user, by what it is about. */
	private readonly errors = new Map<string, string>();
	private restarts = 0;
	private coverage: CoverageCounts | undefined;
	private last = "";

	constructor(options: StatusOptions) {
		this.options = options;
	}

	working(working: boolean): void {
		clearTimeout(this.timer);
		if (working) {
			this.timer = setTimeout(() => {
				this.busy = true;
				this.send();
			}, BUSY_MS);
			return;
		}
		this.started = true;
		this.busy = false;
		this.send();
	}

	restarted(): void {
		this.restarts++;
		this.send();
	}

	/** The counts may have changed. */
	covered(): void {
		this.coverage = this.options.coverage();
		this.send();
	}

	setError(about: string, message: string): void {
		this.errors.set(about, message);
		this.send();
	}

	clearError(about: string): void {
		if (this.errors.delete(about)) this.send();
	}

	send(): void {
		const [message] = this.errors.values();
		const checkerPid = this.options.checkerPid();
		const status: Status = {
			state: message !== undefined ? "error" : !this.started ? "starting" : this.busy ? "busy" : "idle",
			...(message !== undefined && { message }),
			version: VERSION,
			...(checkerPid !== undefined && { checkerPid }),
			...(this.coverage && { coverage: this.coverage }),
			restarts: this.restarts,
		};
		const text = JSON.stringify(status);
		if (text === this.last) return;
		this.last = text;
		this.options.send(status);
	}
}
