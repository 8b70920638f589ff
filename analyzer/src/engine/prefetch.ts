/**
 * Requests syntax trees ahead of their use, so that the checker process encodes the next files while this process looks
 * at the last ones. The synchronous client of TypeScript 7.0 has no such mode; this adds it on top of its channel.
 *
 * The channel answers in the order of asking. A request that is in flight must therefore be drained before any other
 * answer can be read: every ordinary request goes through `requestBytesSync`, which is wrapped to do that.
 */
import { type Channel, guarded, MOST_UNREAD, REQUEST, readAnswer, sizeOf } from "./channel.ts";
import { Pipeline } from "./pipeline.ts";
import type { API } from "./version.ts";

interface Client {
	channel: Channel;
	apiRequestBinary(
		method: string,
		params: { file?: unknown; project?: unknown; snapshot?: unknown },
	): Uint8Array | undefined;
}

const METHOD = "getSourceFile";

export class TreePrefetcher {
	private readonly channel: Channel;
	private readonly inFlight: string[] = [];
	/** Bytes of the requests in flight. */
	private unread = 0;
	private readonly arrived = new Map<string, Buffer | undefined>();
	private readonly methodName = Buffer.from(METHOD);
	private readonly pipeline: Pipeline;
	private readonly asksBack: () => boolean;
	/** Requests sent to the checker process so far. */
	requests = 0;

	/** @param asksBack whether the process may ask for texts while it answers; nothing is requested ahead then */
	constructor(api: API, asksBack: () => boolean, onQuestion?: () => void) {
		const client = (api as unknown as { client: Client }).client;
		const channel = client.channel;
		this.channel = channel;
		this.asksBack = asksBack;
		// A paused stream still reads ahead whenever the event loop turns: it would take the answers to what is in flight,
		// and the next synchronous read would wait for them for ever.
		channel.child.stdout?._handle?.readStop?.();
		const request = channel.requestBytesSync.bind(channel);
		channel.requestBytesSync = (method, payload) => {
			this.requests++;
			onQuestion?.();
			return guarded(() => {
				this.drain();
				return request(method, payload);
			});
		};
		const requestBinary = client.apiRequestBinary.bind(client);
		client.apiRequestBinary = (method, params) => {
			if (method === METHOD) {
				const key = keyOf(params);
				if (this.inFlight.includes(key)) guarded(() => this.drain());
				if (this.arrived.has(key)) {
					const payload = this.arrived.get(key);
					this.arrived.delete(key);
					return payload;
				}
			}
			return requestBinary(method, params);
		};
		this.pipeline = new Pipeline(channel, asksBack, (count) => {
			this.requests += count;
			onQuestion?.();
			this.drain();
		});
	}

	get pid(): number | undefined {
		return this.channel.child.pid;
	}

	kill(): void {
		this.channel.child.kill("SIGKILL");
	}

	get stolenBytes(): number {
		return this.channel.child.stdout?.readableLength ?? 0;
	}

	/** Asks for a file's tree without waiting for it; nothing happens when too much is in flight, or the process may ask back. */
	send(snapshot: number, project: string, file: string): void {
		if (this.asksBack()) return;
		const params = { snapshot, project, file };
		const payload = JSON.stringify(params);
		const size = sizeOf(METHOD, payload);
		if (this.unread + size > MOST_UNREAD) return;
		guarded(() => this.channel.writeTuple(REQUEST, this.methodName, payload));
		this.inFlight.push(keyOf(params));
		this.unread += size;
		this.requests++;
	}

	/** Forgets what arrived and was not used. */
	clear(): void {
		guarded(() => this.drain());
		this.arrived.clear();
	}

	/** Runs computations that ask, with what they ask sent together: see {@link Pipeline.together}. */
	together<T>(computations: readonly (() => T)[]): T[] {
		return this.pipeline.together(computations);
	}

	private drain(): void {
		for (let key = this.inFlight[0]; key !== undefined; key = this.inFlight[0]) {
			const answer = readAnswer(this.channel);
			this.inFlight.shift();
			// An error is not kept: the file is asked for again in the ordinary way, which reports it.
			if (answer) this.arrived.set(key, answer.length > 0 ? answer : undefined);
		}
		this.unread = 0;
	}
}

function keyOf(params: { file?: unknown; project?: unknown; snapshot?: unknown }): string {
	return `${params.snapshot}\n${params.project}\n${params.file}`;
}
