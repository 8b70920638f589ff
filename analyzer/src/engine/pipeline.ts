/**
 * Sends questions together that code asks one by one. A question costs both processes more to wake up for than to answer,
 * so computations that ask are started side by side: the first thing that each does not know stops it, all these
 * questions are written at once, and everyone begins anew with the answers at hand, until nobody stops any more.
 */
import { type Channel, guarded, MOST_UNREAD, REQUEST, readAnswer, sizeOf } from "./channel.ts";

/** Thrown by what needs an answer. One for all: an error with a stack of its own would take longer than the question. */
const STOPPED = new Error("A computation stopped for an answer.");

/** Whether an error is none: a computation of {@link Pipeline.together} waits for an answer. Who catches it throws it again. */
export function isStopped(error: unknown): boolean {
	return error === STOPPED;
}

interface Request {
	readonly method: string;
	readonly payload: string;
}

export class Pipeline {
	private readonly channel: Channel;
	private readonly asksBack: () => boolean;
	/** Called before requests are written, with their number. */
	private readonly onSend: (count: number) => void;
	private readonly answers = new Map<string, Buffer>();
	/** What the process said no to: it is asked for in the ordinary way, which reports that. */
	private readonly refused = new Set<string>();
	/** What is to be asked next, while computations are started. */
	private wanted: Map<string, Request> | undefined;

	/**
	 * @param asksBack whether the process may ask for texts before it answers. It would take the next request for what it
	 * asked for then, so each has to wait
	 */
	constructor(channel: Channel, asksBack: () => boolean, onSend: (count: number) => void) {
		this.channel = channel;
		this.asksBack = asksBack;
		this.onSend = onSend;
		const request = channel.requestBytesSync.bind(channel);
		channel.requestBytesSync = (method, payload) => {
			if (!this.wanted || typeof payload !== "string") return request(method, payload);
			const key = `${method}\n${payload}`;
			const answer = this.answers.get(key);
			if (answer) return answer;
			if (this.refused.has(key)) return request(method, payload);
			this.wanted.set(key, { method, payload });
			throw STOPPED;
		};
	}

	/**
	 * Runs computations and returns their results in the same order.
	 * @param computations each may be run several times, and must take back what it noted down when it is stopped by an error
	 */
	together<T>(computations: readonly (() => T)[]): T[] {
		if (computations.length < 2 || this.wanted || this.asksBack()) return computations.map((compute) => compute());
		const results = new Array<T>(computations.length);
		let open = [...computations.keys()];
		try {
			while (open.length > 0) {
				const wanted = new Map<string, Request>();
				this.wanted = wanted;
				open = open.filter((index) => {
					try {
						results[index] = (computations[index] as () => T)();
						return false;
					} catch (error) {
						if (error !== STOPPED) throw error;
						return true;
					}
				});
				if (wanted.size > 0) guarded(() => this.fetch(wanted));
			}
		} finally {
			this.wanted = undefined;
			this.answers.clear();
			this.refused.clear();
		}
		return results;
	}

	private fetch(requests: ReadonlyMap<string, Request>): void {
		this.onSend(requests.size);
		const entries = [...requests];
		const sizes = entries.map(([, { method, payload }]) => sizeOf(method, payload));
		let sent = 0;
		let unread = 0;
		for (const [at, [key]] of entries.entries()) {
			// Not for each answer: one system call for many requests is half of what is gained.
			if (unread <= MOST_UNREAD / 2) {
				const from = sent;
				while (sent < entries.length && (unread === 0 || unread + (sizes[sent] as number) <= MOST_UNREAD)) {
					unread += sizes[sent++] as number;
				}
				this.write(entries.slice(from, sent));
			}
			const answer = readAnswer(this.channel);
			unread -= sizes[at] as number;
			if (answer) this.answers.set(key, answer);
			else this.refused.add(key);
		}
	}

	/** Encoded by the client itself, and written in one piece. */
	private write(requests: readonly (readonly [string, Request])[]): void {
		if (requests.length === 0) return;
		const { channel } = this;
		const write = channel.writeAllBuf;
		const parts: Buffer[] = [];
		channel.writeAllBuf = (data, length) => parts.push(Buffer.from(data.subarray(0, length)));
		try {
			for (const [, { method, payload }] of requests) channel.writeTuple(REQUEST, Buffer.from(method), payload);
		} finally {
			channel.writeAllBuf = write;
		}
		channel.writeAllBuf(Buffer.concat(parts));
	}
}
