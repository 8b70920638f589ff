/**
 * Requests syntax trees ahead of their use, so that the checker process encodes the next files while this process looks
 * at the last ones. The synchronous client of TypeScript 7.0 has no such mode; this adds it on top of its channel,
 * whose private members are used here and nowhere else (the exact version is pinned, and a contract test watches them).
 *
 * The channel answers in the order of asking. A request that is in flight must therefore be drained before any other
 * answer can be read: every ordinary request goes through `requestBytesSync`, which is wrapped to do that.
 */
import type { API } from "typescript/unstable/sync";

interface Channel {
	requestBytesSync(method: string, payload: string | Uint8Array): Buffer;
	writeTuple(type: number, name: Buffer, payload: string | Uint8Array): void;
	readTuple(): void;
	handleCall(name: string, payload: Buffer): void;
	_msgType: number;
	_msgName: Buffer;
	_msgPayload: Buffer;
	child: {
		pid?: number;
		kill(signal: NodeJS.Signals): boolean;
		stdout: { readonly readableLength: number; readonly _handle?: { readStop?(): unknown } } | null;
	};
}

interface Client {
	channel: Channel;
	apiRequestBinary(
		method: string,
		params: { file?: unknown; project?: unknown; snapshot?: unknown },
	): Uint8Array | undefined;
}

/** A question that the checker process did not answer. */
export class CheckerError extends Error {
	/** The process understood and said no; otherwise it died, and nothing it holds can be used any more. */
	readonly refused: boolean;

	constructor(cause: unknown) {
		const message = cause instanceof Error ? cause.message : String(cause);
		super(`The type checker failed: ${message}`, { cause });
		this.name = "CheckerError";
		this.refused = message.startsWith("api: ");
	}
}

const REQUEST = 1;
const RESPONSE = 4;
const ERROR = 5;
const CALL = 6;
const METHOD = "getSourceFile";

export class TreePrefetcher {
	private readonly channel: Channel;
	private readonly inFlight: string[] = [];
	private readonly arrived = new Map<string, Buffer | undefined>();
	private readonly methodName = Buffer.from(METHOD);
	/** Requests sent to the checker process so far. */
	requests = 0;

	constructor(api: API, onQuestion?: () => void) {
		const client = (api as unknown as { client: Client }).client;
		const channel = client.channel;
		this.channel = channel;
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

	/** Asks for a file's tree without waiting for it. */
	send(snapshot: number, project: string, file: string): void {
		const params = { snapshot, project, file };
		guarded(() => this.channel.writeTuple(REQUEST, this.methodName, JSON.stringify(params)));
		this.inFlight.push(keyOf(params));
		this.requests++;
	}

	/** Forgets what arrived and was not used. */
	clear(): void {
		guarded(() => this.drain());
		this.arrived.clear();
	}

	private drain(): void {
		const { channel } = this;
		for (let key = this.inFlight[0]; key !== undefined; key = this.inFlight[0]) {
			channel.readTuple();
			if (channel._msgType === CALL) {
				channel.handleCall(channel._msgName.toString("utf8"), channel._msgPayload);
				continue;
			}
			if (channel._msgType !== RESPONSE && channel._msgType !== ERROR) {
				throw new Error(`unexpected message ${channel._msgType} from the checker process`);
			}
			this.inFlight.shift();
			// An error answer is kept as "no tree": the file is asked for again in the ordinary way, which reports it.
			if (channel._msgType === RESPONSE)
				this.arrived.set(key, channel._msgPayload.length > 0 ? channel._msgPayload : undefined);
		}
	}
}

function guarded<T>(action: () => T): T {
	try {
		return action();
	} catch (error) {
		throw error instanceof CheckerError ? error : new CheckerError(error);
	}
}

function keyOf(params: { file?: unknown; project?: unknown; snapshot?: unknown }): string {
	return `${params.snapshot}\n${params.project}\n${params.file}`;
}
